package org.anmap.pipeline.audit;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.function.ToLongFunction;

/**
 * The finest published grids in an order in which tables over them can be glued together.
 *
 * <p>Tables over two grids that agree on the grid they share come from one table of leaves, because
 * within a class of the shared grid every class of one meets every class of the other. If each grid
 * shares with all before it only what it shares with one of them (the running intersection property
 * of decomposable models, Lauritzen 1996, chapter 2), this holds for the whole list. Then the few
 * thousand sums over these grids say exactly what the many leaves would. Grids that cannot be put
 * in such an order are merged until they can.
 */
final class JoinTree {
  private JoinTree() {}

  /** Grids in gluing order; every given grid lies within one of them. */
  static List<Grid> order(Collection<Grid> grids, ToLongFunction<Grid> size) {
    List<Grid> finest = finest(grids);
    List<Grid> left = new ArrayList<>(finest);
    List<Grid> order = new ArrayList<>();
    while (left.size() > 1) {
      Grid ear = ear(left);
      if (ear == null) {
        return order(merged(finest, left, size), size);
      }
      left.remove(ear);
      order.add(0, ear);
    }
    order.addAll(0, left);
    return List.copyOf(order);
  }

  private static List<Grid> finest(Collection<Grid> grids) {
    return new TreeSet<>(grids)
        .stream()
            .filter(
                grid ->
                    grids.stream().noneMatch(other -> !other.equals(grid) && grid.isWithin(other)))
            .toList();
  }

  /** A grid that shares with all others only what it shares with one of them (Graham 1979). */
  private static Grid ear(List<Grid> left) {
    for (Grid grid : left) {
      List<Grid> others = left.stream().filter(other -> !other.equals(grid)).toList();
      Grid shared = grid.intersection(others.stream().reduce(Grid::union).orElseThrow());
      if (others.stream().anyMatch(shared::isWithin)) {
        return grid;
      }
    }
    return null;
  }

  private static List<Grid> merged(List<Grid> finest, List<Grid> stuck, ToLongFunction<Grid> size) {
    Grid best = null;
    for (Grid one : stuck) {
      for (Grid other : stuck) {
        Grid union = one.union(other);
        if (one.compareTo(other) < 0
            && (best == null || size.applyAsLong(union) < size.applyAsLong(best))) {
          best = union;
        }
      }
    }
    List<Grid> merged = new ArrayList<>(finest);
    merged.add(best);
    return merged;
  }
}
