package org.anmap.pipeline.intake.value;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The period types of DHIS2 that have a code, in its ISO calendar.
 *
 * <p>A code is a year and a form, in which {@code #} stands for the number of the period in its
 * year. Source: the period format table of the DHIS2 developer manual, and the period types of
 * dhis2-core for what the manual leaves open.
 */
public enum PeriodType {
  DAY("", new PeriodRhythm.Days()),
  WEEK("W#", new PeriodRhythm.Weeks(DayOfWeek.MONDAY, 1)),
  WEEK_WEDNESDAY("WedW#", new PeriodRhythm.Weeks(DayOfWeek.WEDNESDAY, 1)),
  WEEK_THURSDAY("ThuW#", new PeriodRhythm.Weeks(DayOfWeek.THURSDAY, 1)),
  WEEK_FRIDAY("FriW#", new PeriodRhythm.Weeks(DayOfWeek.FRIDAY, 1)),
  WEEK_SATURDAY("SatW#", new PeriodRhythm.Weeks(DayOfWeek.SATURDAY, 1)),
  WEEK_SUNDAY("SunW#", new PeriodRhythm.Weeks(DayOfWeek.SUNDAY, 1)),
  BI_WEEK("BiW#", new PeriodRhythm.Weeks(DayOfWeek.MONDAY, 2)),
  MONTH("#", new PeriodRhythm.Months(1, 0)),
  /** The number is that of the block of two months: {@code 202605B} is September and October. */
  BI_MONTH("#B", new PeriodRhythm.Months(2, 0)),
  QUARTER("Q#", new PeriodRhythm.Months(3, 0)),
  QUARTER_NOVEMBER("NovQ#", new PeriodRhythm.Months(3, -2)),
  HALF_YEAR("S#", new PeriodRhythm.Months(6, 0)),
  HALF_YEAR_APRIL("AprilS#", new PeriodRhythm.Months(6, 3)),
  HALF_YEAR_NOVEMBER("NovS#", new PeriodRhythm.Months(6, -2)),
  YEAR("", new PeriodRhythm.Months(12, 0)),
  FINANCIAL_FEBRUARY("Feb", new PeriodRhythm.Months(12, 1)),
  FINANCIAL_APRIL("April", new PeriodRhythm.Months(12, 3)),
  FINANCIAL_JULY("July", new PeriodRhythm.Months(12, 6)),
  FINANCIAL_AUGUST("Aug", new PeriodRhythm.Months(12, 7)),
  FINANCIAL_SEPTEMBER("Sep", new PeriodRhythm.Months(12, 8)),
  FINANCIAL_OCTOBER("Oct", new PeriodRhythm.Months(12, 9)),
  /** Alone among the financial years it bears the year in which it ends. */
  FINANCIAL_NOVEMBER("Nov", new PeriodRhythm.Months(12, -2));

  private static final Map<String, PeriodType> BY_FORM =
      Arrays.stream(values())
          .filter(type -> type != DAY)
          .collect(
              Collectors.toUnmodifiableMap(
                  type -> type.form.toLowerCase(Locale.ROOT), Function.identity()));

  private final String form;
  private final PeriodRhythm rhythm;

  PeriodType(String form, PeriodRhythm rhythm) {
    this.form = form;
    this.rhythm = rhythm;
  }

  /** The type whose codes have a form, in lower case; never {@link #DAY}, whose form is a date. */
  static Optional<PeriodType> ofForm(String form) {
    return Optional.ofNullable(BY_FORM.get(form));
  }

  /** How many digits the number of a code has at least. */
  int digits() {
    return form.startsWith("#") ? 2 : 1;
  }

  /** The first day of a period of a year, counted from 1; nothing if the year has no such. */
  Optional<LocalDate> first(int year, int number) {
    return rhythm.first(year, number);
  }

  LocalDate endExclusive(LocalDate first) {
    return rhythm.endExclusive(first);
  }

  /** Whether a period of this type begins on a day. */
  boolean begins(LocalDate first) {
    return first(rhythm.year(first), rhythm.number(first)).filter(first::equals).isPresent();
  }

  /** The code of the period that begins on a day. */
  String code(LocalDate first) {
    if (this == DAY) {
      return first.toString().replace("-", "");
    }
    String number = String.format(Locale.ROOT, "%0" + digits() + "d", rhythm.number(first));
    return rhythm.year(first) + form.replace("#", number);
  }
}
