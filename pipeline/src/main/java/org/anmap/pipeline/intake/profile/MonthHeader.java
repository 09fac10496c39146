package org.anmap.pipeline.intake.profile;

import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.anmap.pipeline.intake.text.Clean;

/** The month that the header of a column names, in a file with a column for each month. */
final class MonthHeader {
  private static final String MONTH_WORD = "(?:tháng|thang|thg|month|t|m)?\\s*\\.?\\s*";
  private static final Pattern YEAR_FIRST =
      Pattern.compile(
          "(?:năm|nam|year)?\\s*(\\d{4})\\s*[-/. ]?\\s*" + MONTH_WORD + "(\\d{1,2})",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  private static final Pattern MONTH_FIRST =
      Pattern.compile(
          MONTH_WORD + "(\\d{1,2})\\s*(?:[-/. ]|năm|nam)\\s*(?:năm|nam)?\\s*(\\d{4})",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  private static final Pattern MONTH_ALONE =
      Pattern.compile(MONTH_WORD + "(\\d{1,2})", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  private static final int MONTHS = 12;

  private MonthHeader() {}

  /** The month as 202506; {@code year} serves headers that name the month alone, 0 serves none. */
  static OptionalInt read(String header, int year) {
    String name = Clean.of(header);
    Matcher yearFirst = YEAR_FIRST.matcher(name);
    if (yearFirst.matches()) {
      return month(yearFirst.group(1), yearFirst.group(2));
    }
    Matcher monthFirst = MONTH_FIRST.matcher(name);
    if (monthFirst.matches()) {
      return month(monthFirst.group(2), monthFirst.group(1));
    }
    Matcher alone = MONTH_ALONE.matcher(name);
    return year > 0 && alone.matches()
        ? month(Integer.toString(year), alone.group(1))
        : OptionalInt.empty();
  }

  private static OptionalInt month(String year, String month) {
    int number = Integer.parseInt(month);
    return number >= 1 && number <= MONTHS
        ? OptionalInt.of(Integer.parseInt(year) * 100 + number)
        : OptionalInt.empty();
  }
}
