package org.anmap.pipeline.analyse;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.apache.commons.statistics.distribution.ChiSquaredDistribution;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PoissonIntervalTest {

  @ParameterizedTest
  @CsvSource({"0, 0, 3.688879454", "1, 0.02531780798, 5.571643390", "10, 4.795388700, 18.39035604"})
  void the_exact_interval_of_textbook_counts(long count, double lower, double upper) {
    GarwoodInterval interval = GarwoodInterval.of(count);
    assertEquals(lower, interval.lower(), 1e-8);
    assertEquals(upper, interval.upper(), 1e-8);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 7, 40, 999, 25_000})
  void the_interval_is_half_of_chi_squared_quantiles(long count) {
    double lower = ChiSquaredDistribution.of(2.0 * count).inverseCumulativeProbability(0.025) / 2;
    double upper =
        ChiSquaredDistribution.of(2.0 * count + 2).inverseCumulativeProbability(0.975) / 2;
    assertEquals(lower, GarwoodInterval.of(count).lower(), 1e-9 * lower);
    assertEquals(upper, GarwoodInterval.of(count).upper(), 1e-9 * upper);
  }

  @Test
  void the_limits_of_rates_of_north_carolina_are_those_of_r() {
    NorthCarolina counties = new NorthCarolina();
    for (int i = 0; i < counties.size(); i++) {
      GarwoodInterval interval = GarwoodInterval.of((long) counties.column("cases")[i]);
      double population = counties.column("population")[i];
      assertEquals(counties.column("garwood_lower")[i], interval.lower() / population, 1e-12);
      assertEquals(counties.column("garwood_upper")[i], interval.upper() / population, 1e-12);
    }
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, 1e-8, 0.5, 1.4, 1.5, 1.96, 4, 8, 20, 37})
  void the_normal_tail_is_that_of_a_library(double z) {
    double expected = 2 * NormalDistribution.of(0, 1).survivalProbability(z);
    assertEquals(expected, Normal.twoSided(z), 1e-12 * expected);
    assertEquals(Normal.twoSided(z), Normal.twoSided(-z));
  }
}
