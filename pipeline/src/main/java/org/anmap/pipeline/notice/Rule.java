package org.anmap.pipeline.notice;

import java.util.Locale;

/** Every rule that can raise a notice, how grave it is, and one sentence for the analyst. */
public enum Rule {
  /** A source lists a file, or a pattern, that matches nothing. */
  FILE_MISSING(Severity.ERROR, "no file matches"),
  /** The same, of a source that may be absent. */
  OPTIONAL_FILE_MISSING(Severity.INFO, "no file matches, and the source is optional"),
  /** The file cannot be opened or read to its end. */
  FILE_UNREADABLE(Severity.ERROR, "the file cannot be read"),
  /** The file holds no header row. */
  FILE_EMPTY(Severity.ERROR, "the file is empty"),
  /** The bytes of the file were already read under another name, and count once. */
  FILE_DOUBLED(Severity.WARNING, "the same bytes were listed twice and count once"),
  /** The encoding of the source is no charset that this machine knows. */
  ENCODING_UNKNOWN(Severity.ERROR, "the encoding of the source is unknown"),
  /** More than one row in twenty has bytes that the encoding does not allow. */
  ENCODING_WRONG(Severity.ERROR, "the file is not in the encoding of the source"),
  /** A quote is not closed, text follows a closing quote, or a field is longer than a page. */
  QUOTES_UNBALANCED(Severity.ERROR, "quotes are not balanced"),
  /** A column that the profile requires has no header in the file. */
  COLUMN_MISSING(Severity.ERROR, "a required column is missing"),
  /** Two headers mean the same column. */
  COLUMN_DOUBLED(Severity.ERROR, "two headers mean the same column"),
  /** A column that the profile does not know was dropped unread. */
  COLUMN_UNKNOWN(Severity.INFO, "the column is unknown and was dropped"),
  /** The row has fewer or more fields than the header. */
  FIELDS_MISCOUNTED(Severity.WARNING, "the row has more or fewer fields than the header"),
  /** A field that is kept has bytes that the encoding does not allow. */
  BYTES_MALFORMED(Severity.WARNING, "the field has bytes that the encoding does not allow"),
  /** A date is needed and absent. */
  DATE_MISSING(Severity.WARNING, "the date is missing"),
  /** A date is in no known format, or names a day that does not exist. */
  DATE_UNREADABLE(Severity.WARNING, "the date cannot be read"),
  /** A date is before 1990 or after 2099. */
  DATE_OUT_OF_RANGE(Severity.WARNING, "the date is before 1990 or after 2099"),
  /**
   * The row is said to have been received before the day it reports, so the day is in the future.
   */
  DATE_IN_FUTURE(Severity.WARNING, "the report date is later than the day the row was received"),
  /** The incident is dated after its report. */
  INCIDENT_AFTER_REPORT(Severity.WARNING, "the incident is later than its report"),
  /** Neither a name nor a code of a district is given; nothing is guessed. */
  PLACE_UNMATCHED(Severity.WARNING, "the place is no known unit at this date"),
  /** More than one unit has the name; nothing is guessed. */
  PLACE_AMBIGUOUS(Severity.WARNING, "more than one unit has this name"),
  /** The unit has since become part of another, which counts the row. */
  PLACE_CARRIED(Severity.INFO, "the unit has since become part of another one"),
  /** A label is in no code list; it counts as unknown. */
  CODE_UNKNOWN(Severity.WARNING, "the label is in no code list and counts as unknown"),
  /** An age is impossible or crosses age bands; it counts as unknown. */
  AGE_UNKNOWN(Severity.WARNING, "the age fits no age band and counts as unknown"),
  /** A number is absent; it counts as 0. */
  NUMBER_MISSING(Severity.WARNING, "the number is missing and counts as 0"),
  /** A number is negative or cannot be read. */
  NUMBER_UNREADABLE(Severity.WARNING, "the number cannot be read or is negative"),
  /** The record is no gender-based violence. */
  NOT_GBV(Severity.INFO, "the record is not gender-based violence"),
  /** The row holds nothing, or a total of other rows. */
  ROW_WITHOUT_RECORD(Severity.INFO, "the row is blank or a total"),
  /** The row was received after the as-of date and waits for a later run. */
  AFTER_AS_OF(Severity.INFO, "the row was received after the as-of date"),
  /** A row of the reporting source names no source of the publication. */
  SOURCE_UNKNOWN(Severity.ERROR, "the row names no source of the publication"),
  /** A month is in no known format. */
  MONTH_UNREADABLE(Severity.ERROR, "the month cannot be read"),
  /** Neither yes nor no. */
  ANSWER_UNREADABLE(Severity.ERROR, "the answer is neither yes nor no"),
  /** The reporting source names a place that is no unit. */
  REPORTING_PLACE(Severity.ERROR, "the place of the reporting row is no known unit"),
  /** Nothing was reported as received, so there is no newest month. */
  NOTHING_REPORTED(Severity.ERROR, "the reporting source has no month that was received"),
  /** Rows exist of a unit and month that every source is said not to have sent. */
  SILENT_WITH_ROWS(Severity.ERROR, "rows exist although no source is said to have reported");

  private final Severity severity;
  private final String sentence;

  Rule(Severity severity, String sentence) {
    this.severity = severity;
    this.sentence = sentence;
  }

  /** The name used in reports, for example {@code date_unreadable}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  public Severity severity() {
    return severity;
  }

  /** What is wrong, without the value. */
  public String sentence() {
    return sentence;
  }

  /** The notice of this rule at a place of a file. */
  public Notice at(String file, long row, String column) {
    return new Notice(code(), severity, file, row, column);
  }

  /** The rule of a code; an unknown code is an IllegalArgumentException. */
  public static Rule of(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT));
  }
}
