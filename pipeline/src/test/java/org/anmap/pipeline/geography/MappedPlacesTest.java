package org.anmap.pipeline.geography;

import static org.anmap.pipeline.geography.PlacedText.placed;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import java.util.Map;
import org.anmap.pipeline.config.ConfigException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an analyst says that a text means. */
class MappedPlacesTest {
  private static final LocalDate DAY = LocalDate.of(2025, 8, 15);
  private static final Places PLACES =
      Geography.load(
              Samples.configWithCommunes(
                  Map.of(
                      "Nui Thanh cu", "517",
                      "Kỳ Anh", "447",
                      "Long An / Phường 3", "795",
                      "xóm Qzx", "01_U",
                      "#0123456789abcdef", "503")),
              Samples.publication()::resolve)
          .places();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # province | district     | commune       → unit
          Quảng Nam  | Núi Thành cũ | ''            | 517
          Atlantis   | NÚI THÀNH CŨ | ''            | 517
          ''         | ''           | nui-thanh cu  | 517
          Hà Tĩnh    | KỲ ANH       | ''            | 447
          Hà Tĩnh    | TX Kỳ Anh    | ''            | 449, not then
          Long An    | ''           | Phường 3      | 795
          Hà Nội     | Ba Đình      | Xóm Qzx       | 01_U
          """)
  void wins_over_everything(String province, String district, String commune, String unit) {
    assertEquals(unit, placed(PLACES.find(province, district, commune, DAY)));
  }

  @Test
  void by_its_hash_is_left_to_whoever_has_the_key() {
    assertEquals(Map.of("0123456789abcdef", "503"), PLACES.mappedHashes());
    assertEquals("unmatched", placed(PLACES.find("Hà Nội", "#0123456789abcdef", DAY)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # text           | unit    → refusal, which never says the text
          Qzx              | 5O3     | geography.places: 5O3 is no unit of the set; did you mean 503?
          Qzx              | Hoi An  | geography.places: Hoi An is no unit of the set; did you mean 503?
          Qzx              | 49      | geography.places: 49 is no unit of the set; did you mean 439?
          Qzx              | nowhere at all | geography.places: nowhere at all is no unit of the set
          #0123456789      | 503     | geography.places: a text mapped to 503 begins with # but is not followed by 16 hex digits
          #0123456789ABCDEG | 503    | geography.places: a text mapped to 503 begins with # but is not followed by 16 hex digits
          không rõ         | 503     | geography.places: a text mapped to 503 is blank or a word for unknown
          ---              | 503     | geography.places: a text mapped to 503 is blank or a word for unknown
          """)
  void to_no_unit_or_without_a_text_is_refused(String text, String unit, String refusal) {
    Map<String, String> mapped = Map.of(text, unit);
    assertEquals(
        refusal, assertThrows(ConfigException.class, () -> PLACES.with(mapped)).getMessage());
  }

  @Test
  void in_two_spellings_is_one_text() {
    Map<String, String> mapped = Map.of("Qzx Một", "503", "QZX MOT", "504");
    String refusal = assertThrows(ConfigException.class, () -> PLACES.with(mapped)).getMessage();
    assertEquals(
        "geography.places: a text mapped to 503 is also mapped to 504 in another spelling",
        refusal);
  }
}
