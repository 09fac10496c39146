package org.anmap.pipeline.intake.value;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.time.temporal.WeekFields;
import java.util.Optional;

/** How the periods of a type follow one another within the year that they are numbered in. */
sealed interface PeriodRhythm {
  /** The first day of a period, counted from 1; nothing if the year has no such period. */
  Optional<LocalDate> first(int year, int number);

  LocalDate endExclusive(LocalDate first);

  /** The year in which the period that begins on a day is numbered. */
  int year(LocalDate first);

  /** The number of the period that begins on a day. */
  int number(LocalDate first);

  record Days() implements PeriodRhythm {
    @Override
    public Optional<LocalDate> first(int year, int number) {
      LocalDate first = LocalDate.of(year, 1, 1).plusDays(number - 1L);
      return Optional.of(first).filter(day -> day.getYear() == year);
    }

    @Override
    public LocalDate endExclusive(LocalDate first) {
      return first.plusDays(1);
    }

    @Override
    public int year(LocalDate first) {
      return first.getYear();
    }

    @Override
    public int number(LocalDate first) {
      return first.getDayOfYear();
    }
  }

  /**
   * Weeks that begin on a weekday; the first of a year holds its 4 January, as in ISO 8601.
   *
   * @param size weeks of a period; the last pair of a year of 53 weeks runs into the next year
   */
  record Weeks(DayOfWeek begin, int size) implements PeriodRhythm {
    @Override
    public Optional<LocalDate> first(int year, int number) {
      LocalDate first = firstWeek(year).plusWeeks((number - 1L) * size);
      return Optional.of(first).filter(day -> number >= 1 && day.isBefore(firstWeek(year + 1)));
    }

    @Override
    public LocalDate endExclusive(LocalDate first) {
      return first.plusWeeks(size);
    }

    @Override
    public int year(LocalDate first) {
      return first.get(WeekFields.of(begin, 4).weekBasedYear());
    }

    @Override
    public int number(LocalDate first) {
      return (first.get(WeekFields.of(begin, 4).weekOfWeekBasedYear()) - 1) / size + 1;
    }

    private LocalDate firstWeek(int year) {
      return LocalDate.of(year, 1, 4).with(TemporalAdjusters.previousOrSame(begin));
    }
  }

  /**
   * Blocks of whole months.
   *
   * @param size months of a period
   * @param offset months from January of the numbering year to the first period
   */
  record Months(int size, int offset) implements PeriodRhythm {
    private static final int YEAR = 12;

    @Override
    public Optional<LocalDate> first(int year, int number) {
      return number < 1 || number > YEAR / size
          ? Optional.empty()
          : Optional.of(LocalDate.of(year, 1, 1).plusMonths(offset + (number - 1L) * size));
    }

    @Override
    public LocalDate endExclusive(LocalDate first) {
      return first.plusMonths(size);
    }

    @Override
    public int year(LocalDate first) {
      return YearMonth.from(first).minusMonths(offset).getYear();
    }

    @Override
    public int number(LocalDate first) {
      return (YearMonth.from(first).minusMonths(offset).getMonthValue() - 1) / size + 1;
    }
  }
}
