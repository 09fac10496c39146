package org.anmap.pipeline.analyse;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.anmap.contract.Breakdowns;
import org.anmap.contract.CellKey;
import org.anmap.contract.PublishedMeasure;

/**
 * What every reader of a release can tell of each count: a least and a greatest value.
 *
 * <p>The fixpoint of repeated subtraction over the published sums (areas, periods, dimensions),
 * from what is published of each cell. The rule that made a cell hidden is not used: a reader
 * cannot tell which rule it was. So the bounds, and every finding drawn from them, are a function
 * of the published files, and tell nothing that those do not.
 */
final class GuaranteedBounds {
  /** No upper bound: far above any count, far enough below overflow to be added up. */
  static final long UNBOUNDED = 1L << 50;

  /**
   * A bound may creep by one in each sweep. Stopping early leaves bounds that are true but wider.
   */
  private static final int MAX_SWEEPS = 1_000;

  private record Sum(int whole, int[] parts) {}

  private final Map<CellKey, Integer> numbers = new HashMap<>();
  private final long[] low;
  private final long[] high;

  /**
   * Bounds of every cell of a measure.
   *
   * @throws IllegalArgumentException if no counts fit the published cells
   */
  GuaranteedBounds(PublishedMeasure measure) {
    this.low = new long[measure.cells().size()];
    this.high = new long[low.length];
    measure
        .cells()
        .forEach(
            (key, published) -> {
              int i = numbers.size();
              numbers.put(key, i);
              low[i] = published.lowerBound();
              high[i] = published.isHidden() ? UNBOUNDED : published.known();
            });
    propagate(sums(measure));
  }

  long low(CellKey key) {
    return low[numbers.get(key)];
  }

  /** The greatest value, {@link #UNBOUNDED} if nothing published limits it. */
  long high(CellKey key) {
    return high[numbers.get(key)];
  }

  private List<Sum> sums(PublishedMeasure measure) {
    Breakdowns breakdowns = new Breakdowns(measure);
    List<Sum> sums = new ArrayList<>();
    for (CellKey whole : measure.cells().keySet()) {
      for (List<CellKey> parts : breakdowns.of(whole)) {
        sums.add(new Sum(numbers.get(whole), parts.stream().mapToInt(numbers::get).toArray()));
      }
    }
    return sums;
  }

  private void propagate(List<Sum> sums) {
    boolean changed = true;
    for (int sweep = 0; changed && sweep < MAX_SWEEPS; sweep++) {
      changed = false;
      for (Sum sum : sums) {
        changed |= tighten(sum);
      }
    }
  }

  private boolean tighten(Sum sum) {
    long lows = 0;
    long highs = 0;
    for (int part : sum.parts) {
      lows += low[part];
      highs += high[part];
    }
    boolean changed = narrow(sum.whole, lows, highs);
    for (int part : sum.parts) {
      long othersLow = lows - low[part];
      long othersHigh = highs - high[part];
      long most = high[sum.whole] >= UNBOUNDED ? UNBOUNDED : high[sum.whole] - othersLow;
      changed |= narrow(part, low[sum.whole] - othersHigh, most);
      lows = othersLow + low[part];
      highs = othersHigh + high[part];
    }
    return changed;
  }

  private boolean narrow(int cell, long least, long most) {
    boolean narrower = least > low[cell] || most < high[cell];
    low[cell] = Math.max(low[cell], least);
    high[cell] = Math.min(high[cell], most);
    if (low[cell] > high[cell]) {
      throw new IllegalArgumentException("no counts fit the published cells");
    }
    return narrower;
  }
}
