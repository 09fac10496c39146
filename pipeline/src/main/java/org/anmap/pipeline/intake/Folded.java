package org.anmap.pipeline.intake;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;

/** Text as offices type it, reduced to what two spellings of the same words share. */
final class Folded {
  /** What offices write for "we do not know", folded. */
  private static final Set<String> UNKNOWN =
      Set.of("", "na", "null", "none", "unknown", "khongro", "khongbiet", "chuaro", "noreporta");

  private Folded() {}

  /** Letters and digits alone, lower case, without diacritics: one key for all spellings. */
  static String of(String text) {
    String decomposed = Normalizer.normalize(text, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
    StringBuilder folded = new StringBuilder(decomposed.length());
    decomposed
        .codePoints()
        .filter(Character::isLetterOrDigit)
        // Đ has no decomposition, and Icelandic Ð is often typed in its place.
        .map(letter -> letter == 'đ' || letter == 'ð' ? 'd' : letter)
        .forEach(folded::appendCodePoint);
    return folded.toString();
  }

  /** Whether the field says nothing: blank, dashes, or a word for unknown. */
  static boolean isUnknown(String text) {
    return UNKNOWN.contains(of(text));
  }

  /** The text composed, without invisible characters, outer spaces stripped. */
  static String clean(String text) {
    String composed = Normalizer.normalize(text, Normalizer.Form.NFC);
    StringBuilder visible = new StringBuilder(composed.length());
    composed
        .codePoints()
        .filter(c -> Character.getType(c) != Character.FORMAT && !Character.isISOControl(c))
        .map(c -> Character.isSpaceChar(c) ? ' ' : c)
        .forEach(visible::appendCodePoint);
    return visible.toString().strip();
  }
}
