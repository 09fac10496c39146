package org.anmap.pipeline.geography;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a human is offered for a text that was not understood. */
class NearestTest {
  private static final Places PLACES = Samples.geographyWithCommunes().places();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # province | district                | commune        | day        → units, best first
          Quảng Nam  | Núi Thnàh               | ''             | 2024-05-06 | 517
          Quảng Nam  | UBND huyen Nui Thanh cu | ''             | 2024-05-06 | 517
          Quảng Nam  | Hội An 2                | ''             | 2024-05-06 | 503
          Hà Tĩnh    | Kỳ Anh                  | ''             | 2024-05-06 | 447 449
          Long An    | ''                      | phường Tân Ann | 2025-08-15 | 794
          Quảng Nam  | ''                      | phuong minh am | 2024-05-06 | 503
          Đà Nẵng    | Sơn Tra                 | ''             | 2024-05-06 | ''
          Hà Nội     | ''                      | ''             | 2024-05-06 | ''
          Hà Nội     | xyzzy                   | ''             | 2024-05-06 | ''
          """)
  void starts_with_what_is_most_alike(
      String province, String district, String commune, LocalDate day, String units) {
    int expected = units.isEmpty() ? 0 : units.split(" ").length;
    assertEquals(
        units,
        PLACES.nearest(province, district, commune, day, Math.max(1, expected)).stream()
            .map(Nearest::unit)
            .collect(Collectors.joining(" ")));
  }

  @Test
  void says_the_name_of_the_unit_and_how_like_the_text_is() {
    assertEquals(
        new Nearest("517", "Huyện Núi Thành", 7 / 8.0),
        PLACES.nearest("49", "nuithanx", "", LocalDate.of(2024, 5, 6), 3).get(0));
  }
}
