package org.anmap.pipeline.protect;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * Open atoms that rows or hidden cells tie together, renumbered from 0; components are proven
 * apart.
 *
 * @param atLeast lower bound of each atom
 * @param targets for each hidden cell of the component the atoms it sums
 * @param cells the hidden cells, in the order of {@code targets}
 */
record Component(long[] atLeast, List<Row> rows, List<int[]> targets, int[] cells) {

  /** The components of what is published; a hidden cell without open atom is in none. */
  static List<Component> of(Published published, Atoms atoms, Equations equations) {
    int[] leader = IntStream.range(0, atoms.count()).toArray();
    equations.rows().forEach(row -> join(leader, row.atoms().toArray()));
    Map<Integer, int[]> open = new TreeMap<>();
    published
        .hidden()
        .forEach(
            cell -> {
              int[] left = IntStream.of(atoms.of(cell)).filter(equations::isOpen).toArray();
              if (left.length > 0) {
                open.put(cell, left);
                join(leader, left);
              }
            });
    Map<Integer, List<Integer>> cellsByLeader = new TreeMap<>();
    open.forEach(
        (cell, left) ->
            cellsByLeader
                .computeIfAbsent(find(leader, left[0]), first -> new ArrayList<>())
                .add(cell));
    Map<Integer, List<Row>> rowsByLeader = new HashMap<>();
    equations
        .rows()
        .forEach(
            row ->
                rowsByLeader
                    .computeIfAbsent(
                        find(leader, row.atoms().findFirst().orElseThrow()),
                        first -> new ArrayList<>())
                    .add(row));
    List<Component> components = new ArrayList<>();
    cellsByLeader.forEach(
        (first, cells) ->
            components.add(
                renumbered(equations, rowsByLeader.getOrDefault(first, List.of()), cells, open)));
    return components;
  }

  private static Component renumbered(
      Equations equations, List<Row> rows, List<Integer> cells, Map<Integer, int[]> open) {
    int[] atoms =
        IntStream.concat(
                rows.stream().flatMapToInt(Row::atoms),
                cells.stream().flatMapToInt(cell -> IntStream.of(open.get(cell))))
            .sorted()
            .distinct()
            .toArray();
    return new Component(
        IntStream.of(atoms).mapToLong(equations::atLeast).toArray(),
        rows.stream()
            .map(
                row ->
                    new Row(
                        places(atoms, row.plus()),
                        places(atoms, row.minus()),
                        row.right(),
                        row.exact()))
            .toList(),
        cells.stream().map(cell -> places(atoms, open.get(cell))).toList(),
        cells.stream().mapToInt(Integer::intValue).toArray());
  }

  private static int[] places(int[] sorted, int[] atoms) {
    return IntStream.of(atoms).map(atom -> Arrays.binarySearch(sorted, atom)).toArray();
  }

  private static void join(int[] leader, int[] atoms) {
    for (int i = 1; i < atoms.length; i++) {
      leader[find(leader, atoms[i])] = find(leader, atoms[0]);
    }
  }

  private static int find(int[] leader, int atom) {
    int at = atom;
    while (leader[at] != at) {
      leader[at] = leader[leader[at]];
      at = leader[at];
    }
    return at;
  }

  /** Everything a proof depends on, as one key: equal components need one proof only. */
  List<Long> signature() {
    List<Long> all = new ArrayList<>();
    Arrays.stream(atLeast).forEach(all::add);
    for (Row row : rows) {
      all.add(-1L);
      IntStream.of(row.plus()).forEach(atom -> all.add((long) atom));
      all.add(-2L);
      IntStream.of(row.minus()).forEach(atom -> all.add((long) atom));
      all.add(row.exact() ? -3L : -4L);
      all.add(row.right());
    }
    for (int[] target : targets) {
      all.add(-5L);
      IntStream.of(target).forEach(atom -> all.add((long) atom));
    }
    IntStream.of(cells).forEach(cell -> all.add((long) cell));
    return all;
  }
}
