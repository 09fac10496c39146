package org.anmap.pipeline.analyse;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** Whatever lies in the intervals has a z within the bounds, and the bounds are not much wider. */
class GiStarBoundsTest {

  @Property(tries = 300)
  void every_table_in_the_intervals_has_its_z_within_the_bounds(@ForAll long seed) {
    Random random = new Random(seed);
    int n = 3 + random.nextInt(30);
    int m = 1 + random.nextInt(Math.min(n - 1, 8));
    double[] low = new double[n];
    double[] high = new double[n];
    boolean hotspot = random.nextBoolean();
    for (int i = 0; i < n; i++) {
      low[i] = random.nextInt(40) + (hotspot && i < m ? 40 : 0);
      high[i] = low[i] + (random.nextBoolean() ? random.nextInt(15) : 0);
    }
    int[] members = IntStream.range(0, m).toArray();
    Bounds bounds = new GiStarBounds(low, high).of(members);
    for (int table = 0; table < 200; table++) {
      double z = z(inside(low, high, random, table % 3 == 0), members);
      assertTrue(bounds.lower() - 1e-9 <= z && z <= bounds.upper() + 1e-9);
    }
  }

  @Property(tries = 100)
  void the_bounds_are_nearly_reached(@ForAll long seed) {
    Random random = new Random(seed);
    int n = 10;
    double[] low = new double[n];
    double[] high = new double[n];
    for (int i = 0; i < n; i++) {
      low[i] = 10 + random.nextInt(40);
      high[i] = low[i] + (i % 3 == 0 ? random.nextInt(9) : 0);
    }
    int[] members = {0, 1, 2};
    double least = Double.MAX_VALUE;
    double most = -Double.MAX_VALUE;
    for (int corner = 0; corner < 1 << n; corner++) {
      int bits = corner;
      double[] x =
          IntStream.range(0, n).mapToDouble(i -> (bits >> i & 1) == 0 ? low[i] : high[i]).toArray();
      least = Math.min(least, z(x, members));
      most = Math.max(most, z(x, members));
    }
    Bounds bounds = new GiStarBounds(low, high).of(members);
    assertTrue(bounds.lower() <= least + 1e-9 && bounds.upper() >= most - 1e-9);
    assertTrue(bounds.lower() > least - 0.25 && bounds.upper() < most + 0.25);
  }

  @Test
  void without_hidden_values_the_bounds_are_the_statistic() {
    double[] x = {1, 5, 1, 1};
    assertEquals(Bounds.exactly(1), round(new GiStarBounds(x, x).of(new int[] {0, 1})));
  }

  @Test
  void where_nothing_varies_or_nothing_is_outside_it_is_zero() {
    double[] same = {2, 2, 2};
    assertEquals(Bounds.exactly(0), new GiStarBounds(same, same).of(new int[] {0, 1}));
    assertEquals(Bounds.exactly(0), new GiStarBounds(same, same).of(new int[] {0, 1, 2}));
    assertEquals(Bounds.exactly(0), new GiStarBounds(new double[1], new double[1]).of(new int[1]));
  }

  @Test
  void a_value_without_upper_limit_leaves_only_what_holds_of_any_z() {
    double[] low = {1, 5, 1, 1, 1};
    double[] high = {1, 5, 1, 1, Double.POSITIVE_INFINITY};
    assertEquals(new Bounds(-2, 2), new GiStarBounds(low, high).of(new int[] {0, 1}));
  }

  private static double[] inside(double[] low, double[] high, Random random, boolean corner) {
    return IntStream.range(0, low.length)
        .mapToDouble(
            i -> {
              double share = corner ? random.nextInt(2) : random.nextDouble();
              return low[i] + share * (high[i] - low[i]);
            })
        .toArray();
  }

  private static double z(double[] x, int[] members) {
    double[] weights = new double[members.length];
    Arrays.fill(weights, 1);
    return GetisOrd.star(x, members, weights).orElse(0);
  }

  private static Bounds round(Bounds bounds) {
    return new Bounds(Math.rint(bounds.lower() * 1e9) / 1e9, Math.rint(bounds.upper() * 1e9) / 1e9);
  }
}
