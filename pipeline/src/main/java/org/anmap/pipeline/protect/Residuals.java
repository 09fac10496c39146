package org.anmap.pipeline.protect;

import java.util.stream.IntStream;

/**
 * The rule that width is not probability: hidden parts that share too small a rest are known to be
 * near their lower bounds, whatever their widths.
 */
final class Residuals {
  private Residuals() {}

  /**
   * Whether a shown total leaves its hidden parts less than 1 each above their lower bounds. The
   * bounds are the sharpest that adding and subtracting gives, so the rule is never laxer than what
   * another reader computes.
   */
  static boolean tooSmall(Relation relation, Published published, Intervals bounds) {
    if (published.hides(relation.total())) {
      return false;
    }
    int[] hidden = IntStream.of(relation.parts()).filter(published::hides).toArray();
    long rest = published.shown(relation.total());
    for (int part : relation.parts()) {
      rest -= bounds.low(part);
    }
    return hidden.length > 0 && rest < hidden.length;
  }

  /**
   * Whether the hidden parts of a shown total share so much that, if all of them were sensitive,
   * they would span less than the width. Somebody who guesses that a pattern without a dear or
   * keyed choice in it holds sensitive cells only would then know them; one more hidden part makes
   * that guess worthless. The test asks what a candidate pattern would publish, never which cells
   * are sensitive.
   */
  static boolean wouldTellIfAllSensitive(
      Relation relation, Published published, int threshold, int width) {
    if (published.hides(relation.total())) {
      return false;
    }
    long rest = published.shown(relation.total());
    long most = 0;
    for (int part : relation.parts()) {
      rest -= published.hides(part) ? 0 : published.shown(part);
      most += published.hides(part) ? threshold - 1 : 0;
    }
    return most > 0 && rest <= most && rest > most - width;
  }
}
