package org.anmap.pipeline.analyse;

/**
 * The exact 95 % interval of a Poisson mean after one count: χ² quantiles, F. Garwood, Biometrika
 * 28 (1936).
 */
record GarwoodInterval(double lower, double upper) {
  private static final double TAIL = 0.025;

  /** The interval for a count of zero or more. */
  static GarwoodInterval of(long count) {
    double lower = count == 0 ? 0 : quantile(count, TAIL);
    return new GarwoodInterval(lower, quantile(count + 1.0, 1 - TAIL));
  }

  /** The x with P(a, x) = probability, by halving an interval that holds it. */
  private static double quantile(double a, double probability) {
    double low = 0;
    double high = a + 10 * Math.sqrt(a) + 10;
    while (true) {
      double middle = low + (high - low) / 2;
      if (middle <= low || middle >= high) {
        return middle;
      }
      if (RegularizedGamma.p(a, middle) < probability) {
        low = middle;
      } else {
        high = middle;
      }
    }
  }
}
