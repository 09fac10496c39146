package org.anmap.pipeline.analyse;

/** A statistic between two bounds, the same number twice where it is known. */
record Bounds(double lower, double upper) {
  Bounds {
    if (!(lower <= upper)) {
      throw new IllegalArgumentException("bounds out of order or undefined");
    }
  }

  static Bounds exactly(double value) {
    return new Bounds(value, value);
  }

  Bounds negated() {
    return new Bounds(-upper, -lower);
  }

  /** The least two-sided p-value of a z-score between the bounds. */
  double leastP() {
    return Normal.twoSided(Math.max(Math.abs(lower), Math.abs(upper)));
  }

  /** The greatest two-sided p-value of a z-score between the bounds. */
  double greatestP() {
    return lower <= 0 && upper >= 0
        ? 1
        : Normal.twoSided(Math.min(Math.abs(lower), Math.abs(upper)));
  }
}
