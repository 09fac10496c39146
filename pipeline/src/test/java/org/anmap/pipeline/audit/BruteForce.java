package org.anmap.pipeline.audit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.anmap.contract.CellKey;
import org.anmap.contract.PublishedMeasure;

/**
 * Every table of leaves that fits what is published, one after the other.
 *
 * <p>Knows nothing but what a cell is: the leaves that lie in it. Leaves that lie in the same
 * published cells are counted as one.
 */
final class BruteForce {
  private final List<PublishedMeasure.Published> cells = new ArrayList<>();
  private final List<CellKey> keys = new ArrayList<>();
  private final List<int[]> cellsOf = new ArrayList<>();
  private final int[] lastIn;
  private final long[] sums;
  private final long[] least;
  private final long[] most;
  private long tables;

  BruteForce(PublishedMeasure measure) {
    measure
        .cells()
        .forEach(
            (key, cell) -> {
              keys.add(key);
              cells.add(cell);
            });
    CellKey first = keys.get(0);
    List<CellKey> leaves = new ArrayList<>();
    measure.plan().areas().areas().stream()
        .filter(area -> area.parent().isEmpty())
        .forEach(
            top ->
                measure
                    .plan()
                    .months()
                    .forEach(
                        month ->
                            leaves.addAll(
                                measure
                                    .leaves()
                                    .leaves(
                                        new CellKey(
                                            top.ref(),
                                            new org.anmap.contract.Period(
                                                org.anmap.contract.PeriodType.MONTH, month),
                                            first.codes().stream().map(c -> "_T").toList())))));
    Set<String> silent = measure.plan().silent(measure.measure());
    Map<Set<Integer>, Boolean> kinds = new LinkedHashMap<>();
    for (CellKey leaf : leaves) {
      Set<Integer> in = new TreeSet<>();
      for (int c = 0; c < keys.size(); c++) {
        List<String> units = measure.plan().areas().leaves(keys.get(c).area());
        if (Truth.covers(units, keys.get(c), leaf)) {
          in.add(c);
        }
      }
      if (!silent.contains(leaf.area() + " " + leaf.period().code())) {
        kinds.put(in, true);
      }
    }
    kinds.keySet().forEach(in -> cellsOf.add(in.stream().mapToInt(c -> c).toArray()));
    lastIn = new int[keys.size()];
    Arrays.fill(lastIn, -1);
    for (int leaf = 0; leaf < cellsOf.size(); leaf++) {
      for (int c : cellsOf.get(leaf)) {
        lastIn[c] = leaf;
      }
    }
    sums = new long[keys.size()];
    least = new long[keys.size()];
    most = new long[keys.size()];
    Arrays.fill(least, Long.MAX_VALUE);
    Arrays.fill(most, Long.MIN_VALUE);
    for (int c = 0; c < keys.size(); c++) {
      if (lastIn[c] < 0 && !cells.get(c).isHidden() && cells.get(c).known() != 0) {
        return;
      }
    }
    fill(0);
  }

  private void fill(int leaf) {
    if (leaf == cellsOf.size()) {
      see();
      return;
    }
    long most = Long.MAX_VALUE;
    for (int c : cellsOf.get(leaf)) {
      if (!cells.get(c).isHidden()) {
        most = Math.min(most, cells.get(c).known() - sums[c]);
      }
    }
    if (most == Long.MAX_VALUE) {
      throw new IllegalStateException("a leaf without a shown total has no end");
    }
    for (long count = 0; count <= most; count++) {
      boolean fits = true;
      for (int c : cellsOf.get(leaf)) {
        sums[c] += count;
        fits &= leaf < lastIn[c] || cells.get(c).isHidden() || sums[c] == cells.get(c).known();
      }
      if (fits) {
        fill(leaf + 1);
      }
      for (int c : cellsOf.get(leaf)) {
        sums[c] -= count;
      }
    }
  }

  private void see() {
    for (int c = 0; c < sums.length; c++) {
      if (cells.get(c).isHidden() && sums[c] < (cells.get(c).zeroShown() ? 1 : 0)) {
        return;
      }
    }
    tables++;
    for (int c = 0; c < sums.length; c++) {
      least[c] = Math.min(least[c], sums[c]);
      most[c] = Math.max(most[c], sums[c]);
    }
  }

  /** How many tables fit. */
  long tables() {
    return tables;
  }

  /** Least and greatest count of each hidden cell. */
  Map<CellKey, long[]> ranges() {
    Map<CellKey, long[]> ranges = new TreeMap<>();
    for (int c = 0; c < least.length; c++) {
      if (cells.get(c).isHidden()) {
        ranges.put(keys.get(c), new long[] {least[c], most[c]});
      }
    }
    return ranges;
  }
}
