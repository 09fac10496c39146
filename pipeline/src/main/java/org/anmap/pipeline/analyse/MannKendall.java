package org.anmap.pipeline.analyse;

import java.util.Arrays;

/**
 * The Mann-Kendall trend test with tie correction and continuity correction, of values known
 * exactly or within intervals: H. B. Mann, Econometrica 13 (1945); M. G. Kendall (1975).
 *
 * @param s bounds of S, the number of rising pairs less the number of falling ones
 * @param variance bounds of the variance of S: each tie lowers it
 */
record MannKendall(Bounds s, Bounds variance) {

  /** Values in order of time; low and high agree where a value is known. */
  static MannKendall of(double[] low, double[] high) {
    int n = low.length;
    long least = 0;
    long most = 0;
    for (int j = 1; j < n; j++) {
      for (int i = 0; i < j; i++) {
        least += Double.compare(low[j], high[i]);
        most += Double.compare(high[j], low[i]);
      }
    }
    double untied = n * (n - 1.0) * (2.0 * n + 5);
    double fewest = (untied - certainTies(low, high)) / 18;
    double mostTied = Math.max(0, (untied - possibleTies(low, high)) / 18);
    return new MannKendall(new Bounds(least, most), new Bounds(mostTied, fewest));
  }

  /** Bounds of z = (S ∓ 1)/√var, and 0 where S is 0; infinite where the variance may vanish. */
  Bounds z() {
    return new Bounds(0 - largest(-s.lower()), largest(s.upper()));
  }

  /** The largest z of an S up to the given: the variance works against the sign. */
  private double largest(double upper) {
    if (upper > 0) {
      return upper == 1 ? 0 : (upper - 1) / Math.sqrt(variance.lower());
    }
    return upper == 0 ? 0 : (upper + 1) / Math.sqrt(variance.upper());
  }

  /** Σ t(t−1)(2t+5) over groups of values known to be equal. */
  private static double certainTies(double[] low, double[] high) {
    double[] known = new double[low.length];
    int count = 0;
    for (int i = 0; i < low.length; i++) {
      if (low[i] == high[i]) {
        known[count++] = low[i];
      }
    }
    Arrays.sort(known, 0, count);
    double sum = 0;
    for (int start = 0, end = 0; start < count; start = end) {
      while (end < count && known[end] == known[start]) {
        end++;
      }
      double t = end - start;
      sum += t * (t - 1) * (2 * t + 5);
    }
    return sum;
  }

  /** At most this: each value adds (t−1)(2t+5), and t is at most the number it may equal. */
  private static double possibleTies(double[] low, double[] high) {
    double sum = 0;
    for (int i = 0; i < low.length; i++) {
      double t = 0;
      for (int j = 0; j < low.length; j++) {
        t += low[j] <= high[i] && high[j] >= low[i] ? 1 : 0;
      }
      sum += (t - 1) * (2 * t + 5);
    }
    return sum;
  }
}
