package org.anmap.pipeline.intake.text;

import java.text.Normalizer;

/** The text of a cell without what nobody sees. */
public final class Clean {
  // Below, every text is composed.
  private static final char FIRST_MARK = '\u0300';

  private Clean() {}

  /**
   * The text composed (NFC), every kind of space and line end a plain space, without control and
   * format characters (zero-width ones among them), outer spaces stripped. The same object if it is
   * clean already.
   */
  public static String of(String raw) {
    if (isClean(raw)) {
      return raw;
    }
    StringBuilder visible = new StringBuilder(raw.length());
    raw.codePoints()
        .filter(c -> !isInvisible(c))
        .map(Clean::plain)
        .forEach(visible::appendCodePoint);
    return Normalizer.normalize(visible, Normalizer.Form.NFC).strip();
  }

  private static boolean isClean(String raw) {
    int last = raw.length() - 1;
    if (last >= 0 && (raw.charAt(0) == ' ' || raw.charAt(last) == ' ')) {
      return false;
    }
    char highest = 0;
    for (int i = 0; i <= last; i++) {
      char c = raw.charAt(i);
      // Half of a pair tells nothing of its character: such text takes the long way.
      if (c < ' ' || c > '~' && (isInvisible(c) || plain(c) != c || Character.isSurrogate(c))) {
        return false;
      }
      highest = c > highest ? c : highest;
    }
    return highest < FIRST_MARK || Normalizer.isNormalized(raw, Normalizer.Form.NFC);
  }

  private static boolean isInvisible(int c) {
    return Character.getType(c) == Character.FORMAT || Character.isISOControl(c) && !isLineOrTab(c);
  }

  private static int plain(int c) {
    return Character.isSpaceChar(c) || isLineOrTab(c) ? ' ' : c;
  }

  /** Tab, line feed, vertical tab, form feed, carriage return: they part words. */
  private static boolean isLineOrTab(int c) {
    return c >= '\t' && c <= '\r';
  }
}
