package org.anmap.pipeline.protect;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.anmap.contract.Area;

/** The atoms of one group of axes in one block, numbered row by row. */
final class Grid {
  private final CellSystem system;
  private final List<String> units;
  private final List<YearMonth> span;
  private final int[] axes;
  private final int first;

  Grid(CellSystem system, List<String> units, List<YearMonth> span, int[] axes, int first) {
    this.system = system;
    this.units = units;
    this.span = span;
    this.axes = axes;
    this.first = first;
  }

  int size() {
    return IntStream.of(axes).map(this::length).reduce(1, Math::multiplyExact);
  }

  int[] all() {
    return IntStream.range(first, first + size()).toArray();
  }

  /** The atoms that a cell sums, of those in this grid. */
  IntStream inside(CellId cell) {
    Set<String> below = new HashSet<>(system.plan().areas().leaves(cell.area()));
    return select(
        axis -> {
          if (axis == 0) {
            return i -> below.contains(units.get(i));
          }
          if (axis == 1) {
            return i -> cell.period().contains(span.get(i));
          }
          String code = cell.codes().get(axis - 2);
          List<String> codes = system.plan().codes().get(system.dimensions().get(axis - 2));
          return i -> code.equals(Area.TOTAL) || codes.get(i).equals(code);
        });
  }

  /** The atoms all of whose leaves are known to be 0. */
  IntStream impossible() {
    boolean area = IntStream.of(axes).anyMatch(axis -> axis == 0);
    boolean time = IntStream.of(axes).anyMatch(axis -> axis == 1);
    return all(area ? units.size() : 1, time ? span.size() : 1, area, time);
  }

  private IntStream all(int rows, int columns, boolean area, boolean time) {
    IntStream.Builder found = IntStream.builder();
    for (int row = 0; row < rows; row++) {
      for (int column = 0; column < columns; column++) {
        List<String> someUnits = area ? units.subList(row, row + 1) : units;
        List<YearMonth> someMonths = time ? span.subList(column, column + 1) : span;
        boolean none =
            someUnits.stream()
                .allMatch(
                    unit ->
                        someMonths.stream().allMatch(month -> system.isImpossible(unit, month)));
        if (none) {
          int atRow = row;
          int atColumn = column;
          select(axis -> axis == 0 ? i -> i == atRow : axis == 1 ? i -> i == atColumn : i -> true)
              .forEach(found::add);
        }
      }
    }
    return found.build();
  }

  private IntStream select(java.util.function.IntFunction<IntPredicate> allowed) {
    List<Integer> offsets = new ArrayList<>(List.of(0));
    for (int axis : axes) {
      IntPredicate test = allowed.apply(axis);
      List<Integer> longer = new ArrayList<>();
      int length = length(axis);
      for (int offset : offsets) {
        IntStream.range(0, length).filter(test).forEach(i -> longer.add(offset * length + i));
      }
      offsets = longer;
    }
    return offsets.stream().mapToInt(offset -> first + offset);
  }

  private int length(int axis) {
    return axis == 0
        ? units.size()
        : axis == 1
            ? span.size()
            : system.plan().codes().get(system.dimensions().get(axis - 2)).size();
  }
}
