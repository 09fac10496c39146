package org.anmap.pipeline.analyse;

import java.util.Arrays;
import java.util.OptionalDouble;

/**
 * Bounds of Gi* (binary weights, self included) that hold for every table whose values lie in given
 * intervals.
 *
 * <p>Let D be the mean inside the neighbourhood less the mean outside, V the sum of squares around
 * those two means. Then z = √(n−1) · r√κ / √(1 + κr²) with r = D/√V and κ = m(n−m)/n: z rises with
 * r alone, and |z| ≤ √(n−1), as z is √(n−1) times a correlation. So {@link MeanGap} bounds r.
 */
final class GiStarBounds {
  /** Wider than any error of rounding in the sums, far narrower than what is printed. */
  private static final double MARGIN = 1e-9;

  private final double[] low;
  private final double[] high;
  private final boolean exact;
  private final boolean unbounded;

  GiStarBounds(double[] low, double[] high) {
    this.low = low.clone();
    this.high = high.clone();
    this.exact = Arrays.equals(low, high);
    this.unbounded = Arrays.stream(high).anyMatch(Double::isInfinite);
  }

  /** Bounds of z for an area with its neighbours; 0 where nothing varies or nothing is outside. */
  Bounds of(int[] members) {
    int n = low.length;
    int m = members.length;
    if (m == n || n < 2) {
      return Bounds.exactly(0);
    }
    if (exact) {
      double[] weights = new double[m];
      Arrays.fill(weights, 1);
      OptionalDouble z = GetisOrd.star(low, members, weights);
      return Bounds.exactly(z.orElse(0));
    }
    double most = Math.sqrt(n - 1.0);
    if (unbounded) {
      return new Bounds(-most, most);
    }
    MeanGap gap = new MeanGap(low, high, members);
    double upper = z(gap.greatestRatio(), n, m) + MARGIN;
    double lower = -z(gap.mirrored().greatestRatio(), n, m) - MARGIN;
    return new Bounds(Math.max(lower, -most), Math.min(upper, most));
  }

  private static double z(double ratio, int n, int m) {
    double kappa = (double) m * (n - m) / n;
    double correlation =
        Double.isInfinite(ratio)
            ? Math.signum(ratio)
            : ratio * Math.sqrt(kappa) / Math.sqrt(1 + kappa * ratio * ratio);
    return Math.sqrt(n - 1.0) * correlation;
  }
}
