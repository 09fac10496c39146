package org.anmap.pipeline.analyse;

import java.util.Arrays;

/**
 * Sen's slope, the median of the slopes of all pairs, with its 95 % interval by order statistics:
 * P. K. Sen, J. Am. Statist. Assoc. 63 (1968).
 *
 * @param slope bounds of the median slope
 * @param interval from the least lower limit to the greatest upper limit
 */
record SenSlope(Bounds slope, Bounds interval) {

  /**
   * The slope of values known exactly or within intervals.
   *
   * @param time when, in units of which the slope is one, strictly rising
   * @param greatestVariance the greatest variance of Mann-Kendall's S: the widest interval
   */
  static SenSlope of(double[] time, double[] low, double[] high, double greatestVariance) {
    int n = time.length;
    int pairs = n * (n - 1) / 2;
    double[] least = new double[pairs];
    double[] most = new double[pairs];
    int pair = 0;
    for (int j = 1; j < n; j++) {
      for (int i = 0; i < j; i++) {
        least[pair] = (low[j] - high[i]) / (time[j] - time[i]);
        most[pair++] = (high[j] - low[i]) / (time[j] - time[i]);
      }
    }
    // Order statistics only rise with their numbers: sorting each side apart bounds every rank.
    Arrays.sort(least);
    Arrays.sort(most);
    double width = Normal.QUANTILE_975 * Math.sqrt(greatestVariance);
    int upperRank = (int) Math.min(Math.rint((pairs + width) / 2), pairs - 1);
    int lowerRank = (int) Math.max(Math.rint((pairs - width) / 2) - 1, 0);
    return new SenSlope(
        new Bounds(median(least), median(most)), new Bounds(least[lowerRank], most[upperRank]));
  }

  private static double median(double[] sorted) {
    int n = sorted.length;
    return n % 2 == 1 ? sorted[n / 2] : (sorted[n / 2 - 1] + sorted[n / 2]) / 2;
  }
}
