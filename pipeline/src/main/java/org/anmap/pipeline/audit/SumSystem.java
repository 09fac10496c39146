package org.anmap.pipeline.audit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.anmap.contract.CellKey;
import org.anmap.contract.LeafSpace;
import org.anmap.contract.PublishedMeasure;
import org.anmap.contract.PublishedMeasure.Published;

/**
 * What the published files say of one measure, as whole numbers with bounds and sums between them.
 *
 * <p>The numbers are the published cells, the classes of the {@link JoinTree}'s grids and of what
 * these share. A choice of numbers that fits all bounds and sums is a possible table of leaves, and
 * the other way round.
 */
final class SumSystem {
  /** Above every count that a release could hold; no published sum comes near it. */
  static final long UNBOUNDED = 1L << 40;

  private final PublishedMeasure measure;
  private final Classes classes;
  private final List<Grid> order;
  private final List<CellKey> keys = new ArrayList<>();
  private final Map<CellKey, Integer> numbers = new HashMap<>();
  private final List<Relation> relations = new ArrayList<>();

  SumSystem(PublishedMeasure measure) {
    this.measure = measure;
    this.classes = new Classes(measure);
    Set<Grid> used = new TreeSet<>();
    measure.cells().keySet().forEach(key -> used.add(classes.grid(key)));
    this.order = withEmptyMonths(JoinTree.order(used, classes::size));
    Grid glued = order.get(0);
    for (Grid grid : order) {
      used.add(grid);
      used.add(grid.intersection(glued));
      glued = glued.union(grid);
    }
    for (Grid grid : used) {
      for (CellKey key : classes.of(grid)) {
        if (numbers.putIfAbsent(key, keys.size()) == null) {
          keys.add(key);
        }
      }
    }
    for (Grid grid : used) {
      nextFiner(grid, used).forEach(finer -> relate(grid, finer));
    }
  }

  /**
   * Months of a unit without reports, or before or after it, are known to be 0; where no grid has a
   * class of exactly such months, the grid of unit × month joins, or the sums would allow tables
   * that no leaves give.
   */
  private List<Grid> withEmptyMonths(List<Grid> grids) {
    LeafSpace leaves = measure.leaves();
    boolean told =
        classes.of(classes.unitsByMonth()).stream()
            .filter(key -> leaves.isEmpty(key.area(), key.period()))
            .allMatch(
                key ->
                    grids.stream()
                        .map(grid -> classes.coarsen(key, grid))
                        .anyMatch(above -> leaves.isEmpty(above.area(), above.period())));
    if (told) {
      return grids;
    }
    List<Grid> more = new ArrayList<>(grids);
    more.add(classes.unitsByMonth());
    return JoinTree.order(more, classes::size);
  }

  private static List<Grid> nextFiner(Grid grid, Set<Grid> used) {
    List<Grid> finer =
        used.stream().filter(other -> !other.equals(grid) && grid.isWithin(other)).toList();
    return finer.stream()
        .filter(
            next -> finer.stream().noneMatch(other -> !other.equals(next) && other.isWithin(next)))
        .toList();
  }

  private void relate(Grid coarse, Grid fine) {
    Map<Integer, List<Integer>> parts = new TreeMap<>();
    for (CellKey key : classes.of(fine)) {
      int whole = numbers.get(classes.coarsen(key, coarse));
      parts.computeIfAbsent(whole, number -> new ArrayList<>()).add(numbers.get(key));
    }
    parts.forEach(
        (whole, numbers) -> {
          if (!numbers.equals(List.of(whole))) {
            relations.add(
                new Relation(whole, numbers.stream().mapToInt(Integer::intValue).toArray()));
          }
        });
  }

  int size() {
    return keys.size();
  }

  CellKey key(int number) {
    return keys.get(number);
  }

  /** The numbers of a grid's classes. */
  List<Integer> numbers(Grid grid) {
    return classes.of(grid).stream().map(numbers::get).toList();
  }

  List<Relation> relations() {
    return relations;
  }

  Classes classes() {
    return classes;
  }

  /** The grids in gluing order. */
  List<Grid> order() {
    return order;
  }

  /** Least count of a number, before any subtraction. */
  long low(int number) {
    Published cell = measure.cells().get(key(number));
    return cell == null ? 0 : cell.lowerBound();
  }

  /** Greatest count of a number, before any subtraction. */
  long high(int number) {
    CellKey key = key(number);
    Published cell = measure.cells().get(key);
    if (measure.leaves().isEmpty(key.area(), key.period())) {
      return 0;
    }
    return cell == null || cell.isHidden() ? UNBOUNDED : cell.known();
  }

  boolean isHidden(int number) {
    Published cell = measure.cells().get(key(number));
    return cell != null && cell.isHidden();
  }

  boolean isPublished(int number) {
    return measure.cells().containsKey(key(number));
  }

  String name(int number) {
    return measure.name(key(number));
  }
}
