package org.anmap.pipeline.release;

import java.text.Normalizer;
import java.util.Locale;

/** A name as people type it: lower case, no diacritics, đ as d. */
final class Folded {
  private Folded() {}

  static String of(String name) {
    return Normalizer.normalize(name.toLowerCase(Locale.ROOT), Normalizer.Form.NFD)
        .replaceAll("\\p{M}+", "")
        .replace('đ', 'd');
  }
}
