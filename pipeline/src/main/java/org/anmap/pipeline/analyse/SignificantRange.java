package org.anmap.pipeline.analyse;

import java.util.Arrays;
import java.util.List;

/**
 * Which of several tests are significant for every, for some or for no table within the bounds, at
 * one false discovery rate.
 *
 * <p>Benjamini-Hochberg is monotone, so two runs are enough: with every p-value at its greatest
 * (what is called then is called always) and at its least (what is not called then is never).
 */
final class SignificantRange {
  private final List<Bounds> z;
  private final double rate;
  private final double[] leastQ;
  private final double[] greatestQ;
  private final double called;

  SignificantRange(List<Bounds> z, double falseDiscoveryRate) {
    this.z = List.copyOf(z);
    this.rate = falseDiscoveryRate;
    double[] leastP = z.stream().mapToDouble(Bounds::leastP).toArray();
    this.leastQ = BenjaminiHochberg.adjust(leastP);
    this.greatestQ = BenjaminiHochberg.adjust(z.stream().mapToDouble(Bounds::greatestP).toArray());
    double threshold = -1;
    for (int i = 0; i < leastP.length; i++) {
      threshold = leastQ[i] <= rate ? Math.max(threshold, leastP[i]) : threshold;
    }
    int calls = (int) Arrays.stream(leastQ).filter(q -> q <= rate).count();
    this.called = z.isEmpty() ? threshold : Math.max(threshold, rate * calls / z.size());
  }

  double leastQ(int i) {
    return leastQ[i];
  }

  double greatestQ(int i) {
    return greatestQ[i];
  }

  /** The state of a test; high and low are the words for the two directions. */
  String state(int i, String high, String low) {
    Bounds bounds = z.get(i);
    if (greatestQ[i] <= rate) {
      return "certain_" + (bounds.lower() > 0 ? high : low);
    }
    boolean mayBeHigh = bounds.upper() > 0 && Normal.twoSided(bounds.upper()) <= called;
    boolean mayBeLow = bounds.lower() < 0 && Normal.twoSided(bounds.lower()) <= called;
    if (mayBeHigh && mayBeLow) {
      return "possible_either";
    }
    return mayBeHigh ? "possible_" + high : mayBeLow ? "possible_" + low : "none";
  }
}
