package org.anmap.pipeline.analyse;

import java.util.Arrays;
import java.util.Comparator;

/**
 * Adjusted p-values that control the false discovery rate: Y. Benjamini and Y. Hochberg, J. R.
 * Statist. Soc. B 57 (1995).
 *
 * <p>Monotone: lowering any p-value lowers no other's chance of being called. So what is called
 * with every p-value at its worst is called in every table within the bounds.
 */
final class BenjaminiHochberg {
  private BenjaminiHochberg() {}

  /** q[i] = min over p[j] ≥ p[i] of n·p[j]/rank(j), at most 1; called if q ≤ the rate. */
  static double[] adjust(double[] p) {
    int n = p.length;
    Integer[] order = new Integer[n];
    Arrays.setAll(order, i -> i);
    Arrays.sort(order, Comparator.comparingDouble(i -> p[i]));
    double[] q = new double[n];
    double least = 1;
    for (int rank = n; rank >= 1; rank--) {
      int i = order[rank - 1];
      least = Math.min(least, p[i] * n / rank);
      q[i] = least;
    }
    return q;
  }
}
