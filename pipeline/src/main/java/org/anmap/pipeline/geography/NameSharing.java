package org.anmap.pipeline.geography;

import java.util.Locale;

/** Whether a unit or province elsewhere in the country bears the name of a unit. */
enum NameSharing {
  /** None does. */
  FALSE,
  /** One of another type does: without its type the name does not tell the province. */
  BARE,
  /** One of the same type does. */
  TRUE;

  /** As the units table writes it; blank is false. */
  static NameSharing of(String text) {
    return text.isEmpty() ? FALSE : valueOf(text.toUpperCase(Locale.ROOT));
  }
}
