package org.anmap.pipeline.intake.file;

import java.util.Locale;
import java.util.regex.Pattern;

/** What a number format makes of a number: a number, a date (with or without a time), or a time. */
enum CellFormat {
  NUMBER,
  DATE,
  TIME;

  /** What is shown as it stands, or sets colour, condition and language: no part of a date. */
  private static final Pattern LITERAL =
      Pattern.compile("\"[^\"]*\"?|\\\\.|[_*].|\\[(?![hmsHMS]+\\])[^\\]]*\\]?");

  private static final Pattern ELAPSED = Pattern.compile("\\[[hmsHMS]+\\]");
  private static final Pattern DIGIT = Pattern.compile("[0#?]");

  /** The format of a code such as {@code dd/mm/yyyy}; only its first section counts. */
  static CellFormat of(String code) {
    String section = LITERAL.matcher(code).replaceAll("").split(";", 2)[0];
    if (section.strip().equalsIgnoreCase("general") || ELAPSED.matcher(section).find()) {
      return NUMBER;
    }
    String letters = section.toLowerCase(Locale.ROOT).replace("am/pm", "h").replace("a/p", "h");
    boolean time = has(letters, "hs");
    // b, e and g are years of other calendars; next to digits, e is an exponent.
    boolean day = has(letters, DIGIT.matcher(letters).find() ? "yd" : "ydbeg");
    return day || (has(letters, "m") && !time) ? DATE : time ? TIME : NUMBER;
  }

  /**
   * The format that a file need not spell out. ECMA-376 18.8.30, with the East Asian ids 27 to 36
   * and 50 to 58 and the Thai ids 71 to 81.
   */
  static CellFormat builtIn(int id) {
    if ((id >= 14 && id <= 17)
        || id == 22
        || (id >= 27 && id <= 31)
        || id == 36
        || (id >= 50 && id <= 54)
        || id == 57
        || id == 58
        || (id >= 71 && id <= 74)
        || id == 77
        || id == 81) {
      return DATE;
    }
    boolean time =
        (id >= 18 && id <= 21)
            || (id >= 32 && id <= 35)
            || id == 45
            || id == 47
            || id == 55
            || id == 56
            || (id >= 75 && id <= 76)
            || id == 78
            || id == 80;
    return time ? TIME : NUMBER;
  }

  private static boolean has(String letters, String any) {
    return letters.chars().anyMatch(letter -> any.indexOf(letter) >= 0);
  }
}
