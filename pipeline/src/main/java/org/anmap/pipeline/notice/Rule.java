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
  /** The file is neither text nor a workbook. */
  FILE_NOT_TEXT(Severity.ERROR, "the file is neither text nor a workbook"),
  /** A compressed file unpacks to far more than it holds. */
  ARCHIVE_TOO_LARGE(Severity.ERROR, "the compressed file unpacks to more than is allowed"),
  /** An archive holds no table, or more than one. */
  ARCHIVE_NOT_ONE_TABLE(Severity.ERROR, "the archive does not hold exactly one table"),
  /** Two sources of the publication list the same file. */
  FILE_CLAIMED_TWICE(Severity.ERROR, "two sources list this file"),
  /** The raw file is gone; its staged rows remain input. */
  FILE_FROM_STAGING(Severity.INFO, "the raw file is gone; its staged rows are used"),
  /**
   * The raw file is gone, and what is staged of it was read by another profile or under another
   * key.
   */
  STAGED_OUTDATED(
      Severity.ERROR, "the raw file is gone and its staged rows were made by another reading"),
  /** A line, or a quoted field, is longer than any record. */
  LINE_TOO_LONG(Severity.ERROR, "a line is longer than any record can be"),
  /** The header has more columns than any export. */
  HEADER_TOO_WIDE(Severity.ERROR, "the header has more columns than are allowed"),
  /** No row near the top of the file names the required columns. */
  HEADER_MISSING(Severity.ERROR, "no row names the required columns"),
  /** The workbook has no such sheet. */
  SHEET_MISSING(Severity.ERROR, "the workbook has no such sheet"),
  /** The file was in a legacy encoding or font and was converted. */
  ENCODING_LEGACY(Severity.WARNING, "the file is in a legacy encoding and was converted"),
  /** The text was encoded twice; the exact round trip was undone. */
  ENCODING_TWICE(Severity.WARNING, "the text was encoded twice and was repaired"),
  /** An optional column is absent, so some indicators are not available from this file. */
  COLUMN_OPTIONAL_MISSING(
      Severity.WARNING, "an optional column is missing; what needs it is not available"),
  /** Two headers mean the same column and hold the same. */
  COLUMN_REPEATED(Severity.INFO, "two headers mean the same column and hold the same"),
  /** Days and months are in both orders in one file. */
  DATE_ORDER_CONTRADICTORY(
      Severity.ERROR, "the dates contradict the order of day and month of the profile"),
  /** Nothing tells the order of day and month. */
  DATE_ORDER_UNKNOWN(Severity.WARNING, "nothing tells whether the day or the month comes first"),
  /** A spreadsheet's day number was read as a date. */
  DATE_SERIAL(Severity.WARNING, "a spreadsheet day number was read as a date"),
  /** A date says the month only. */
  DATE_MONTH_ONLY(Severity.INFO, "the date says the month only"),
  /** The incident is dated more than ten years before its report. */
  INCIDENT_LONG_BEFORE(Severity.WARNING, "the incident is more than ten years before its report"),
  /** An age range crosses bands; a coarser band holds it. */
  AGE_COARSE(Severity.WARNING, "the age range crosses age bands and counts as unknown"),
  /** Age and birth date disagree; the birth date decides. */
  AGE_DISAGREES(Severity.WARNING, "age and birth date disagree; the birth date decides"),
  /** A kept field looks like a phone number, an identity number or an e-mail address. */
  IDENTIFIER_IN_FIELD(Severity.WARNING, "the field looks like it holds an identifier"),
  /** More than one row in a hundred has an identifier in a kept field. */
  IDENTIFIERS_MANY(Severity.ERROR, "too many rows hold an identifier in a kept column"),
  /** The place was carried back by an estimate: its commune lies in several old units. */
  PLACE_ESTIMATED(Severity.WARNING, "the place was carried back to its largest old unit"),
  /** The code or name was not valid on the date of the row. */
  PLACE_NOT_VALID_THEN(Severity.WARNING, "the place did not bear this code or name on that day"),
  /** A place left blank under a merged cell took the value above. */
  FILLED_DOWN(Severity.WARNING, "a blank cell took the value above it, as the profile says"),
  /** Consent to share is missing or refused. */
  CONSENT_WITHHELD(Severity.INFO, "consent to share is missing or refused"),
  /** A row filter of the profile leaves the row out. */
  ROW_FILTERED(Severity.INFO, "a row filter of the profile leaves the row out"),
  /** A subtotal, a total or a signature. */
  ROW_TOTAL(Severity.INFO, "the row is a total or a signature"),
  /** Numbers alone in a row that names no record. */
  ROW_NUMBERS_ONLY(Severity.WARNING, "the row holds numbers only and names no record"),
  /** The row is part of the record of another row. */
  ROW_JOINED(Severity.INFO, "the row is part of a record of several rows"),
  /** Rows of one record disagree. */
  ROWS_DISAGREE(Severity.WARNING, "rows of one record disagree; the first known value counts"),
  /** A month column of a wide file is blank. */
  CELL_BLANK(Severity.INFO, "the cell of this month is blank"),
  /** Too many records in a file whose records span rows. */
  RECORDS_TOO_MANY(Severity.ERROR, "the file has too many records that span rows"),
  /** A number is negative. */
  NUMBER_NEGATIVE(Severity.WARNING, "the number is negative"),
  /** A part is larger than its whole. */
  NUMBER_ABOVE_WHOLE(Severity.WARNING, "the part is larger than the whole and was capped"),
  /** A cell is a spreadsheet formula. */
  FORMULA(Severity.WARNING, "the cell is a formula and counts as unknown"),
  /** A row needs the id of its record. */
  RECORD_ID_MISSING(Severity.WARNING, "the id of the record is missing"),
  /** A yes or no is neither. */
  ANSWER_UNKNOWN(Severity.WARNING, "the answer is neither yes nor no and counts as unknown"),
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
