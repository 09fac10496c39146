package org.anmap.pipeline.notice;

import java.util.Locale;

/**
 * Every rule that can raise a notice. How grave it is, what becomes of the row, and what the
 * analyst is told stand in {@code rules/<code>.yaml} beside this class.
 */
public enum Rule {
  /** A source lists a file, or a pattern, that matches nothing. */
  FILE_MISSING,
  /** The same, of a source that may be absent. */
  OPTIONAL_FILE_MISSING,
  /** The file cannot be opened or read to its end. */
  FILE_UNREADABLE,
  /** The file holds no header row. */
  FILE_EMPTY,
  /** The bytes of the file were already read under another name, and count once. */
  FILE_DOUBLED,
  /** The encoding of the source is no charset that this machine knows. */
  ENCODING_UNKNOWN,
  /** More than one row in twenty has bytes that the encoding does not allow. */
  ENCODING_WRONG,
  /** A quote is not closed, text follows a closing quote, or a field is longer than a page. */
  QUOTES_UNBALANCED,
  /** A column that the profile requires has no header in the file. */
  COLUMN_MISSING,
  /** Two headers mean the same column. */
  COLUMN_DOUBLED,
  /** A column that the profile does not know was dropped unread. */
  COLUMN_UNKNOWN,
  /** The row has fewer or more fields than the header. */
  FIELDS_MISCOUNTED,
  /** A field that is kept has bytes that the encoding does not allow. */
  BYTES_MALFORMED,
  /** A date is needed and absent. */
  DATE_MISSING,
  /** A date is in no known format, or names a day that does not exist. */
  DATE_UNREADABLE,
  /** A date is before 1990 or after 2099. */
  DATE_OUT_OF_RANGE,
  /** The row was received before the day it reports, so that day was in the future. */
  DATE_IN_FUTURE,
  /** The incident is dated after its report. */
  INCIDENT_AFTER_REPORT,
  /** Neither a name nor a code of a district is given; nothing is guessed. */
  PLACE_UNMATCHED,
  /** More than one unit has the name; nothing is guessed. */
  PLACE_AMBIGUOUS,
  /** The unit has since become part of another, which counts the row. */
  PLACE_CARRIED,
  /** A label is in no code list; it counts as unknown. */
  CODE_UNKNOWN,
  /** An age is impossible or crosses age bands; it counts as unknown. */
  AGE_UNKNOWN,
  /** A number is absent; it counts as 0. */
  NUMBER_MISSING,
  /** A number is negative or cannot be read. */
  NUMBER_UNREADABLE,
  /** The record is no gender-based violence. */
  NOT_GBV,
  /** The row holds nothing, or a total of other rows. */
  ROW_WITHOUT_RECORD,
  /** The row was received after the as-of date and waits for a later run. */
  AFTER_AS_OF,
  /** A row of the reporting source names no source of the publication. */
  SOURCE_UNKNOWN,
  /** A month is in no known format. */
  MONTH_UNREADABLE,
  /** Neither yes nor no. */
  ANSWER_UNREADABLE,
  /** The reporting source names a place that is no unit. */
  REPORTING_PLACE,
  /** Nothing was reported as received, so there is no newest month. */
  NOTHING_REPORTED,
  /** The file is neither text nor a workbook. */
  FILE_NOT_TEXT,
  /** A compressed file unpacks to far more than it holds. */
  ARCHIVE_TOO_LARGE,
  /** An archive holds no table, or more than one. */
  ARCHIVE_NOT_ONE_TABLE,
  /** Two sources of the publication list the same file. */
  FILE_CLAIMED_TWICE,
  /** The raw file is gone; its staged rows remain input. */
  FILE_FROM_STAGING,
  /**
   * The raw file is gone, and what is staged of it was read in another way or under another key.
   */
  STAGED_OUTDATED,
  /** Protection hides more than half of a table at a level and period type. */
  PLAN_TOO_FINE,
  /** Months that are out would be counted otherwise today. */
  PUBLISHED_MONTHS_CHANGED,
  /** What is staged of some file is damaged, and its raw file did not come again. */
  STAGED_DAMAGED,
  /** A line, or a quoted field, is longer than any record. */
  LINE_TOO_LONG,
  /** The header has more columns than any export. */
  HEADER_TOO_WIDE,
  /** No row near the top of the file names the required columns. */
  HEADER_MISSING,
  /** The workbook has no such sheet. */
  SHEET_MISSING,
  /** The file was in a legacy encoding or font and was converted. */
  ENCODING_LEGACY,
  /** The text was encoded twice; the exact round trip was undone. */
  ENCODING_TWICE,
  /** An optional column is absent, so some indicators are not available from this file. */
  COLUMN_OPTIONAL_MISSING,
  /** Two headers mean the same column and hold the same. */
  COLUMN_REPEATED,
  /** Days and months are in both orders in one file. */
  DATE_ORDER_CONTRADICTORY,
  /** Nothing tells the order of day and month. */
  DATE_ORDER_UNKNOWN,
  /** A spreadsheet's day number was read as a date. */
  DATE_SERIAL,
  /** A date says the month only. */
  DATE_MONTH_ONLY,
  /** The incident is dated more than ten years before its report. */
  INCIDENT_LONG_BEFORE,
  /** An age range crosses bands; a coarser band holds it. */
  AGE_COARSE,
  /** Age and birth date disagree; the birth date decides. */
  AGE_DISAGREES,
  /** A kept field looks like a phone number, an identity number or an e-mail address. */
  IDENTIFIER_IN_FIELD,
  /** More than one row in a hundred has an identifier in a kept field. */
  IDENTIFIERS_MANY,
  /** The place was carried back by an estimate: its commune lies in several old units. */
  PLACE_ESTIMATED,
  /** A known place outside the areas of the publication. */
  PLACE_OUTSIDE,
  /** The code or name was not valid on the date of the row. */
  PLACE_NOT_VALID_THEN,
  /** A place left blank under a merged cell took the value above. */
  FILLED_DOWN,
  /** Consent to share is missing or refused. */
  CONSENT_WITHHELD,
  /** A row filter of the profile leaves the row out. */
  ROW_FILTERED,
  /** The program that exported the row says that it was not approved. */
  ROW_NOT_APPROVED,
  /** A value holds for a period that no single month can count. */
  PERIOD_TOO_LONG,
  /** A subtotal, a total or a signature. */
  ROW_TOTAL,
  /** Numbers alone in a row that names no record. */
  ROW_NUMBERS_ONLY,
  /** The row is part of the record of another row. */
  ROW_JOINED,
  /** Rows of one record disagree. */
  ROWS_DISAGREE,
  /** A month column of a wide file is blank. */
  CELL_BLANK,
  /** Too many records in a file whose records span rows. */
  RECORDS_TOO_MANY,
  /** A number is negative. */
  NUMBER_NEGATIVE,
  /** A part is larger than its whole. */
  NUMBER_ABOVE_WHOLE,
  /** A cell is a spreadsheet formula. */
  FORMULA,
  /** A row needs the id of its record. */
  RECORD_ID_MISSING,
  /** A withdrawal of consent is set aside, so that a survivor would be counted against her will. */
  WITHDRAWAL_UNREADABLE,
  /** A withdrawal of consent names a record that is not staged: perhaps its id is mistyped. */
  WITHDRAWAL_UNMATCHED,
  /** A yes or no is neither. */
  ANSWER_UNKNOWN,
  /** Rows exist of a unit and month that every source is said not to have sent. */
  SILENT_WITH_ROWS;

  /** The name used in reports, for example {@code date_unreadable}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  public Severity severity() {
    return text().severity();
  }

  /** What becomes of the row or file. */
  public Effect effect() {
    return text().effect();
  }

  /** What is wrong, in English, without the value. */
  public String sentence() {
    return message(Language.EN);
  }

  /** What is wrong, without the value. */
  public Wording message() {
    return text().message();
  }

  public String message(Language language) {
    return message().in(language);
  }

  /** How the analyst mends it, or that nothing needs to be done. */
  public Wording fix() {
    return text().fix();
  }

  public String fix(Language language) {
    return fix().in(language);
  }

  /** The whole file of the rule. */
  RuleText text() {
    return RuleText.of(code());
  }

  /** The notice of this rule at a place of a file. */
  public Notice at(String file, long row, String column) {
    return new Notice(code(), severity(), file, row, column);
  }

  /** The rule of a code; an unknown code is an IllegalArgumentException. */
  public static Rule of(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT));
  }
}
