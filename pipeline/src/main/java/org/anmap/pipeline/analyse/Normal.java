package org.anmap.pipeline.analyse;

/** The standard normal distribution, as far as tests need it. */
final class Normal {
  /** Φ⁻¹(0.975): half the width of a 95 % interval in standard errors. */
  static final double QUANTILE_975 = 1.959963984540054;

  private Normal() {}

  /** The two-sided p-value 2·Φ(−|z|) = Q(1/2, z²/2). */
  static double twoSided(double z) {
    return Double.isInfinite(z) ? 0 : RegularizedGamma.q(0.5, z * z / 2);
  }
}
