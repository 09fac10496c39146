package org.anmap.pipeline.intake;

import org.anmap.pipeline.intake.IntakeResult.Remark;
import org.anmap.pipeline.notice.Rule;

/** A field stops its record; carries the rule and the field, never the text. */
final class Unreadable extends Exception {
  private final transient Remark remark;

  Unreadable(Rule rule, Field field) {
    super(rule.code(), null, false, false);
    this.remark = new Remark(rule, field.code());
  }

  Remark remark() {
    return remark;
  }
}
