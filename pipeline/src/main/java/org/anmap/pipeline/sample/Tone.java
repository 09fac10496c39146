package org.anmap.pipeline.sample;

import java.text.Normalizer;

/** A letter taken apart into what bears the tone and the mark of the tone. */
record Tone(char base, char mark) {
  /** Grave, hook, tilde, acute, dot below: the five tones that are written. */
  private static final String MARKS = "\u0300\u0309\u0303\u0301\u0323";

  /** A letter without a tone mark is an IllegalArgumentException. */
  static Tone of(char letter) {
    String parts = Normalizer.normalize(String.valueOf(letter), Normalizer.Form.NFD);
    for (int i = 1; i < parts.length(); i++) {
      if (MARKS.indexOf(parts.charAt(i)) >= 0) {
        String rest = parts.substring(0, i) + parts.substring(i + 1);
        String base = Normalizer.normalize(rest, Normalizer.Form.NFC);
        return new Tone(base.charAt(0), parts.charAt(i));
      }
    }
    throw new IllegalArgumentException("no Vietnamese letter: U+" + Integer.toHexString(letter));
  }
}
