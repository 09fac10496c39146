package org.anmap.pipeline.analyse;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class GetisOrdTest {
  private final NorthCarolina counties = new NorthCarolina();

  @Test
  void gi_star_of_the_rates_of_north_carolina_is_that_of_spdep() {
    assertArrayEquals(counties.column("gi_star_z"), star(1), 1e-9);
  }

  @Test
  void gi_of_the_rates_of_north_carolina_is_that_of_spdep() {
    double[] z =
        IntStream.range(0, counties.size())
            .mapToDouble(
                i -> {
                  int[] others = counties.neighbours(i);
                  return GetisOrd.withoutSelf(counties.rates(), i, others, same(others, 1))
                      .orElseThrow();
                })
            .toArray();
    assertArrayEquals(counties.column("gi_z"), z, 1e-9);
  }

  @Test
  void row_standardised_weights_give_the_z_of_binary_weights() {
    double[] standardised =
        IntStream.range(0, counties.size())
            .mapToDouble(
                i -> {
                  int[] members = counties.neighboursAndSelf(i);
                  return GetisOrd.star(
                          counties.rates(), members, same(members, 1.0 / members.length))
                      .orElseThrow();
                })
            .toArray();
    assertArrayEquals(star(1), standardised, 1e-12);
  }

  @Test
  void two_sided_p_and_benjamini_hochberg_are_those_of_r() {
    double[] p = Arrays.stream(star(1)).map(Normal::twoSided).toArray();
    assertArrayEquals(counties.column("gi_star_p"), p, 1e-9);
    assertArrayEquals(counties.column("gi_star_q"), BenjaminiHochberg.adjust(p), 1e-9);
  }

  @Test
  void z_of_binary_weights_worked_by_hand() {
    // mean 2, population variance (1 + 9 + 1 + 1)/4 = 3; z = (1 + 5 − 2·2) / √(3 · (4·2 − 2²)/3) =
    // 1
    double[] x = {1, 5, 1, 1};
    assertEquals(1, GetisOrd.star(x, new int[] {0, 1}, new double[] {1, 1}).orElseThrow(), 1e-12);
  }

  @Test
  void equal_values_and_a_neighbourhood_of_everything_have_no_z() {
    assertTrue(
        GetisOrd.star(new double[] {3, 3, 3}, new int[] {0, 1}, same(new int[2], 1)).isEmpty());
    assertTrue(GetisOrd.star(new double[] {1, 2}, new int[] {0, 1}, same(new int[2], 1)).isEmpty());
    assertTrue(GetisOrd.star(new double[] {7}, new int[] {0}, same(new int[1], 1)).isEmpty());
  }

  private double[] star(double weight) {
    return IntStream.range(0, counties.size())
        .mapToDouble(
            i -> {
              int[] members = counties.neighboursAndSelf(i);
              return GetisOrd.star(counties.rates(), members, same(members, weight)).orElseThrow();
            })
        .toArray();
  }

  private static double[] same(int[] members, double weight) {
    double[] weights = new double[members.length];
    Arrays.fill(weights, weight);
    return weights;
  }
}
