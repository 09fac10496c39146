package org.anmap.pipeline.intake.value;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Defect 29: what stands for "we do not know". */
class UnknownsTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "-",
        "---",
        "–",
        "—",
        ".",
        "...",
        "…",
        "?",
        "??",
        "(-)",
        "/",
        "_",
        "*",
        "####",
        "N/A",
        "n/a",
        "NA",
        "na",
        "#N/A",
        "#REF!",
        "#VALUE!",
        "null",
        "NULL",
        "none",
        "None",
        "NaN",
        "n/k",
        "unknown",
        "Unknown",
        "Not known",
        "NO REPORTA",
        "Không rõ",
        "KHÔNG RÕ",
        "khong ro",
        "Khong  ro.",
        "Không biết",
        "không xác định",
        "KXĐ",
        "kxd",
        "K.X.Đ",
        "Không có thông tin",
        "Chưa rõ",
        "chưa xác định",
        "(chưa rõ)",
        "ไม่ทราบ",
        "ไม่ระบุ"
      })
  void says_nothing(String text) {
    assertEquals(true, Unknowns.isUnknown(text));
    assertEquals(true, Unknowns.isUnknownNumber(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0",
        "00",
        "1",
        "không",
        "Không",
        "có",
        "chưa",
        "no",
        "x",
        "✓",
        "+",
        "=",
        "@",
        "ไม่",
        "ไม่มี",
        "Na Ri",
        "ro",
        "unknown person",
        "98",
        "100",
        "999.0",
        "-99"
      })
  void says_something(String text) {
    assertEquals(false, Unknowns.isUnknown(text));
    assertEquals(false, Unknowns.isUnknownNumber(text));
  }

  @ParameterizedTest
  @CsvSource({"99", "999", "9999", "９９", "๙๙"})
  void nines_are_unknown_among_numbers_only(String text) {
    assertEquals(false, Unknowns.isUnknown(text));
    assertEquals(true, Unknowns.isUnknownNumber(text));
  }
}
