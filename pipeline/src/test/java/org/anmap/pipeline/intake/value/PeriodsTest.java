package org.anmap.pipeline.intake.value;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.anmap.pipeline.intake.value.Periods.Period;
import org.anmap.pipeline.notice.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Periods of DHIS2 and of Vietnamese reports. */
class PeriodsTest {
  @ParameterizedTest(name = "{0} → {1} to {2}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # code      | first day  | first day after
          20261031    | 2026-10-31 | 2026-11-01
          2026W44     | 2026-10-26 | 2026-11-02
          2026W1      | 2025-12-29 | 2026-01-05
          2026W53     | 2026-12-28 | 2027-01-04
          2015WedW5   | 2015-01-28 | 2015-02-04
          2015ThuW6   | 2015-02-05 | 2015-02-12
          2024ThuW1   | 2024-01-04 | 2024-01-11
          2024FriW1   | 2023-12-29 | 2024-01-05
          2015SatW7   | 2015-02-14 | 2015-02-21
          2015SunW8   | 2015-02-22 | 2015-03-01
          2015BiW1    | 2014-12-29 | 2015-01-12
          2026BiW3    | 2026-01-26 | 2026-02-09
          2020BiW27   | 2020-12-28 | 2021-01-11
          202610      | 2026-10-01 | 2026-11-01
          200401B     | 2004-01-01 | 2004-03-01
          202605B     | 2026-09-01 | 2026-11-01
          202606B     | 2026-11-01 | 2027-01-01
          2026Q3      | 2026-07-01 | 2026-10-01
          2026NovQ1   | 2025-11-01 | 2026-02-01
          2026S1      | 2026-01-01 | 2026-07-01
          2026S2      | 2026-07-01 | 2027-01-01
          2026AprilS1 | 2026-04-01 | 2026-10-01
          2026AprilS2 | 2026-10-01 | 2027-04-01
          2026NovS1   | 2025-11-01 | 2026-05-01
          2026        | 2026-01-01 | 2027-01-01
          2026Feb     | 2026-02-01 | 2027-02-01
          2026April   | 2026-04-01 | 2027-04-01
          2026July    | 2026-07-01 | 2027-07-01
          2026Aug     | 2026-08-01 | 2027-08-01
          2026Sep     | 2026-09-01 | 2027-09-01
          2026Oct     | 2026-10-01 | 2027-10-01
          2026Nov     | 2025-11-01 | 2026-11-01
          """)
  void dhis2_codes(String code, LocalDate first, LocalDate endExclusive) {
    Period period = Periods.read(code).value();
    assertEquals(first, period.first());
    assertEquals(endExclusive, period.endExclusive());
    assertEquals(code, period.dhis2());
  }

  @ParameterizedTest(name = "{0} → {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Quý III/2025            | 2025Q3
          Quý IV năm 2025         | 2025Q4
          quý 3 năm 2025          | 2025Q3
          Quý 1-2025              | 2025Q1
          Q3/2025                 | 2025Q3
          2025-Q3                 | 2025Q3
          2026q3                  | 2026Q3
          6 tháng đầu năm 2025    | 2025S1
          6 tháng cuối năm 2025   | 2025S2
          Sáu tháng đầu năm 2025  | 2025S1
          6T đầu năm 2025         | 2025S1
          nửa cuối năm 2025       | 2025S2
          2025-S1                 | 2025S1
          2025-W01                | 2025W1
          2026W04                 | 2026W4
          Tháng 3/2025            | 202503
          Tháng 3 năm 2025        | 202503
          T3/2025                 | 202503
          3/2025                  | 202503
          2025-06                 | 202506
          Oct 2025                | 202510
          Năm 2025                | 2025
          Cả năm 2025             | 2025
          2026-10-31              | 20261031
          31/10/2026              | 20261031
          """)
  void offices_and_tables_write(String text, String expected) {
    assertEquals(expected, Shown.of(Periods.read(text), Period::dhis2));
  }

