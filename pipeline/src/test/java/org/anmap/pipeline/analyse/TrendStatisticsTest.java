package org.anmap.pipeline.analyse;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class TrendStatisticsTest {

  @Test
  void mann_kendall_worked_by_hand() {
    // pairs of 1 3 2 4: five rise, one falls: S = 4; var = 4·3·13/18 = 26/3; z = 3/√(26/3)
    MannKendall test = exactly(1, 3, 2, 4);
    assertEquals(Bounds.exactly(4), test.s());
    assertEquals(26.0 / 3, test.variance().upper(), 1e-12);
    assertEquals(3 / Math.sqrt(26.0 / 3), test.z().lower(), 1e-12);
    assertEquals(test.z().lower(), test.z().upper());
  }

  @Test
  void ties_lower_the_variance() {
    // 2 2 3 3 3: var = (5·4·15 − 2·1·9 − 3·2·11)/18 = (300 − 18 − 66)/18 = 12; S = 6
    MannKendall test = exactly(2, 2, 3, 3, 3);
    assertEquals(Bounds.exactly(6), test.s());
    assertEquals(12, test.variance().upper(), 1e-12);
    assertEquals(12, test.variance().lower(), 1e-12);
    assertEquals(5 / Math.sqrt(12), test.z().upper(), 1e-12);
  }

  @Test
  void an_even_series_has_no_trend() {
    assertEquals(Bounds.exactly(0), exactly(5, 5, 5, 5).z());
  }

  @Test
  void sen_is_the_median_slope_and_a_gap_in_time_counts() {
    // times 0 1 3, values 0 2 3: slopes 2, 1, 1/2
    double[] x = {0, 2, 3};
    assertEquals(1, SenSlope.of(new double[] {0, 1, 3}, x, x, 1).slope().lower(), 1e-12);
  }

  @Test
  void the_limits_of_sen_are_the_ranks_that_gilbert_takes() {
    // n = 8, rising by one: N' = 28, C = 1.96·√(8·7·21/18) = 15.84, ranks 6 and 22 of 28
    double[] t = IntStream.range(0, 8).asDoubleStream().toArray();
    double[] x = {0, 1, 4, 9, 16, 25, 36, 49};
    SenSlope sen = SenSlope.of(t, x, x, 8 * 7 * 21 / 18.0);
    // slopes are i + j: 1 2 3 3 4 4 5 … ; symmetric around 7
    assertEquals(7, sen.slope().lower(), 1e-12);
    assertEquals(new Bounds(4, 10), sen.interval());
  }

  @Property(tries = 300)
  void every_series_in_the_intervals_has_its_trend_within_the_bounds(@ForAll long seed) {
    Random random = new Random(seed);
    int n = 4 + random.nextInt(9);
    double[] low = new double[n];
    double[] high = new double[n];
    double[] truth = new double[n];
    double[] time = IntStream.range(0, n).asDoubleStream().toArray();
    for (int i = 0; i < n; i++) {
      low[i] = random.nextInt(12);
      int width = random.nextBoolean() ? random.nextInt(10) : 0;
      high[i] = low[i] + width;
      truth[i] = low[i] + random.nextInt(width + 1);
    }
    MannKendall bounds = MannKendall.of(low, high);
    MannKendall known = MannKendall.of(truth, truth);
    assertWithin(bounds.s(), known.s());
    assertWithin(bounds.variance(), known.variance());
    assertWithin(bounds.z(), known.z());
    SenSlope sen = SenSlope.of(time, low, high, bounds.variance().upper());
    SenSlope knownSen = SenSlope.of(time, truth, truth, known.variance().upper());
    assertWithin(sen.slope(), knownSen.slope());
    assertWithin(sen.interval(), knownSen.interval());
  }

  private static void assertWithin(Bounds bounds, Bounds known) {
    assertTrue(bounds.lower() <= known.lower() + 1e-12);
    assertTrue(bounds.upper() >= known.upper() - 1e-12);
  }

  private static MannKendall exactly(double... values) {
    return MannKendall.of(values, values);
  }
}
