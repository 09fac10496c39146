package org.anmap.outside;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Unknown counts that rows tie together, with what is known subtracted.
 *
 * @param cells their numbers in the whole system
 * @param bounds bounds and rows by place in {@code cells}
 */
record Component(int[] cells, Bounds bounds) {

  /** The systems into which unknown counts fall. */
  static List<Component> of(Bounds whole) {
    int[] root = new int[whole.low.length];
    Arrays.setAll(root, i -> i);
    for (Row row : whole.rows()) {
      int first = -1;
      for (int cell : row.cells()) {
        if (!whole.isKnown(cell)) {
          first = first < 0 ? cell : first;
          root[find(root, cell)] = find(root, first);
        }
      }
    }
    Map<Integer, List<Integer>> members = new LinkedHashMap<>();
    for (int cell = 0; cell < root.length; cell++) {
      if (!whole.isKnown(cell)) {
        members.computeIfAbsent(find(root, cell), key -> new ArrayList<>()).add(cell);
      }
    }
    int[] place = new int[root.length];
    for (List<Integer> list : members.values()) {
      for (int i = 0; i < list.size(); i++) {
        place[list.get(i)] = i;
      }
    }
    Map<Integer, List<Row>> rows = new LinkedHashMap<>();
    for (Row row : whole.rows()) {
      int[] unknown = Arrays.stream(row.cells()).filter(cell -> !whole.isKnown(cell)).toArray();
      if (unknown.length > 0) {
        rows.computeIfAbsent(find(root, unknown[0]), key -> new ArrayList<>())
            .add(rest(row, whole, place));
      }
    }
    List<Component> components = new ArrayList<>();
    members.forEach(
        (key, list) -> {
          int[] cells = list.stream().mapToInt(Integer::intValue).toArray();
          components.add(
              new Component(
                  cells,
                  new Bounds(
                      Arrays.stream(cells).mapToLong(cell -> whole.low[cell]).toArray(),
                      Arrays.stream(cells).mapToLong(cell -> whole.high[cell]).toArray(),
                      rows.getOrDefault(key, List.of()))));
        });
    return components;
  }

  private static int find(int[] root, int cell) {
    int at = cell;
    while (root[at] != at) {
      root[at] = root[root[at]];
      at = root[at];
    }
    return at;
  }

  /** A row in the unknown cells alone. */
  private static Row rest(Row row, Bounds whole, int[] place) {
    long known = 0;
    int[] cells = new int[row.cells().length];
    long[] coefficients = new long[cells.length];
    int unknown = 0;
    for (int i = 0; i < row.cells().length; i++) {
      if (whole.isKnown(row.cells()[i])) {
        known += row.coefficients()[i] * whole.low[row.cells()[i]];
      } else {
        cells[unknown] = place[row.cells()[i]];
        coefficients[unknown++] = row.coefficients()[i];
      }
    }
    return new Row(
        Arrays.copyOf(cells, unknown),
        Arrays.copyOf(coefficients, unknown),
        row.low() <= -Row.INFINITE ? row.low() : row.low() - known,
        row.high() >= Row.INFINITE ? row.high() : row.high() - known);
  }

  int size() {
    return cells.length;
  }

  /** Whether whole numbers, one for each cell, fit everything known. */
  boolean fits(long[] counts) {
    for (int i = 0; i < counts.length; i++) {
      if (counts[i] < bounds.low[i] || counts[i] > bounds.high[i]) {
        return false;
      }
    }
    for (Row row : bounds.rows()) {
      long sum = 0;
      for (int i = 0; i < row.cells().length; i++) {
        sum += row.coefficients()[i] * counts[row.cells()[i]];
      }
      if (sum < row.low() || sum > row.high()) {
        return false;
      }
    }
    return true;
  }
}