  @ParameterizedTest(name = "{0} → {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          2026W54                | refused, date_unreadable
          2025W53                | refused, date_unreadable
          2026W0                 | refused, date_unreadable
          2025BiW27              | refused, date_unreadable
          2026BiW28              | refused, date_unreadable
          202613                 | refused, date_unreadable
          202600                 | refused, date_unreadable
          20261                  | refused, date_unreadable
          202607B                | refused, date_unreadable
          20265B                 | refused, date_unreadable
          2026Q5                 | refused, date_unreadable
          2026S3                 | refused, date_unreadable
          2026AprilS3            | refused, date_unreadable
          2026Mar                | refused, date_unreadable
          2026B                  | refused, date_unreadable
          20261131               | refused, date_unreadable
          1989                   | refused, date_out_of_range
          2100                   | refused, date_out_of_range
          Quý III/1989           | refused, date_out_of_range
          Quý V/2025             | refused, date_unreadable
          9 tháng đầu năm 2025   | refused, date_unreadable
          03/04/2025             | refused, date_order_unknown
          45231                  | refused, date_unreadable
          LAST_MONTH             | refused, date_unreadable
          không rõ               | unknown
          ''                     | unknown
          """)
  void is_no_period(String text, String expected) {
    assertEquals(expected, Shown.of(Periods.read(text), Period::dhis2));
  }

  @Property
  void a_period_is_read_as_it_was_written(
      @ForAll PeriodType type,
      @ForAll @IntRange(min = 1990, max = 2099) int year,
      @ForAll @IntRange(min = 1, max = 366) int number) {
    type.first(year, number)
        .map(first -> Period.of(type, first))
        .ifPresent(period -> assertEquals(Reading.of(period), Periods.read(period.dhis2())));
  }

  @Property
  void every_day_from_1991_lies_in_exactly_one_period_of_a_type(
      @ForAll PeriodType type, @ForAll @IntRange(max = 36_000) int days) {
    LocalDate day = LocalDate.of(1991, 1, 1).plusDays(days);
    long holding =
        IntStream.rangeClosed(day.getYear() - 1, day.getYear() + 1)
            .boxed()
            .flatMap(year -> periods(type, year))
            .filter(period -> !day.isBefore(period.first()) && day.isBefore(period.endExclusive()))
            .count();
    boolean doubled = type == PeriodType.BI_WEEK && inLastOfOddYear(day);
    assertEquals(doubled ? 2 : 1, holding);
  }

  @Test
  void a_period_has_the_days_of_its_type() {
    LocalDate first = LocalDate.of(2025, 2, 1);
    assertThrows(
        IllegalArgumentException.class,
        () -> new Period(first, LocalDate.of(2025, 5, 1), PeriodType.QUARTER));
    assertThrows(
        IllegalArgumentException.class,
        () -> new Period(first, LocalDate.of(2025, 3, 2), PeriodType.MONTH));
    assertFalse(PeriodType.QUARTER.begins(first));
  }

  private static Stream<Period> periods(PeriodType type, int year) {
    return IntStream.rangeClosed(1, 366)
        .boxed()
        .flatMap(number -> type.first(year, number).stream())
        .map(first -> Period.of(type, first));
  }

  /** The 27th pair of weeks of a year of 53 weeks and the first of the next share a week. */
  private static boolean inLastOfOddYear(LocalDate day) {
    return PeriodType.BI_WEEK
        .first(day.minusDays(7).getYear(), 27)
        .map(first -> first.plusWeeks(1))
        .filter(shared -> !day.isBefore(shared) && day.isBefore(shared.plusWeeks(1)))
        .isPresent();
  }

  @Test
  void a_mark_without_a_letter_is_refused_by_name() {
    assertEquals(Reading.refused(Rule.DATE_UNREADABLE), Periods.read("\u0300"));
  }
}
