package org.anmap.pipeline.analyse;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * Numbers as they stand in a finding: one text for each value, at most 10 significant digits.
 *
 * <p>Rounding hides the last bits, where the order of summation shows, so that whoever recomputes a
 * finding gets the same bytes.
 */
final class Decimals {
  private static final MathContext TEN_DIGITS = new MathContext(10, RoundingMode.HALF_EVEN);
  private static final int BOUND_PLACES = 4;

  /** Below this a plain decimal would be mostly zeros; an exponent is written instead. */
  private static final double SMALLEST_PLAIN = 1e-6;

  private Decimals() {}

  /** The text of a number; infinite or undefined is empty. */
  static String text(double value) {
    return Double.isFinite(value) ? text(new BigDecimal(value).round(TEN_DIGITS)) : "";
  }

  /** A lower bound, rounded down: rounding to nearest could claim more than is known. */
  static String lower(double bound) {
    return bound(bound, RoundingMode.FLOOR);
  }

  /** An upper bound, rounded up. */
  static String upper(double bound) {
    return bound(bound, RoundingMode.CEILING);
  }

  private static String bound(double value, RoundingMode outward) {
    return Double.isFinite(value)
        ? text(new BigDecimal(value).setScale(BOUND_PLACES, outward))
        : "";
  }

  private static String text(BigDecimal value) {
    if (value.signum() == 0) {
      return "0";
    }
    BigDecimal shortest = value.stripTrailingZeros();
    return Math.abs(value.doubleValue()) < SMALLEST_PLAIN
        ? shortest.toString()
        : shortest.toPlainString();
  }
}
