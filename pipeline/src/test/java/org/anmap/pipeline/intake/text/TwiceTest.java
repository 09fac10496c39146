package org.anmap.pipeline.intake.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Double-encoded text is repaired, and no other touched. */
class TwiceTest {

  @ParameterizedTest(name = "{0} → {1}")
  @CsvSource(
      delimiter = '|',
      ignoreLeadingAndTrailingWhitespace = false,
      textBlock =
          """
          HÃ\u00A0 Ná»™i|Hà Nội
          HÃ  Ná»™i|Hà Nội
          Quáº£ng Nam|Quảng Nam
          NÃºi ThÃ\u00A0nh|Núi Thành
          Huyá»‡n Ä\u0090á»©c Huá»‡|Huyện Đức Huệ
          Ä\u0090áº¯k Láº¯k|Đắk Lắk
          HÃ\u00A0|Hà
          BÃ\u00A0 Rá»‹a|Bà Rịa
          DonnÃ©es|Données
          â€œDonnées”|
          à¸«à¸\u008Dà¸´à¸‡|หญิง
          """)
  void is_repaired(String broken, String right) {
    assertEquals(Optional.ofNullable(right), Twice.repaired(broken));
  }

  @ParameterizedTest
  @MethodSource("texts")
  void a_second_and_a_third_encoding_are_undone(String text) {
    String twice = encodedAgain(text);
    assertEquals(Optional.of(text), Twice.repaired(twice));
    assertEquals(Optional.of(text), Twice.repaired(encodedAgain(twice)));
  }

  @ParameterizedTest
  @MethodSource("texts")
  void what_was_encoded_once_is_left_alone(String text) {
    assertEquals(Optional.empty(), Twice.repaired(text));
    text.lines()
        .flatMap(line -> Stream.of(line.split("[,;\t]")))
        .forEach(cell -> assertEquals(Optional.empty(), Twice.repaired(cell)));
  }

  static Stream<String> texts() {
    return Stream.of(Texts.VIETNAMESE, Texts.THAI, Texts.WESTERN).flatMap(texts -> texts.stream());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "Nui Thanh",
        "XÃ LONG AN",
        "XÃ\u00A0LONG AN",
        "XÃ\u00A0",
        "MÃ SO",
        "MÃ…",
        "BÃ ",
        "à la",
        "«\u00A0voilà\u00A0»",
        "CAFÉ»",
        "À\u00A0: Ê",
        "HuyÖn Nói Thµnh",
        "®Þa chØ",
        "Huyeän Nuùi Thaønh",
        "Ã",
        "H\uFFFD N\uFFFDi",
        "HÃ\u00A0 Nội",
        "Ná»"
      })
  void is_left_alone(String text) {
    assertEquals(Optional.empty(), Twice.repaired(text));
  }

  @Test
  void bytes_that_windows_1252_lacks_pass_as_latin_1() {
    // ờ ends in 9D, ề in 81.
    assertEquals(Optional.of("người về"), Twice.repaired("ngÆ°á»\u009Di vá»\u0081"));
  }

  /** The text once more encoded in UTF-8, by a program that took it for windows-1252. */
  static String encodedAgain(String text) {
    StringBuilder again = new StringBuilder();
    for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
      String shown = new String(new byte[] {b}, Charset.forName("windows-1252"));
      again.append(shown.equals("\uFFFD") ? (char) (b & 0xFF) : shown.charAt(0));
    }
    return again.toString();
  }
}
