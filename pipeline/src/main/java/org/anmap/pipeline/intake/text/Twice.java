package org.anmap.pipeline.intake.text;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.util.Optional;

/**
 * Undoes double encoding: UTF-8 that a program took for windows-1252 and encoded again, so that
 * "Số" became "Sá»‘".
 */
public final class Twice {
  /** One encoding too many is common, two are seen. */
  private static final int MOST_REPAIRS = 2;

  private static final char NO_BREAK_SPACE = '\u00A0';

  /** The characters of the bytes 80 to 9F, where windows-1252 and Latin-1 differ; NUL for none. */
  private static final String C1 = c1();

  private Twice() {}

  /**
   * The text behind a double or triple encoding. Empty if there is none: if not every character is
   * that of a byte, the bytes are no valid UTF-8, or what they say makes no more sense.
   *
   * <p>The second half of an "à" is a no-break space; where spaces were cleaned before, a plain one
   * is taken for it.
   */
  public static Optional<String> repaired(String text) {
    Optional<String> best = Optional.empty();
    Optional<String> next = once(text);
    // Half repaired text may make no more sense than the broken one, so each is judged by itself.
    for (int repairs = 1; next.isPresent(); repairs++) {
      best = isBetter(next.get(), best.orElse(text)) ? next : best;
      next = repairs < MOST_REPAIRS ? once(next.get()) : Optional.empty();
    }
    return best;
  }

  /** What the characters say as bytes of UTF-8. */
  private static Optional<String> once(String text) {
    return looksDouble(text)
        ? bytes(text)
            .flatMap(bytes -> Utf8.decoded(bytes, true))
            .filter(decoded -> decoded.chars().allMatch(Twice::isExpected))
        : Optional.empty();
  }

  /** Cheap, for most cells are not: two characters that are the first bytes of one. */
  private static boolean looksDouble(String text) {
    for (int i = 1; i < text.length(); i++) {
      char first = text.charAt(i - 1);
      char second = text.charAt(i);
      // à and Ơ are the letters whose other half is a space.
      boolean halfLost = second == ' ' && (first == 'Ã' || first == 'Æ');
      if (continuations(first) > 0 && (halfLost || isContinuation(byteOf(second)))) {
        return true;
      }
    }
    return false;
  }

  private static Optional<byte[]> bytes(String text) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(text.length());
    int due = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = due > 0 && text.charAt(i) == ' ' ? NO_BREAK_SPACE : text.charAt(i);
      int b = byteOf(c);
      if (b < 0) {
        return Optional.empty();
      }
      due = isContinuation(b) ? Math.max(due - 1, 0) : continuations(b);
      bytes.write(b);
    }
    return Optional.of(bytes.toByteArray());
  }

  /** The byte that shows as the character; negative if none does. */
  private static int byteOf(char c) {
    if (c <= '\u00FF') {
      // The C1 controls too: bytes that windows-1252 lacks pass through as Latin-1.
      return c;
    }
    int index = C1.indexOf(c);
    return index < 0 ? -1 : 0x80 + index;
  }

  private static boolean isContinuation(int b) {
    return b >= 0x80 && b < 0xC0;
  }

  /** How many bytes follow a first byte of UTF-8. */
  private static int continuations(int b) {
    return b >= 0xC2 && b < 0xE0 ? 1 : b >= 0xE0 && b < 0xF0 ? 2 : b >= 0xF0 && b < 0xF5 ? 3 : 0;
  }

  /**
   * Characters that exports hold, or a still double text. Others come about by chance: the "É»"
   * that ends a French quotation is the UTF-8 of a phonetic sign.
   */
  private static boolean isExpected(int c) {
    return c < 0x180
        || "ƠơƯư\u0300\u0301\u0303\u0309\u0323₫".indexOf(c) >= 0
        || c >= 0x1E00 && c < 0x1F00
        || c >= 0x2000 && c < 0x2070
        || c < 0x10000 && (ThaiWord.isThai((char) c) || C1.indexOf(c) >= 0);
  }

  private static boolean isBetter(String repaired, String text) {
    int gain = Integer.compare(sense(repaired), sense(text));
    // In capitals, "BÃ" before a space is as good a word as "Bà"; beside small letters it is not.
    boolean capitals = text.chars().noneMatch(c -> c >= 'a' && c <= 'z');
    return gain > 0 || gain == 0 && sense(repaired) > 0 && !capitals;
  }

  private static int sense(String text) {
    return Tokens.of(text, true).stream().mapToInt(Language.ANY::senseOf).sum();
  }

  private static String c1() {
    byte[] bytes = new byte[0x20];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) (0x80 + i);
    }
    return new String(bytes, Charset.forName("windows-1252")).replace('\uFFFD', '\0');
  }
}
