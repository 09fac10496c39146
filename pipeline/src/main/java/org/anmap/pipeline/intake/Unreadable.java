package org.anmap.pipeline.intake;

import org.anmap.pipeline.intake.IntakeResult.Remark;
import org.anmap.pipeline.intake.profile.Field;
import org.anmap.pipeline.notice.Rule;

/** A field stops its record; carries the rule and the field, never the text. */
final class Unreadable extends Exception {
  private static final long serialVersionUID = 1;
  private final transient Remark remark;
  private final boolean meant;

  /** The record is set aside for the analyst to mend. */
  Unreadable(Rule rule, Field field) {
    this(rule, field.code(), false);
  }

  private Unreadable(Rule rule, String column, boolean meant) {
    super(rule.code(), null, false, false);
    this.remark = new Remark(rule, column);
    this.meant = meant;
  }

  /** The record is left out as meant. */
  static Unreadable leftOut(Rule rule, Field field) {
    return new Unreadable(rule, field.code(), true);
  }

  Remark remark() {
    return remark;
  }

  IntakeResult result() {
    return meant ? new IntakeResult.Skipped(remark) : new IntakeResult.Quarantined(remark);
  }
}
