package org.anmap.pipeline.intake.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Spellings of the same words fold alike, other words do not. */
class FoldsTest {

  @ParameterizedTest(name = "{0} → {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Núi Thành              | nuithanh
          NUI THANH              | nuithanh
          NuiThanh               | nuithanh
          nuithanh               | nuithanh
          Nu\u0301i Tha\u0300nh  | nuithanh
          Hòa Vang               | hoavang
          Hoà Vang               | hoavang
          Đức Hòa                | duchoa
          Ðức Hòa                | duchoa
          ðức hòa                | duchoa
          Quận/Huyện (*)         | quanhuyen
          TP. Hội An             | tphoian
          Số CCCD/CMND 12        | socccdcmnd12
          ｎｕｉ                    | nui
          Straße                 | straße
          ' -- '                 | ''
          จังหวัด                  | จังหวัด
          'อำเภอ '                | อำเภอ
          """)
  void folds_to(String text, String key) {
    assertEquals(Folds.of(key), key.replace("\u0E33", "\u0E4D\u0E32"));
    assertEquals(Folds.of(key), Folds.of(text));
  }

  @ParameterizedTest(name = "{0} is not {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ใกล้   | ไกล
          ป้า    | ป่า
          ปี     | ปู
          ขา    | ข่า
          Huyện | Huyen 1
          """)
  void other_words_are_other_keys(String one, String other) {
    assertNotEquals(Folds.of(one), Folds.of(other));
  }

  @ParameterizedTest(name = "{0} is {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          น้ำ      | น\u0E49\u0E4D\u0E32
          ที\u0E48  | ท\u0E35\u0E48
          จังหวัด ก | จังหวัดก
          """)
  void thai_in_two_spellings_is_one_key(String one, String other) {
    assertEquals(Folds.of(one), Folds.of(other));
  }
}
