package org.anmap.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.YearMonth;
import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PeriodTest {

  @ParameterizedTest
  @CsvSource({
    "2025-06, month,   2025-06, 2025-06",
    "2025-Q2, quarter, 2025-04, 2025-06",
    "2025-Q4, quarter, 2025-10, 2025-12",
    "2025-S1, half,    2025-01, 2025-06",
    "2025-S2, half,    2025-07, 2025-12",
    "2025,    year,    2025-01, 2025-12"
  })
  void a_code_names_whole_months(String code, String type, YearMonth first, YearMonth last) {
    Period period = Period.parse(code);
    assertEquals(PeriodType.of(type), period.type());
    assertEquals(first, period.first());
    assertEquals(last, period.last());
    assertEquals(code, period.code());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "25-06", "2025-13", "2025-00", "2025-Q5", "2025-S3", "2025-P1", " 2025"})
  void anything_else_is_refused(String code) {
    assertThrows(RuntimeException.class, () -> Period.parse(code));
  }

  @Test
  void a_coarse_period_exists_only_if_all_its_months_are_there() {
    YearMonth first = YearMonth.of(2022, 7);
    YearMonth last = YearMonth.of(2025, 6);
    assertEquals("2023 2024", codes(Period.within(PeriodType.YEAR, first, last)));
    assertEquals(
        "2022-S2 2023-S1 2023-S2 2024-S1 2024-S2 2025-S1",
        codes(Period.within(PeriodType.HALF, first, last)));
    assertEquals(12, Period.within(PeriodType.QUARTER, first, last).size());
    assertEquals(36, Period.within(PeriodType.MONTH, first, last).size());
    assertEquals("", codes(Period.within(PeriodType.YEAR, first, YearMonth.of(2023, 6))));
  }

  @Property
  void every_month_lies_in_the_period_that_contains_it(
      @ForAll @IntRange(min = 1990, max = 2100) int year,
      @ForAll @IntRange(min = 1, max = 12) int month,
      @ForAll PeriodType type) {
    YearMonth inside = YearMonth.of(year, month);
    Period period = Period.containing(type, inside);
    assertEquals(true, period.contains(inside));
    assertEquals(type.months(), period.months().size());
    assertEquals(period, Period.parse(period.code()));
  }

  private static String codes(List<Period> periods) {
    return periods.stream().map(Period::code).collect(Collectors.joining(" "));
  }
}
