package org.anmap.pipeline.intake.value;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Defect 27: the age at the incident, from a date of birth or its year alone. */
class BirthsTest {
  private static final LocalDate INCIDENT = LocalDate.of(2025, 6, 15);

  @ParameterizedTest(name = "{0} → {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # born        | band on 15 June 2025
          15/06/2007    | 18_25
          16/06/2007    | 12_17
          15/06/2013    | 12_17
          16/06/2013    | 0_11
          15/06/2025    | 0_11
          16/06/2025    | unknown, age_unknown
          01/03/1950    | 61
          1905-06-15    | 61
          1904-06-15    | unknown, age_unknown
          # the year alone
          1990          | 26_40
          năm 1990      | 26_40
          sinh năm 1990 | 26_40
          2025          | 0_11
          2026          | unknown, age_unknown
          # 17 or 18
          2007          | unknown, age_coarse
          06/2007       | unknown, age_coarse
          05/2007       | 18_25
          # nothing, or nothing to read
          mùa lúa       | unknown, age_unknown
          31/02/1990    | unknown, age_unknown
          không rõ      | unknown
          ''            | unknown
          """)
  void gives_the_band_at_the_incident(String birth, String expected) {
    assertEquals(expected, band(new Births(DateStyle.VIETNAMESE), birth));
  }

  @ParameterizedTest(name = "{0} → {1}")
  @CsvSource({"2533, 26_40", "15/06/2550, 18_25", "16/06/2550, 12_17"})
  void reads_years_of_the_buddhist_era(String birth, String expected) {
    Births births = new Births(new DateStyle(DateOrder.DAY_FIRST, true, false));
    assertEquals(expected, band(births, birth));
  }

  private static String band(Births births, String birth) {
    Reading<Birth> read = births.read(birth);
    return read.isKnown()
        ? Shown.of(read.value().bandAt(INCIDENT, INCIDENT), AgeBand::code)
        : Shown.of(read, Birth::toString);
  }
}
