package org.anmap.pipeline.intake.text;

/** Letters, digits and signs in the full width that keyboards of East Asia type. */
public final class Widths {
  private static final char FIRST = '\uFF01';
  private static final char LAST = '\uFF5E';
  private static final int TO_ASCII = FIRST - '!';

  private Widths() {}

  /** The same text in ASCII where it has full width; the same object if it has none. */
  public static String narrow(String text) {
    return text.chars().noneMatch(Widths::isWide)
        ? text
        : text.chars()
            .map(c -> isWide(c) ? c - TO_ASCII : c)
            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
            .toString();
  }

  private static boolean isWide(int c) {
    return c >= FIRST && c <= LAST;
  }
}
