package org.anmap.pipeline.geography;

import java.util.Locale;
import java.util.Map;

/** A result as tables of tests write it: {@code 001}, {@code 001, estimated}, {@code outside}. */
final class PlacedText {
  private static final Map<Carry, String> CARRIES =
      Map.of(
          Carry.AS_IS, "",
          Carry.CARRIED, ", carried",
          Carry.NOT_VALID_THEN, ", not then",
          Carry.ESTIMATED, ", estimated");

  private PlacedText() {}

  static String placed(Placed placed) {
    return placed instanceof Placed.Found found
        ? found.unit() + CARRIES.get(found.carry())
        : placed.getClass().getSimpleName().toLowerCase(Locale.ROOT);
  }
}
