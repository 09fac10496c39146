package org.anmap.pipeline.intake.value;

import java.util.function.Function;

/** A reading in words, as the tables of these tests write it. */
final class Shown {
  private Shown() {}

  /**
   * {@code value}, {@code value, rule}, {@code unknown}, {@code unknown, rule} or {@code refused,
   * rule}.
   */
  static <T> String of(Reading<T> reading, Function<T, String> value) {
    String what =
        reading.isKnown()
            ? value.apply(reading.value())
            : reading.refused() ? "refused" : "unknown";
    return reading.rule() == null ? what : what + ", " + reading.rule().code();
  }
}
