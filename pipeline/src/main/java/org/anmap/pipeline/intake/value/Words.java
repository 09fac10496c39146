package org.anmap.pipeline.intake.value;

import java.text.Normalizer;

/** Text reduced to what two spellings of the same words share. */
final class Words {
  private static final int NOTHING = -1;

  /** From the full-width forms of ASCII down to ASCII. */
  private static final int FULL_WIDTH = 0xFF01 - '!';

  private Words() {}

  /**
   * The text in lower case, without the marks of Latin letters, with ASCII digits, hyphens and
   * single spaces. Thai vowels and tones stay: without them other words would be meant.
   *
   * <p>Compatibility forms are not unfolded on purpose: {@code 25²} must not become 252.
   */
  static String plain(String text) {
    String decomposed = Normalizer.normalize(text, Normalizer.Form.NFD);
    StringBuilder plain = new StringBuilder(decomposed.length());
    decomposed
        .codePoints()
        .map(Words::plain)
        .filter(c -> c != NOTHING && (c != ' ' || !endsInSpace(plain)))
        .forEach(plain::appendCodePoint);
    return plain.toString().strip();
  }

  /** Letters, digits and Thai marks of the plain text alone: one key for all spellings. */
  static String key(String text) {
    StringBuilder key = new StringBuilder(text.length());
    plain(text).codePoints().filter(Words::isInWord).forEach(key::appendCodePoint);
    return key.toString();
  }

  static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  static boolean isThai(int c) {
    return c >= 0x0E01 && c <= 0x0E4F;
  }

  private static boolean isInWord(int c) {
    return Character.isLetterOrDigit(c) || isThai(c);
  }

  private static int plain(int c) {
    if (c >= 0x0300 && c <= 0x036F) {
      return NOTHING;
    }
    if (c >= 0xFF01 && c <= 0xFF5E) {
      return plain(c - FULL_WIDTH);
    }
    if (Character.isSpaceChar(c) || Character.isWhitespace(c)) {
      return ' ';
    }
    switch (Character.getType(c)) {
      case Character.DECIMAL_DIGIT_NUMBER:
        return '0' + Character.digit(c, 10);
      case Character.DASH_PUNCTUATION:
        return '-';
      default:
        return letter(Character.toLowerCase(c));
    }
  }

  private static int letter(int c) {
    switch (c) {
      // Đ has no decomposition, and Icelandic Ð is often typed in its place.
      case 'đ', 'ð':
        return 'd';
      // The minus sign is no dash to Unicode.
      case '\u2212':
        return '-';
      default:
        return c;
    }
  }

  private static boolean endsInSpace(StringBuilder plain) {
    return plain.length() > 0 && plain.charAt(plain.length() - 1) == ' ';
  }
}
