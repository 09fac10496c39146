package org.anmap.pipeline.protect;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.anmap.contract.Area;
import org.anmap.contract.AreaTree;

/**
 * Sums of leaves of which every cell is a sum, few enough to prove with.
 *
 * <p>Inside a block (areas × months × codes) each cell cuts out a product and restricts some axes
 * only. Axes that no cell ties together form groups; a group's atoms are the sums of leaves over
 * all other axes. Nothing is lost by looking at atoms alone: non-negative integers for the atoms of
 * each group with the same total in every group of a block always come from non-negative integer
 * leaves (fill the first free corner, again and again). The attacker of the tests works on leaves.
 *
 * <p>A silent (unit, month) pair forbids leaves, so where it does not silence a whole row or column
 * of the block, areas and months form one group there.
 */
final class Atoms {
  /**
   * The groups of atoms of one block: every group has the same total.
   *
   * @param groups atom numbers of each group
   */
  record Block(List<int[]> groups) {}

  /** More unknowns than this are refused before they are laid out. */
  private static final long MOST = 300_000;

  private final CellSystem system;
  private final int[][] ofCell;
  private final List<Block> blocks = new ArrayList<>();
  private final BitSet impossible = new BitSet();
  private int count;

  Atoms(CellSystem system) {
    this.system = system;
    Blocks cut = Blocks.of(system);
    if (cut.unknowns(system) > MOST) {
      throw new Unprotectable(
          "the tables of " + system.measure() + " are too fine together to be proven safe");
    }
    List<List<Integer>> atoms = new ArrayList<>();
    system.numbers().forEach(cell -> atoms.add(new ArrayList<>()));
    Map<String, List<Integer>> byArea = new HashMap<>();
    system
        .numbers()
        .forEach(
            cell ->
                byArea
                    .computeIfAbsent(system.cell(cell).area(), area -> new ArrayList<>())
                    .add(cell));
    for (String area : cut.areas()) {
      List<Integer> near = new ArrayList<>();
      byArea.forEach((ref, cells) -> near.addAll(meets(area, ref) ? cells : List.of()));
      for (List<YearMonth> span : cut.spans()) {
        block(area, span, near, atoms);
      }
    }
    ofCell =
        atoms.stream()
            .map(list -> list.stream().mapToInt(Integer::intValue).sorted().toArray())
            .toArray(int[][]::new);
  }

  private boolean meets(String a, String b) {
    return isAtOrBelow(a, b) || isAtOrBelow(b, a);
  }

  private boolean isAtOrBelow(String ref, String top) {
    AreaTree tree = system.plan().areas();
    for (String at = ref; !at.isEmpty(); at = tree.area(at).parent()) {
      if (at.equals(top)) {
        return true;
      }
    }
    return false;
  }

  private void block(
      String area, List<YearMonth> span, List<Integer> near, List<List<Integer>> atoms) {
    List<String> units = system.plan().areas().leaves(area);
    Groups axes = new Groups(2 + system.dimensions().size());
    Map<Integer, int[]> restricted = new HashMap<>();
    for (int cell : near) {
      if (span.stream().anyMatch(system.cell(cell).period()::contains)) {
        int[] ties = restricts(system.cell(cell), area, span);
        restricted.put(cell, ties);
        axes.join(ties);
      }
    }
    if (tiesAreasToMonths(units, span)) {
      axes.join(new int[] {0, 1});
    }
    List<int[]> groups = axes.groups();
    if (groups.isEmpty()) {
      groups = List.of(new int[0]);
    }
    List<int[]> numbers = new ArrayList<>();
    for (int[] group : groups) {
      Grid grid = new Grid(system, units, span, group, count);
      count += grid.size();
      numbers.add(grid.all());
      grid.impossible().forEach(impossible::set);
      for (Map.Entry<Integer, int[]> entry : restricted.entrySet()) {
        int[] ties = entry.getValue();
        boolean mine = ties.length == 0 ? numbers.size() == 1 : contains(group, ties[0]);
        if (mine) {
          grid.inside(system.cell(entry.getKey())).forEach(atoms.get(entry.getKey())::add);
        }
      }
    }
    blocks.add(new Block(List.copyOf(numbers)));
  }

  /** The axes on which a cell does not hold the whole block. */
  private int[] restricts(CellId cell, String area, List<YearMonth> span) {
    IntStream.Builder axes = IntStream.builder();
    if (!isAtOrBelow(area, cell.area())) {
      axes.add(0);
    }
    if (!span.stream().allMatch(cell.period()::contains)) {
      axes.add(1);
    }
    for (int dimension = 0; dimension < cell.codes().size(); dimension++) {
      if (!cell.codes().get(dimension).equals(Area.TOTAL)) {
        axes.add(2 + dimension);
      }
    }
    return axes.build().toArray();
  }

  private boolean tiesAreasToMonths(List<String> units, List<YearMonth> span) {
    for (String unit : units) {
      for (YearMonth month : span) {
        if (system.isImpossible(unit, month)
            && !span.stream().allMatch(other -> system.isImpossible(unit, other))
            && !units.stream().allMatch(other -> system.isImpossible(other, month))) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean contains(int[] sorted, int value) {
    return Arrays.binarySearch(sorted, value) >= 0;
  }

  int count() {
    return count;
  }

  /** The atoms of a cell, sorted. */
  int[] of(int cell) {
    return ofCell[cell];
  }

  List<Block> blocks() {
    return blocks;
  }

  /** Atoms that are a known 0 before anything is published. */
  BitSet impossible() {
    return (BitSet) impossible.clone();
  }
}
