package org.anmap.pipeline.intake.value;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Defects 26 and 27: ages. */
class AgesTest {
  @ParameterizedTest(name = "{0} → {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          0             | 0_11
          11            | 0_11
          12            | 12_17
          17            | 12_17
          18            | 18_25
          25            | 18_25
          26            | 26_40
          40            | 26_40
          41            | 41_60
          60            | 41_60
          61            | 61
          120           | 61
          121           | unknown, age_unknown
          150           | unknown, age_unknown
          999           | unknown, age_unknown
          9999          | unknown, age_unknown
          -1            | unknown, age_unknown
          17 tuổi       | 12_17
          17t           | 12_17
          17 T          | 12_17
          ๑๗ ปี          | 12_17
          17 ปี          | 12_17
          17 years old  | 12_17
          17.5          | 12_17
          17,5          | 12_17
          17.0          | 12_17
          17.123        | unknown, age_unknown
          khoảng 30     | 26_40
          khoảng 30 tuổi | 26_40
          ~30           | 26_40
          8 tháng       | 0_11
          18 tháng tuổi | 0_11
          99 tháng      | 0_11
          999 tháng     | unknown, age_unknown
          20 ngày tuổi  | 0_11
          2 tuổi 3 tháng | 0_11
          # ranges
          18-25         | 18_25
          18–25         | 18_25
          18 - 25 tuổi  | 18_25
          từ 18 đến 25  | 18_25
          từ 18 đến 25 tuổi | 18_25
          Age 18-25     | 18_25
          0-11          | 0_11
          0_11          | 0_11
          12_17         | 12_17
          41_60         | 41_60
          20-24         | 18_25
          17-18         | unknown, age_coarse
          0-17          | unknown, age_coarse
          15-49         | unknown, age_coarse
          25-18         | unknown, age_unknown
          18-999        | unknown, age_unknown
          # open ranges
          61+           | 61
          61 trở lên    | 61
          từ 61 tuổi trở lên | 61
          61 & older    | 61
          >=61          | 61
          >60           | 61
          trên 60 tuổi  | 61
          60+           | unknown, age_coarse
          18+           | unknown, age_coarse
          >150          | unknown, age_unknown
          <12           | 0_11
          dưới 12       | 0_11
          <=11          | 0_11
          dưới 18       | unknown, age_coarse
          Under 18      | unknown, age_coarse
          <0            | unknown, age_unknown
          # nothing known
          không rõ      | unknown
          ''            | unknown
          người lớn     | unknown, age_unknown
          17 18         | unknown, age_unknown
          171⁄2         | unknown, age_unknown
          """)
  void has_the_band(String text, String expected) {
    assertEquals(expected, Shown.of(Ages.read(text), AgeBand::code));
  }

  @ParameterizedTest(name = "born {0}, incident {1} → {2}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          2007-06-15 | 2025-06-14 | 12_17
          2007-06-15 | 2025-06-15 | 18_25
          2004-02-29 | 2022-02-28 | 12_17
          2004-02-29 | 2022-03-01 | 18_25
          2025-06-15 | 2025-06-15 | 0_11
          2025-06-16 | 2025-06-15 | unknown, age_unknown
          1905-06-15 | 2025-06-15 | 61
          1904-06-15 | 2025-06-15 | unknown, age_unknown
          """)
  void at_an_incident(LocalDate birth, LocalDate incident, String expected) {
    assertEquals(expected, Shown.of(Ages.at(birth, incident), AgeBand::code));
  }

  @Property
  void who_is_older_is_in_no_lower_band(
      @ForAll @IntRange(max = 120) int one, @ForAll @IntRange(max = 120) int other) {
    AgeBand younger = Ages.read("" + Math.min(one, other)).value();
    AgeBand older = Ages.read(Math.max(one, other) + " tuổi").value();
    assertTrue(younger.compareTo(older) <= 0);
  }

  @Property
  void a_range_has_a_band_just_if_both_its_ends_have_it(
      @ForAll @IntRange(max = 120) int first, @ForAll @IntRange(max = 120) int last) {
    AgeBand expected = first <= last && band(first) == band(last) ? band(first) : null;
    assertEquals(expected, Ages.read(first + "-" + last).value());
  }

  @Property
  void an_age_and_the_dates_that_make_it_agree(
      @ForAll @IntRange(max = 120) int age, @ForAll @IntRange(max = 364) int days) {
    LocalDate incident = LocalDate.of(2025, 6, 15);
    assertEquals(band(age), Ages.at(incident.minusYears(age).minusDays(days), incident).value());
  }

  private static AgeBand band(int age) {
    return Ages.read(Integer.toString(age)).value();
  }
}
