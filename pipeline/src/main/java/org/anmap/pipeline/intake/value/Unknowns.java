package org.anmap.pipeline.intake.value;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What offices and their programs write for "we do not know". */
public final class Unknowns {
  private static final Set<String> WORDS =
      Stream.of(
              "NA",
              "N/K",
              "null",
              "none",
              "nan",
              "unknown",
              "not known",
              "not stated",
              "not specified",
              "no reporta",
              "Không rõ",
              "Không rõ thông tin",
              "Không biết",
              "Không xác định",
              "KXĐ",
              "Không có thông tin",
              "Không có dữ liệu",
              "Ko rõ",
              "Chưa rõ",
              "Chưa biết",
              "Chưa xác định",
              "Chưa có thông tin",
              "ไม่ทราบ",
              "ไม่ระบุ",
              "ไม่รู้",
              "ไม่มีข้อมูล")
          .map(Words::key)
          .collect(Collectors.toUnmodifiableSet());

  /** What spreadsheets show for a formula that failed. */
  private static final Set<String> ERRORS =
      Set.of("#ref!", "#value!", "#name?", "#div/0!", "#null!", "#num!", "#getting_data");

  private static final Set<String> NUMBERS = Set.of("99", "999", "9999");

  private Unknowns() {}

  /**
   * Whether the text says nothing: blank, dashes and dots, or a word for unknown.
   *
   * <p>{@code không} alone is the answer no, and {@code 0} is a number: neither is unknown.
   */
  public static boolean isUnknown(String text) {
    String key = Words.key(text);
    return key.isEmpty()
        ? text.codePoints().allMatch(Unknowns::saysNothing)
        : WORDS.contains(key) || ERRORS.contains(Words.plain(text));
  }

  /** The same for a column of numbers, where 99, 999 and 9999 are codes for unknown as well. */
  public static boolean isUnknownNumber(String text) {
    return NUMBERS.contains(Words.plain(text)) || isUnknown(text);
  }

  /** Spaces, dashes and punctuation; a tick or a plus sign may be an answer. */
  private static boolean saysNothing(int c) {
    switch (Character.getType(c)) {
      case Character.DASH_PUNCTUATION,
      Character.OTHER_PUNCTUATION,
      Character.CONNECTOR_PUNCTUATION,
      Character.START_PUNCTUATION,
      Character.END_PUNCTUATION,
      Character.SPACE_SEPARATOR,
      Character.LINE_SEPARATOR,
      Character.CONTROL:
        // An at sign starts a formula, and is punctuation to Unicode.
        return c != '@';
      default:
        return c == '\u2212';
    }
  }
}
