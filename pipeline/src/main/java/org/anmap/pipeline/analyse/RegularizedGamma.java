package org.anmap.pipeline.analyse;

/**
 * The regularized incomplete gamma functions P(a, x) and Q(a, x) = 1 − P(a, x).
 *
 * <p>Normal tails and exact Poisson intervals both come from here. Written out because a release is
 * the same bytes on every machine: only {@link StrictMath} gives that, and library code uses the
 * processor's own logarithm. Series for x &lt; a + 1, continued fraction (modified Lentz) above:
 * Abramowitz and Stegun 6.5.29 and 6.5.31.
 */
final class RegularizedGamma {
  private static final double PRECISION = 1e-16;
  private static final int MAX_TERMS = 100_000;
  private static final double TINY = 1e-300;

  private RegularizedGamma() {}

  static double p(double a, double x) {
    if (x <= 0) {
      return 0;
    }
    return x < a + 1 ? series(a, x) : 1 - fraction(a, x);
  }

  static double q(double a, double x) {
    if (x <= 0) {
      return 1;
    }
    return x < a + 1 ? 1 - series(a, x) : fraction(a, x);
  }

  private static double series(double a, double x) {
    double term = 1 / a;
    double sum = term;
    for (int n = 1; n < MAX_TERMS && term > sum * PRECISION; n++) {
      term *= x / (a + n);
      sum += term;
    }
    return sum * scale(a, x);
  }

  private static double fraction(double a, double x) {
    double b = x + 1 - a;
    double c = 1 / TINY;
    double d = 1 / b;
    double value = d;
    for (int n = 1; n < MAX_TERMS; n++) {
      double numerator = -n * (n - a);
      b += 2;
      d = numerator * d + b;
      d = 1 / (Math.abs(d) < TINY ? TINY : d);
      c = b + numerator / c;
      c = Math.abs(c) < TINY ? TINY : c;
      value *= d * c;
      if (Math.abs(d * c - 1) <= PRECISION) {
        break;
      }
    }
    return value * scale(a, x);
  }

  private static double scale(double a, double x) {
    return StrictMath.exp(a * StrictMath.log(x) - x - logGamma(a));
  }

  /** ln Γ(a): recurrence up to a ≥ 20, then Stirling's series (Abramowitz and Stegun 6.1.41). */
  static double logGamma(double a) {
    double product = 1;
    double x = a;
    while (x < 20) {
      product *= x;
      x++;
    }
    double r = 1 / (x * x);
    double tail = (1.0 / 12 - r * (1.0 / 360 - r * (1.0 / 1260 - r * (1.0 / 1680)))) / x;
    double halfLogTwoPi = 0.5 * StrictMath.log(2 * Math.PI);
    return (x - 0.5) * StrictMath.log(x) - x + halfLogTwoPi + tail - StrictMath.log(product);
  }
}
