package org.anmap.pipeline.intake.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What may be a word of which language. */
class WordsTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "huyện",
        "HUYỆN",
        "Huyện",
        "quỳnh",
        "quốc",
        "giếng",
        "gì",
        "giữa",
        "nghiêng",
        "khuỷu",
        "ở",
        "yến",
        "Hòa",
        "Hoà",
        "đức",
        "Ðức",
        "kỳ",
        "kì",
        "thuở",
        "người",
        "Huye\u0323\u0302n",
        "HUYệN",
        "xoong",
        "quả",
        "uỷ"
      })
  void is_a_syllable_of_vietnamese(String word) {
    assertEquals(true, Syllable.isPossible(word));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "huyÖn",
        "Nuùi",
        "thaønh",
        "données",
        "región",
        "für",
        "bàc",
        "hùt",
        "mả\u0301",
        "nẳ",
        "zà",
        "l\u0323an",
        "hàn\u0323",
        "nghiêngs",
        "Krông",
        "ñ",
        "qđ",
        "",
        "nghiêngnghiêng"
      })
  void is_no_syllable_of_vietnamese(String word) {
    assertEquals(false, Syllable.isPossible(word));
  }

  @ParameterizedTest(name = "{0} → {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          จังหวัด | true
          น้ำ    | true
          ที่     | true
          เกาะ   | true
          ฤๅษี   | true
          ต่างๆ  | true
          ้น     | false
          าก    | false
          เ      | false
          เะ     | false
          กaข   | false
          """)
  void may_be_thai(String run, boolean possible) {
    assertEquals(possible, ThaiWord.isPossible(run));
  }

  @ParameterizedTest(name = "{0} → {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          été     | true
          ÉTÉ     | true
          Müller  | true
          ñandú   | true
          œuvre   | true
          éé      | false
          aéèê    | false
          huyện   | false
          10µm    | false
          """)
  void may_be_western(String word, boolean possible) {
    assertEquals(possible, WesternWord.isPossible(word));
  }

  @ParameterizedTest(name = "{0} makes {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          huyện       | 3
          tuyến       | 2
          “huyện”     | 3
          huyện–tuyến | 5
          à           | 0
          plain       | 0
          §           | 0
          données     | -2
          huyện–für   | -2
          §a          | -3
          ®Þa         | -3
          lỔ          | -3
          """)
  void makes_sense_in_vietnamese(String token, int sense) {
    assertEquals(sense, Language.VIETNAMESE.senseOf(token));
  }

  @Test
  void tokens_are_the_different_runs_with_more_than_ascii() {
    assertEquals(Set.of("Hà", "Nội", "“x”"), Tokens.of("Hà Nội,plain;Hà\n“x” 12", true));
    assertEquals(Set.of("Hà"), Tokens.of("Hà Nộ", false));
    assertEquals(Set.of("Hà", "Nộ"), Tokens.of("Hà Nộ", true));
  }
}
