package org.anmap.pipeline.notice;

import java.util.Locale;

/** A language in which the analyst is spoken to. */
public enum Language {
  VI,
  EN;

  /** As in an HTML {@code lang} attribute. */
  public String tag() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** How numbers are grouped in it. */
  public Locale locale() {
    return Locale.forLanguageTag(tag());
  }
}
