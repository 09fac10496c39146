package org.anmap.pipeline.intake.value;

import java.time.LocalDate;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.anmap.pipeline.notice.Rule;

/** Reads a period as DHIS2 codes it, as our tables do, and as Vietnamese offices write it. */
public final class Periods {
  /** Longer than any period: nothing is matched beyond. */
  private static final int LONGEST = 48;

  private static final Pattern CODE = Pattern.compile("(\\d{4})([a-z]*)(\\d{0,2})(b?)");
  private static final Pattern SDMX = Pattern.compile("(\\d{4})[-/ ]([qsw])(\\d{1,2})");
  private static final String OF_YEAR = "[ /.,-]{1,3}(?:nam )?(\\d{4})";
  private static final Pattern QUARTER =
      Pattern.compile("(?:quy|q|quarter) ?([1-4]|iv|i{1,3})" + OF_YEAR);
  private static final Pattern HALF =
      Pattern.compile("(?:(?:6 ?|sau )(?:thang|t)|nua) (dau|cuoi)" + OF_YEAR);
  private static final Pattern YEAR = Pattern.compile("(?:ca )?nam (\\d{4})");
  private static final List<String> ROMAN = List.of("i", "ii", "iii", "iv");

  /** Days and months, where no order of day and month is taken for granted. */
  private static final Dates DATES = new Dates(new DateStyle(DateOrder.UNKNOWN, false, false));

  private Periods() {}

  /**
   * A period of time.
   *
   * @param endExclusive the first day after it
   */
  public record Period(LocalDate first, LocalDate endExclusive, PeriodType type) {
    public Period {
      if (!type.begins(first) || !endExclusive.equals(type.endExclusive(first))) {
        throw new IllegalArgumentException("a " + type + " has other first and last days");
      }
    }

    static Period of(PeriodType type, LocalDate first) {
      return new Period(first, type.endExclusive(first), type);
    }

    /** The period as DHIS2 codes it. */
    public String dhis2() {
      return type.code(first);
    }
  }

  /**
   * The period of a text; unknown if it is blank or a word for unknown. A spreadsheet's day number
   * is refused: whether it was a day or a month, only its format told.
   */
  public static Reading<Period> read(String text) {
    if (Unknowns.isUnknown(text)) {
      return Reading.unknown();
    }
    if (text.length() > LONGEST) {
      return unreadable();
    }
    String plain = Words.plain(text);
    Matcher code = CODE.matcher(plain);
    if (code.matches()) {
      return coded(code);
    }
    Matcher sdmx = SDMX.matcher(plain);
    if (sdmx.matches()) {
      return numbered(sdmx.group(2) + "#", sdmx.group(1), sdmx.group(3));
    }
    return inWords(plain);
  }

  private static Reading<Period> coded(Matcher code) {
    String number = code.group(3);
    String form = code.group(2) + (number.isEmpty() ? "" : "#") + code.group(4);
    return numbered(form, code.group(1), number);
  }

  private static Reading<Period> numbered(String form, String year, String number) {
    return PeriodType.ofForm(form)
        .filter(type -> number.isEmpty() || number.length() >= type.digits())
        .map(type -> period(type, year, number.isEmpty() ? 1 : Integer.parseInt(number)))
        .orElseGet(Periods::unreadable);
  }

  private static Reading<Period> inWords(String plain) {
    Matcher quarter = QUARTER.matcher(plain);
    if (quarter.matches()) {
      String number = quarter.group(1);
      int roman = ROMAN.indexOf(number) + 1;
      return period(
          PeriodType.QUARTER, quarter.group(2), roman > 0 ? roman : Integer.parseInt(number));
    }
    Matcher half = HALF.matcher(plain);
    if (half.matches()) {
      return period(PeriodType.HALF_YEAR, half.group(2), half.group(1).equals("dau") ? 1 : 2);
    }
    Matcher year = YEAR.matcher(plain);
    return year.matches() ? period(PeriodType.YEAR, year.group(1), 1) : dated(plain);
  }

  private static Reading<Period> dated(String plain) {
    Reading<RecordedDate> date = DATES.read(plain);
    if (!date.isKnown()) {
      return Reading.refused(date.refused() ? date.rule() : Rule.DATE_UNREADABLE);
    }
    if (date.rule() == Rule.DATE_SERIAL) {
      return unreadable();
    }
    PeriodType type = date.value().monthOnly() ? PeriodType.MONTH : PeriodType.DAY;
    return Reading.of(Period.of(type, date.value().day()));
  }

  private static Reading<Period> period(PeriodType type, String written, int number) {
    int year = Integer.parseInt(written);
    if (year < Dates.FIRST_YEAR || year > Dates.LAST_YEAR) {
      return Reading.refused(Rule.DATE_OUT_OF_RANGE);
    }
    return type.first(year, number)
        .map(first -> Reading.of(Period.of(type, first)))
        .orElseGet(Periods::unreadable);
  }

  private static <T> Reading<T> unreadable() {
    return Reading.refused(Rule.DATE_UNREADABLE);
  }
}
