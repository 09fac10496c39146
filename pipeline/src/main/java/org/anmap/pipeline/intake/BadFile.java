package org.anmap.pipeline.intake;

import org.anmap.pipeline.notice.Rule;

/**
 * A file cannot be used as a whole.
 *
 * <p>Has no cause: what a parser or a decoder says of bytes may quote them.
 */
final class BadFile extends Exception {
  private final transient Rule rule;
  private final long row;
  private final String column;

  BadFile(Rule rule, long row, String column) {
    super(rule.code(), null, false, false);
    this.rule = rule;
    this.row = row;
    this.column = column;
  }

  Rule rule() {
    return rule;
  }

  long row() {
    return row;
  }

  String column() {
    return column;
  }
}
