package org.anmap.pipeline.geography;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One cell as it is looked up.
 *
 * @param words without diacritics, signs and case
 * @param name the words joined, see {@link Folding#joined}
 * @param accents what the diacritics add, see {@link Folding#accents}
 */
record Wording(String words, String name, String accents) {
  /** A code that a spreadsheet or a data frame took for a measured number: 507.0. */
  private static final Pattern DECIMAL =
      Pattern.compile("[^\\p{L}0-9.,]*([0-9]{1,8})[.,]0[^\\p{L}0-9.,]*");

  static Wording of(String text) {
    Matcher decimal = DECIMAL.matcher(text);
    String cell = decimal.matches() ? decimal.group(1) : text;
    String words = Folding.words(cell);
    return new Wording(words, Folding.joined(words), Folding.accents(cell));
  }

  boolean isUnknown() {
    return Folding.isUnknown(words);
  }

  /** Whether it has a diacritic at all: who writes none leaves all names of the letters open. */
  boolean isMarked() {
    return !accents.equals(name);
  }

  boolean isNumber() {
    return !words.isEmpty() && words.chars().allMatch(c -> c >= '0' && c <= '9');
  }

  /** Whether it can be a code: several numbers in one cell are none. */
  boolean mayCode() {
    return isNumber() || !words.chars().allMatch(c -> c == ' ' || c >= '0' && c <= '9');
  }

  /** Whether a number has the zeros that spreadsheets eat: then its length tells what it codes. */
  private boolean keepsZeros() {
    return words.startsWith("0");
  }

  /**
   * Whether it can be the code of a district.
   *
   * @param longest how many digits the longest of them has
   */
  boolean mayCodeDistrict(int longest) {
    return isNumber() ? words.length() <= longest : mayCode();
  }

  /**
   * Whether it can be the code of a commune, which is longer than that of a district.
   *
   * @param longest how many digits the longest code of a district has
   */
  boolean mayCodeCommune(int longest) {
    return isNumber() ? words.length() > longest || !keepsZeros() : mayCode();
  }
}
