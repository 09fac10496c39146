package org.anmap.pipeline.intake.record;

/** Different texts of one hash: {@code Aa} and {@code BB} have the same. */
final class Colliding {
  private Colliding() {}

  /** The text of a number, with a pair of letters for each of its bits. */
  static String text(long number, int bits) {
    StringBuilder text = new StringBuilder(2 * bits);
    for (int bit = 0; bit < bits; bit++) {
      text.append((number >> bit & 1) == 0 ? "Aa" : "BB");
    }
    return text.toString();
  }
}
