package org.anmap.pipeline.analyse;

/**
 * A lower bound of r = D/√V over all values in their intervals, where D is positive throughout.
 *
 * <p>For any centres a, b and any s &gt; 0: √V ≤ (Q/s + s)/2 with Q the sum of squares around the
 * centres, as V ≤ Q and by the mean of two numbers. So D − t√V ≥ Σⱼ [dⱼxⱼ − t(xⱼ − c)²/2s] − ts/2.
 * Each term is concave in its value, so it is least at an end of its interval, on its own: the
 * minimum over all tables is a plain sum, and where it is ≥ 0, r ≥ t for every table. The bound is
 * concave in (a, b, s) (a square over s is convex), so a pattern search over these three finds the
 * best proof; any other is true too.
 */
final class LeastGap {
  private static final int ROUNDS = 40;
  private static final double MARGIN = 1e-10;

  /** The bound is flat at its best: a finer search would move the fifth digit of z. */
  private static final double FINEST_STEP = 1e-3;

  private final double[] low;
  private final double[] high;
  private final boolean[] inside;
  private final double shareIn;
  private final double shareOut;

  LeastGap(double[] low, double[] high, boolean[] inside) {
    this.low = low;
    this.high = high;
    this.inside = inside;
    int members = 0;
    for (boolean in : inside) {
      members += in ? 1 : 0;
    }
    this.shareIn = 1.0 / members;
    this.shareOut = -1.0 / (low.length - members);
  }

  double leastRatio() {
    double[] middle = new double[low.length];
    for (int j = 0; j < middle.length; j++) {
      middle[j] = (low[j] + high[j]) / 2;
    }
    Split split = new Split(middle, inside);
    double spread = Math.sqrt(split.scale());
    if (split.gap() <= MARGIN * spread) {
      return 0;
    }
    double[] at = {split.meanIn(), split.meanOut(), Math.sqrt(split.squares()) + MARGIN * spread};
    double[] step = {at[2] / 4, at[2] / 4, at[2] / 2};
    double best = ratio(at);
    for (int round = 0; round < ROUNDS && step[2] > FINEST_STEP * at[2]; round++) {
      double before = best;
      for (int k = 0; k < at.length; k++) {
        for (int sign = -1; sign <= 1; sign += 2) {
          double[] tried = at.clone();
          tried[k] += sign * step[k];
          double found = tried[2] > 0 ? ratio(tried) : 0;
          if (found > best) {
            best = found;
            at = tried;
          }
        }
      }
      if (best == before) {
        for (int k = 0; k < step.length; k++) {
          step[k] /= 2;
        }
      }
    }
    return Math.max(0, best * (1 - MARGIN));
  }

  /** The greatest t that these centres and this s prove, by Dinkelbach's iteration from above. */
  private double ratio(double[] at) {
    double t = Double.POSITIVE_INFINITY;
    double next = quotient(low, at);
    double[] x = new double[low.length];
    while (next < t) {
      t = next;
      for (int j = 0; j < x.length; j++) {
        x[j] = term(j, low[j], at, t) <= term(j, high[j], at, t) ? low[j] : high[j];
      }
      next = quotient(x, at);
    }
    return t;
  }

  private double quotient(double[] x, double[] at) {
    double gap = 0;
    double squares = 0;
    for (int j = 0; j < x.length; j++) {
      double from = x[j] - (inside[j] ? at[0] : at[1]);
      gap += (inside[j] ? shareIn : shareOut) * x[j];
      squares += from * from;
    }
    return 2 * gap / (squares / at[2] + at[2]);
  }

  private double term(int j, double x, double[] at, double t) {
    double from = x - (inside[j] ? at[0] : at[1]);
    return (inside[j] ? shareIn : shareOut) * x - t * from * from / (2 * at[2]);
  }
}
