package org.anmap.pipeline.intake.text;

import java.util.LinkedHashSet;
import java.util.Set;

/** The runs of letters of a text that tell of its encoding: those with more than ASCII. */
final class Tokens {
  /** More do not change a verdict, they only cost time. */
  private static final int ENOUGH = 4000;

  private Tokens() {}

  /**
   * The different runs of ASCII letters and characters beyond ASCII, where there is one of the
   * latter. Each once: a sign that is repeated on every row is no more proof than on one.
   *
   * @param whole whether the text ends where its last run does
   */
  static Set<String> of(String text, boolean whole) {
    Set<String> tokens = new LinkedHashSet<>();
    int start = 0;
    boolean telling = false;
    int end = whole ? text.length() + 1 : text.length();
    for (int i = 0; i < end && tokens.size() < ENOUGH; i++) {
      char c = i < text.length() ? text.charAt(i) : ' ';
      if (c > '~' || isAsciiLetter(c)) {
        telling |= c > '~';
        continue;
      }
      if (telling) {
        tokens.add(text.substring(start, i));
      }
      start = i + 1;
      telling = false;
    }
    return tokens;
  }

  private static boolean isAsciiLetter(char c) {
    return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
  }
}
