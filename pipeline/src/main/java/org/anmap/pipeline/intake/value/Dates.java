package org.anmap.pipeline.intake.value;

import java.time.DateTimeException;
import java.util.function.IntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.anmap.pipeline.notice.Rule;

/**
 * Reads a day or a month as offices, spreadsheets and programs write it.
 *
 * <p>A time of day and its zone are dropped: the day is the one that was written. Nothing is
 * guessed: where two readings are possible and the style does not decide, the text is refused.
 */
public final class Dates {
  /** No programme kept files before 1990, and later than 2099 is a slip of the finger. */
  static final int FIRST_YEAR = 1990;

  static final int LAST_YEAR = 2099;

  /** Whoever was 120 in 1990 was born then. */
  private static final int FIRST_BIRTH_YEAR = 1870;

  private static final int THIS_BUDDHIST_CENTURY = 2500;

  /** Longer than any date: nothing is scanned beyond. */
  private static final int LONGEST = 48;

  private static final String ZONE = "(?:z|[+-]\\d{2}:\\d{2})";

  /** A zone without colon is read behind a time only: in {@code 05-01-2025} it is a year. */
  private static final Pattern TIME =
      Pattern.compile(
          "(?:(?:t|,? )\\d{1,2}:\\d{2}(?::\\d{2}(?:[.,]\\d{1,9})?)?(?: ?(?:[ap]\\.? ?m\\.?|sa|ch))?"
              + "(?: ?(?:utc|gmt|[+-]\\d{4}|"
              + ZONE
              + "))?|"
              + ZONE
              + ")$");

  private static final Pattern SERIAL = Pattern.compile("(\\d{5})(?:[.,]\\d{1,12})?");

  /** {@code 2026Oct} is a financial year of DHIS2, and no month. */
  private static final Pattern FINANCIAL_YEAR = Pattern.compile("\\d{4}[a-z]+");

  private final DateStyle style;
  private final DateCalendar calendar;

  public Dates(DateStyle style) {
    this(style, FIRST_YEAR);
  }

  private Dates(DateStyle style, int firstYear) {
    this.style = style;
    this.calendar = new DateCalendar(style, firstYear, LAST_YEAR);
  }

  /** The same for dates of birth, which may lie before any file was kept. */
  public static Dates ofBirth(DateStyle style) {
    return new Dates(style, FIRST_BIRTH_YEAR);
  }

  /** The day or month of a text; unknown if it is blank or a word for unknown. */
  public Reading<RecordedDate> read(String text) {
    if (Unknowns.isUnknown(text)) {
      return Reading.unknown();
    }
    String plain = text.length() > LONGEST ? "" : Words.plain(text);
    if (plain.isEmpty() || FINANCIAL_YEAR.matcher(plain).matches()) {
      return unreadable();
    }
    Matcher serial = SERIAL.matcher(plain);
    try {
      return serial.matches()
          ? calendar.serial(Integer.parseInt(serial.group(1)))
          : DateParts.of(withoutTime(plain)).map(this::read).orElseGet(Dates::unreadable);
    } catch (DateTimeException noDayOfTheCalendar) {
      return unreadable();
    }
  }

  /** What the text proves about the order of day and month in its file. */
  public static DateEvidence evidence(String text) {
    if (text.length() > LONGEST) {
      return DateEvidence.NONE;
    }
    return DateParts.of(withoutTime(Words.plain(text)))
        .filter(date -> date.shape().equals("nnn") && date.isYear(2))
        .map(date -> evidence(date.value(0), date.value(1)))
        .orElse(DateEvidence.NONE);
  }

  private static DateEvidence evidence(int first, int second) {
    if (isDayOnly(first) && isMonth(second)) {
      return DateEvidence.DAY_FIRST;
    }
    return isMonth(first) && isDayOnly(second) ? DateEvidence.MONTH_FIRST : DateEvidence.NONE;
  }

  private static boolean isMonth(int part) {
    return part >= 1 && part <= 12;
  }

  private static boolean isDayOnly(int part) {
    return part >= 13 && part <= 31;
  }

  private static String withoutTime(String plain) {
    Matcher time = TIME.matcher(plain);
    return time.find() ? plain.substring(0, time.start()) : plain;
  }

  private Reading<RecordedDate> read(DateParts date) {
    switch (date.shape()) {
      case "n":
        return digits(date.parts().get(0));
      case "nn":
        return date.isYear(0) ? month(date, 0, 1) : month(date, 1, 0);
      case "nm":
        return month(date, 0, 1);
      case "mn":
        return style.buddhist() ? yearAnyLength(date, 1, 0) : month(date, 1, 0);
      case "nnn":
        return date.isYear(0) ? day(date, 0, 1, 2) : yearLast(date);
      case "nmn":
        return date.isYear(0) ? day(date, 0, 1, 2) : day(date, 2, 1, 0);
      case "mnn":
        return day(date, 2, 0, 1);
      default:
        return unreadable();
    }
  }

  /** {@code 20261031} and {@code 202610}, as DHIS2 writes them. */
  private Reading<RecordedDate> digits(DateParts.Part part) {
    int value = part.value();
    switch (part.digits()) {
      case 8:
        return calendar.day(value / 10_000, value / 100 % 100, value % 100);
      case 6:
        return calendar.month(value / 100, value % 100);
      default:
        return unreadable();
    }
  }

  private Reading<RecordedDate> yearLast(DateParts date) {
    int first = date.value(0);
    int second = date.value(1);
    switch (style.order()) {
      case DAY_FIRST:
        return day(date, 2, 1, 0);
      case MONTH_FIRST:
        return day(date, 2, 0, 1);
      default:
        if (isMonth(first) && isMonth(second) && first != second) {
          return Reading.refused(Rule.DATE_ORDER_UNKNOWN);
        }
        return isDayOnly(second) ? day(date, 2, 0, 1) : day(date, 2, 1, 0);
    }
  }

  private Reading<RecordedDate> month(DateParts date, int year, int month) {
    return date.isYear(year) ? yearAnyLength(date, year, month) : unreadable();
  }

  private Reading<RecordedDate> yearAnyLength(DateParts date, int year, int month) {
    return date.parts().get(month).isShort()
        ? inYear(date.parts().get(year), written -> calendar.month(written, date.value(month)))
        : unreadable();
  }

  private Reading<RecordedDate> day(DateParts date, int year, int month, int day) {
    return date.parts().get(month).isShort() && date.parts().get(day).isShort()
        ? inYear(
            date.parts().get(year),
            written -> calendar.day(written, date.value(month), date.value(day)))
        : unreadable();
  }

  /** A year of two digits is known in the Buddhist era only: 66 is 2566, and no other century. */
  private Reading<RecordedDate> inYear(
      DateParts.Part year, IntFunction<Reading<RecordedDate>> reading) {
    if (year.isYear()) {
      return reading.apply(year.value());
    }
    return year.digits() == 2 && style.buddhist()
        ? reading.apply(THIS_BUDDHIST_CENTURY + year.value())
        : unreadable();
  }

  private static <T> Reading<T> unreadable() {
    return Reading.refused(Rule.DATE_UNREADABLE);
  }
}
