package org.anmap.pipeline.analyse;

import java.util.OptionalDouble;

/**
 * Local Gi and Gi* as z-scores: A. Getis and J. K. Ord, Geographical Analysis 24 (1992) and 27
 * (1995).
 *
 * <p>The variance takes the sum of squared weights, so z does not change when all weights of an
 * area are multiplied: row-standardised and binary weights give the same z.
 */
final class GetisOrd {
  private GetisOrd() {}

  /**
   * Gi* of one area.
   *
   * @param x the values of all areas
   * @param members the area itself and its neighbours
   * @param weights one for each member
   * @return empty where it is undefined: all values equal, or equal weights over all areas
   */
  static OptionalDouble star(double[] x, int[] members, double[] weights) {
    return z(x, -1, members, weights);
  }

  /** Gi of one area: the area itself is left out of neighbourhood, mean and variance. */
  static OptionalDouble withoutSelf(double[] x, int self, int[] neighbours, double[] weights) {
    return z(x, self, neighbours, weights);
  }

  private static OptionalDouble z(double[] x, int leftOut, int[] members, double[] weights) {
    int n = leftOut < 0 ? x.length : x.length - 1;
    double sum = 0;
    for (int j = 0; j < x.length; j++) {
      sum += j == leftOut ? 0 : x[j];
    }
    double mean = sum / n;
    double squares = 0;
    for (int j = 0; j < x.length; j++) {
      squares += j == leftOut ? 0 : (x[j] - mean) * (x[j] - mean);
    }
    double weight = 0;
    double weight2 = 0;
    double excess = 0;
    for (int k = 0; k < members.length; k++) {
      weight += weights[k];
      weight2 += weights[k] * weights[k];
      excess += weights[k] * (x[members[k]] - mean);
    }
    double variance = squares / n * (n * weight2 - weight * weight) / (n - 1);
    boolean defined = n > 1 && variance > 1e-24 * mean * mean * weight2;
    return defined ? OptionalDouble.of(excess / Math.sqrt(variance)) : OptionalDouble.empty();
  }
}
