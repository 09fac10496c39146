package org.anmap.pipeline.intake.file;

import org.anmap.pipeline.notice.Rule;

/**
 * A file cannot be used as a whole.
 *
 * <p>Has no cause: what a parser or a decoder says of bytes may quote them.
 */
public final class BadFile extends Exception {
  private final transient Rule rule;
  private final long row;
  private final String column;

  /**
   * @param row the row that shows it, 0 if none does
   * @param column the column that shows it, "" if none does
   */
  public BadFile(Rule rule, long row, String column) {
    super(rule.code(), null, false, false);
    this.rule = rule;
    this.row = row;
    this.column = column;
  }

  /** What a read that failed at a row says of the file; what the failure itself says stays here. */
  public static BadFile unreadable(Throwable failure, long row) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof ArchiveTooLarge) {
        return new BadFile(Rule.ARCHIVE_TOO_LARGE, row, "");
      }
    }
    return new BadFile(Rule.FILE_UNREADABLE, row, "");
  }

  public Rule rule() {
    return rule;
  }

  public long row() {
    return row;
  }

  public String column() {
    return column;
  }
}
