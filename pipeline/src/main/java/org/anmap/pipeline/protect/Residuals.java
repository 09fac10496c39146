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
}
