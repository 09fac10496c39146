package org.anmap.pipeline.intake.text;

import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.Locale;

/** Text reduced to what two spellings of the same words share. */
public final class Folds {
  private Folds() {}

  /**
   * Letters and digits alone, lower case, without diacritics, đ and ð as d: one key for all
   * spellings. The vowels and tones of Thai, which Unicode also calls marks, stay.
   */
  public static String of(String text) {
    return isAscii(text) ? ascii(text) : any(text);
  }

  private static String ascii(String text) {
    StringBuilder folded = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= 'A' && c <= 'Z') {
        folded.append((char) (c + ('a' - 'A')));
      } else if (c >= 'a' && c <= 'z' || c >= '0' && c <= '9') {
        folded.append(c);
      }
    }
    return folded.toString();
  }

  private static String any(String text) {
    String decomposed = Normalizer.normalize(text, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
    StringBuilder folded = new StringBuilder(decomposed.length());
    decomposed
        .codePoints()
        .filter(Folds::isKept)
        // Đ has no decomposition, and Icelandic Ð is often typed in its place.
        .map(letter -> letter == 'đ' || letter == 'ð' ? 'd' : letter)
        .forEach(folded::appendCodePoint);
    return folded.toString();
  }

  /** Marks that any script may carry (inherited ones) are diacritics; others are letters of one. */
  private static boolean isKept(int c) {
    return Character.isLetterOrDigit(c)
        || isMark(c) && UnicodeScript.of(c) != UnicodeScript.INHERITED;
  }

  private static boolean isMark(int c) {
    int type = Character.getType(c);
    return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
  }

  private static boolean isAscii(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) > '~') {
        return false;
      }
    }
    return true;
  }
}
