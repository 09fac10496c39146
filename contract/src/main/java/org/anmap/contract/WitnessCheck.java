package org.anmap.contract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.anmap.contract.PublishedMeasure.Published;

/**
 * Whether a witness proves every hidden cell of a measure to be at least as wide as asked.
 *
 * <p>Sparse sums of longs with overflow checks; no solver, no floating point.
 */
public final class WitnessCheck {
  private final PublishedMeasure measure;
  private final Witness witness;
  private final List<String> problems = new ArrayList<>();
  private final Map<CellKey, Long> baseSums = new HashMap<>();
  private final Map<CellKey, Long> least = new HashMap<>();
  private final Map<CellKey, Long> most = new HashMap<>();

  public WitnessCheck(PublishedMeasure measure, Witness witness) {
    this.measure = measure;
    this.witness = witness;
    checkBase();
    for (int i = 0; i < witness.moves().size(); i++) {
      checkMove("move " + (i + 1) + " of " + measure.measure(), witness.moves().get(i));
    }
  }

  /** What is wrong with the base or a move, one sentence each. */
  public List<String> problems() {
    return List.copyOf(problems);
  }

  /** Hidden cells for which the witness shows less than a width. */
  public List<CellKey> narrowerThan(long width) {
    return measure.cells().entrySet().stream()
        .filter(entry -> entry.getValue().isHidden())
        .map(Map.Entry::getKey)
        .filter(key -> width(key) < width)
        .toList();
  }

  /** The least width shown for a hidden cell, 0 if none is hidden. */
  public long narrowest() {
    return measure.cells().entrySet().stream()
        .filter(entry -> entry.getValue().isHidden())
        .mapToLong(entry -> width(entry.getKey()))
        .min()
        .orElse(0);
  }

  private long width(CellKey key) {
    return Math.subtractExact(most.getOrDefault(key, 0L), least.getOrDefault(key, 0L));
  }

  private void checkBase() {
    witness
        .base()
        .forEach(
            (leaf, count) -> {
              if (isLeaf("the base", leaf)) {
                if (count <= 0) {
                  problems.add("the base lists a leaf of " + measure.measure() + " below 1");
                }
                add(leaf, count, baseSums);
              }
            });
    measure
        .cells()
        .forEach(
            (key, cell) -> {
              long sum = baseSums.getOrDefault(key, 0L);
              checkCell("the base", key, cell, sum);
              least.put(key, sum);
              most.put(key, sum);
            });
  }

  private void checkMove(String name, Map<CellKey, Long> move) {
    Map<CellKey, Long> changes = new HashMap<>();
    move.forEach(
        (leaf, delta) -> {
          if (isLeaf(name, leaf)) {
            if (Math.addExact(witness.base().getOrDefault(leaf, 0L), delta) < 0) {
              problems.add(name + " makes a leaf negative");
            }
            add(leaf, delta, changes);
          }
        });
    changes.forEach(
        (key, change) -> {
          long sum = Math.addExact(baseSums.getOrDefault(key, 0L), change);
          checkCell(name, key, measure.cells().get(key), sum);
          least.merge(key, sum, Math::min);
          most.merge(key, sum, Math::max);
        });
  }

  private boolean isLeaf(String name, CellKey leaf) {
    boolean known = measure.leaves().has(leaf);
    if (!known || measure.leaves().isEmpty(leaf.area(), leaf.period())) {
      problems.add(name + " lists a leaf of " + measure.measure() + " that must be empty");
    }
    return known;
  }

  private void add(CellKey leaf, long count, Map<CellKey, Long> sums) {
    for (CellKey above : measure.leaves().above(leaf)) {
      if (measure.cells().containsKey(above)) {
        sums.merge(above, count, Math::addExact);
      }
    }
  }

  private void checkCell(String name, CellKey key, Published cell, long sum) {
    if (cell.isHidden() ? sum < cell.lowerBound() : sum != cell.known()) {
      problems.add(name + " does not fit the published " + measure.name(key));
    }
  }
}
