package org.anmap.pipeline.analyse;

import java.util.Arrays;

/**
 * An upper bound of r = D/√V over all values in their intervals: D the mean of a group less the
 * mean of the rest, V the sum of squares around the two means.
 *
 * <p>Each branch finds values that nearly reach the bound, then proves one from them. Only the
 * proof counts: however badly the search went, the bound is true, only wider.
 *
 * <p><b>Where D can be positive.</b> r is quasi-concave there. Its maximum moves every value of the
 * group towards one level and every other towards another, as far as the intervals let them. Proof:
 * √V ≥ ⟨u, x⟩ for any unit vector u orthogonal to both groups' means (Cauchy-Schwarz). So D − t√V ≤
 * ⟨d − tu, x⟩, whose maximum over intervals is a plain sum; where it is ≤ 0, r ≤ t.
 *
 * <p><b>Where D is negative throughout.</b> Then −r is at least the least |D|/√V, see {@link
 * LeastGap}.
 */
final class MeanGap {
  private static final int STEPS = 60;
  private static final int HALVINGS = 60;
  private static final double MARGIN = 1e-12;
  private static final double SETTLED = 1e-9;

  private final double[] low;
  private final double[] high;
  private final boolean[] inside;
  private final int[] members;

  MeanGap(double[] low, double[] high, int[] members) {
    this.low = low;
    this.high = high;
    this.members = members;
    this.inside = new boolean[low.length];
    for (int member : members) {
      inside[member] = true;
    }
  }

  /** The same question with the sign of all values turned. */
  MeanGap mirrored() {
    return new MeanGap(negated(high), negated(low), members);
  }

  private static double[] negated(double[] values) {
    return Arrays.stream(values).map(value -> -value).toArray();
  }

  double greatestRatio() {
    double[] x = new double[low.length];
    Arrays.setAll(x, j -> inside[j] ? high[j] : low[j]);
    Split apart = new Split(x, inside);
    if (apart.gap() <= 0) {
      return -new LeastGap(negated(high), negated(low), inside).leastRatio();
    }
    double[] best = x;
    double bestRatio = 0;
    for (int step = 0; step < STEPS; step++) {
      Split split = new Split(x, inside);
      if (split.squares() <= MARGIN * split.scale()) {
        return Double.POSITIVE_INFINITY;
      }
      double root = Math.sqrt(split.squares());
      double ratio = split.gap() / root;
      if (Math.abs(ratio - bestRatio) <= SETTLED * ratio) {
        break;
      }
      if (ratio > bestRatio) {
        bestRatio = ratio;
        best = x;
      }
      // Where D − t√V is stationary; half of the way, as the full step can swing.
      double levelIn = split.meanIn() + root / (bestRatio * members.length);
      double levelOut = split.meanOut() - root / (bestRatio * (low.length - members.length));
      double[] next = new double[x.length];
      for (int j = 0; j < x.length; j++) {
        double level = inside[j] ? levelIn : levelOut;
        next[j] = Math.max(low[j], Math.min(high[j], (x[j] + level) / 2));
      }
      x = next;
    }
    return proven(best, bestRatio);
  }

  /** The least t for which the direction of x proves r ≤ t. */
  private double proven(double[] x, double ratio) {
    Split split = new Split(x, inside);
    double root = Math.sqrt(split.squares());
    double[] u = new double[x.length];
    for (int j = 0; j < x.length; j++) {
      u[j] = (x[j] - (inside[j] ? split.meanIn() : split.meanOut())) / root;
    }
    double fails = ratio;
    double holds = ratio * (1 + 1e-9);
    while (!proves(u, holds)) {
      fails = holds;
      holds *= 1.5;
      if (holds > 1e12 * ratio) {
        return Double.POSITIVE_INFINITY;
      }
    }
    for (int i = 0; i < HALVINGS; i++) {
      double middle = (fails + holds) / 2;
      if (proves(u, middle)) {
        holds = middle;
      } else {
        fails = middle;
      }
    }
    return holds;
  }

  private boolean proves(double[] u, double t) {
    double most = 0;
    double size = 0;
    for (int j = 0; j < u.length; j++) {
      double slope =
          (inside[j] ? 1.0 / members.length : -1.0 / (u.length - members.length)) - t * u[j];
      most += Math.max(slope * low[j], slope * high[j]);
      size += Math.abs(slope) * Math.max(Math.abs(low[j]), Math.abs(high[j]));
    }
    return most <= -MARGIN * size;
  }
}
