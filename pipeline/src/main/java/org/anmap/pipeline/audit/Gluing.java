package org.anmap.pipeline.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.anmap.contract.CellKey;

/**
 * Turns sums over the grids of a system into leaves that have these sums.
 *
 * <p>Grid by grid in gluing order: within each class that the next grid shares with those before,
 * counts of the one are matched with counts of the other. A move is glued onto the leaves of the
 * base, so that it changes few of them.
 */
final class Gluing {
  private final SumSystem system;
  private final List<SharedTable> tables = new ArrayList<>();
  private final SortedMap<CellKey, Long> base;

  /** Glues a base: one value for each number of the system, fitting all its sums. */
  Gluing(SumSystem system, long[] values) {
    this.system = system;
    Grid glued = system.order().get(0);
    for (Grid grid : system.order().subList(1, system.order().size())) {
      tables.add(new SharedTable(system.classes(), grid.intersection(glued)));
      glued = glued.union(grid);
    }
    this.base = leaves(values, true);
  }

  SortedMap<CellKey, Long> base() {
    return base;
  }

  /** The leaves that change, given how each number of the system changes. */
  SortedMap<CellKey, Long> move(long[] changes) {
    return leaves(changes, false);
  }

  private SortedMap<CellKey, Long> leaves(long[] values, boolean keep) {
    SortedMap<CellKey, Long> joint = over(system.order().get(0), values);
    for (int i = 0; i < tables.size(); i++) {
      SortedMap<CellKey, Long> next = over(system.order().get(i + 1), values);
      joint = tables.get(i).change(joint, next, keep);
    }
    SortedMap<CellKey, Long> leaves = new TreeMap<>();
    joint.forEach((key, value) -> leaves.put(system.classes().leaf(key), value));
    return leaves;
  }

  private SortedMap<CellKey, Long> over(Grid grid, long[] values) {
    SortedMap<CellKey, Long> sums = new TreeMap<>();
    for (int number : system.numbers(grid)) {
      if (values[number] != 0) {
        sums.put(system.key(number), values[number]);
      }
    }
    return sums;
  }

  /** A table over two grids, cut into the classes that they share. */
  private static final class SharedTable {
    private final Classes classes;
    private final Grid shared;
    private final Map<CellKey, Block> blocks = new TreeMap<>();

    SharedTable(Classes classes, Grid shared) {
      this.classes = classes;
      this.shared = shared;
    }

    SortedMap<CellKey, Long> change(
        SortedMap<CellKey, Long> rows, SortedMap<CellKey, Long> columns, boolean keep) {
      Map<CellKey, SortedMap<CellKey, Long>> rowsOf = split(rows);
      Map<CellKey, SortedMap<CellKey, Long>> columnsOf = split(columns);
      SortedMap<CellKey, Long> changes = new TreeMap<>();
      var places = new java.util.TreeSet<>(rowsOf.keySet());
      places.addAll(columnsOf.keySet());
      for (CellKey place : places) {
        Block block = blocks.computeIfAbsent(place, key -> new Block());
        Block changed =
            block.change(
                rowsOf.getOrDefault(place, new TreeMap<>()),
                columnsOf.getOrDefault(place, new TreeMap<>()));
        changed.forEach((row, column, change) -> changes.put(classes.meet(row, column), change));
        if (keep) {
          changed.forEach(block::add);
        }
      }
      return changes;
    }

    private Map<CellKey, SortedMap<CellKey, Long>> split(SortedMap<CellKey, Long> sums) {
      Map<CellKey, SortedMap<CellKey, Long>> split = new TreeMap<>();
      sums.forEach(
          (key, value) ->
              split
                  .computeIfAbsent(classes.coarsen(key, shared), place -> new TreeMap<>())
                  .put(key, value));
      return split;
    }
  }
}
