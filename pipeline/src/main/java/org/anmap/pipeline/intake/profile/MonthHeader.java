package org.anmap.pipeline.intake.profile;

import java.util.Map;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.anmap.pipeline.intake.text.Clean;
import org.anmap.pipeline.intake.text.Folds;

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

  /** A word of the profile, which {@link Folds} has joined with the year before or behind it. */
  private static final Pattern WORD = Pattern.compile("(\\d{4})?(.*?\\D)(\\d{4})?");

  private static final int MONTHS = 12;

  private MonthHeader() {}

  /**
   * The month as 202506; where the header names the month alone, with the year of the profile, or
   * as 6 if the rows tell the year, or not at all.
   */
  static OptionalInt read(String header, Profile.Wide wide) {
    OptionalInt word = word(Folds.of(header), wide);
    return word.isPresent() ? word : number(Clean.of(header), wide);
  }

  private static OptionalInt word(String folded, Profile.Wide wide) {
    Map<String, Integer> months = wide.months();
    if (months.containsKey(folded)) {
      return wide.knowsYear() ? month(wide.year(), months.get(folded)) : OptionalInt.empty();
    }
    Matcher dated = WORD.matcher(folded);
    if (!dated.matches()
        || !months.containsKey(dated.group(2))
        || (dated.group(1) == null) == (dated.group(3) == null)) {
      return OptionalInt.empty();
    }
    String year = dated.group(1) == null ? dated.group(3) : dated.group(1);
    return month(Integer.parseInt(year), months.get(dated.group(2)));
  }

  private static OptionalInt number(String name, Profile.Wide wide) {
    Matcher yearFirst = YEAR_FIRST.matcher(name);
    if (yearFirst.matches()) {
      return month(Integer.parseInt(yearFirst.group(1)), Integer.parseInt(yearFirst.group(2)));
    }
    Matcher monthFirst = MONTH_FIRST.matcher(name);
    if (monthFirst.matches()) {
      return month(Integer.parseInt(monthFirst.group(2)), Integer.parseInt(monthFirst.group(1)));
    }
    Matcher alone = MONTH_ALONE.matcher(name);
    return wide.knowsYear() && alone.matches()
        ? month(wide.year(), Integer.parseInt(alone.group(1)))
        : OptionalInt.empty();
  }

  private static OptionalInt month(int year, int month) {
    return month >= 1 && month <= MONTHS ? OptionalInt.of(year * 100 + month) : OptionalInt.empty();
  }
}
