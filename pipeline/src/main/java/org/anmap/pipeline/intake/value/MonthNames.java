package org.anmap.pipeline.intake.value;

import java.util.HashMap;
import java.util.Map;

/** The names of months in English and Thai; Vietnamese counts its months. */
final class MonthNames {
  private static final String[] ENGLISH = {
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december"
  };
  private static final String[] THAI = {
    "มกราคม",
    "กุมภาพันธ์",
    "มีนาคม",
    "เมษายน",
    "พฤษภาคม",
    "มิถุนายน",
    "กรกฎาคม",
    "สิงหาคม",
    "กันยายน",
    "ตุลาคม",
    "พฤศจิกายน",
    "ธันวาคม"
  };

  /** Without their dots. */
  private static final String[] THAI_SHORT = {
    "มค", "กพ", "มีค", "เมย", "พค", "มิย", "กค", "สค", "กย", "ตค", "พย", "ธค"
  };

  private static final Map<String, Integer> NUMBERS = numbers();

  private MonthNames() {}

  /** The number of the month of a plain word without dots, 0 if it is no month. */
  static int number(String word) {
    return NUMBERS.getOrDefault(word, 0);
  }

  private static Map<String, Integer> numbers() {
    Map<String, Integer> numbers = new HashMap<>();
    for (int month = 1; month <= 12; month++) {
      numbers.put(ENGLISH[month - 1], month);
      numbers.put(ENGLISH[month - 1].substring(0, 3), month);
      numbers.put(Words.plain(THAI[month - 1]), month);
      numbers.put(Words.plain(THAI_SHORT[month - 1]), month);
    }
    numbers.put("sept", 9);
    return Map.copyOf(numbers);
  }
}
