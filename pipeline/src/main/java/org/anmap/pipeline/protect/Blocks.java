package org.anmap.pipeline.protect;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.anmap.contract.Area;
import org.anmap.contract.AreaTree;
import org.anmap.contract.Period;
import org.anmap.contract.PeriodType;
import org.anmap.contract.TableSpec;

/**
 * The leaves cut into blocks: areas of one level times periods of one type times all codes.
 *
 * @param areas units that together hold every smallest unit once
 * @param spans runs of months that together hold every month once
 */
record Blocks(List<String> areas, List<List<YearMonth>> spans) {

  /** The cut that leaves the fewest unknowns, so the proofs are as small as the plan allows. */
  static Blocks of(CellSystem system) {
    AreaTree tree = system.plan().areas();
    List<Blocks> cuts = new ArrayList<>();
    for (String level : tree.levels()) {
      Stream<Optional<PeriodType>> types =
          Stream.concat(
              Stream.of(Optional.empty()), Stream.of(PeriodType.values()).map(Optional::of));
      types.forEach(type -> cuts.add(cut(system, level, type)));
    }
    return cuts.stream().min(Comparator.comparingLong(cut -> cut.unknowns(system))).orElseThrow();
  }

  private static Blocks cut(CellSystem system, String level, Optional<PeriodType> type) {
    Map<Object, List<YearMonth>> spans = new LinkedHashMap<>();
    for (YearMonth month : system.plan().months()) {
      Object span = type.<Object>map(t -> Period.containing(t, month)).orElse("all");
      spans.computeIfAbsent(span, first -> new ArrayList<>()).add(month);
    }
    List<String> areas = new ArrayList<>();
    collect(system.plan().areas(), Area.TOTAL, level, areas);
    return new Blocks(List.copyOf(areas), List.copyOf(spans.values()));
  }

  private static void collect(AreaTree tree, String ref, String level, List<String> areas) {
    List<Area> below = tree.children(ref);
    if (below.isEmpty() || tree.area(ref).level().equals(level)) {
      areas.add(ref);
    } else {
      below.forEach(area -> collect(tree, area.ref(), level, areas));
    }
  }

  /** An estimate by the shapes of the tables alone; silent months may tie a few blocks closer. */
  long unknowns(CellSystem system) {
    AreaTree tree = system.plan().areas();
    int longest = spans.stream().mapToInt(List::size).max().orElse(0);
    Set<Set<Integer>> shapes = new HashSet<>();
    for (TableSpec table : system.tables()) {
      for (String level : table.levels()) {
        boolean finerArea = areas.stream().noneMatch(ref -> reaches(tree, ref, level));
        for (PeriodType type : table.periodTypes()) {
          Set<Integer> shape = new HashSet<>();
          if (finerArea) {
            shape.add(0);
          }
          if (type.months() < longest) {
            shape.add(1);
          }
          table.dimensions().forEach(name -> shape.add(2 + system.dimensions().indexOf(name)));
          shapes.add(shape);
        }
      }
    }
    Groups groups = new Groups(2 + system.dimensions().size());
    shapes.forEach(shape -> groups.join(shape.stream().mapToInt(Integer::intValue).toArray()));
    long unknowns = 0;
    for (String area : areas) {
      for (List<YearMonth> span : spans) {
        // A block that nothing cuts is one atom.
        unknowns += groups.groups().isEmpty() ? 1 : 0;
        for (int[] group : groups.groups()) {
          long size = 1;
          for (int axis : group) {
            size *= axisSize(system, area, span, axis);
          }
          unknowns += size;
        }
      }
    }
    return unknowns;
  }

  /** Whether a level lies at or above a unit. */
  private static boolean reaches(AreaTree tree, String ref, String level) {
    for (String at = ref; !at.isEmpty(); at = tree.area(at).parent()) {
      if (tree.area(at).level().equals(level)) {
        return true;
      }
    }
    return false;
  }

  static int axisSize(CellSystem system, String area, List<YearMonth> span, int axis) {
    if (axis == 0) {
      return system.plan().areas().leaves(area).size();
    }
    return axis == 1
        ? span.size()
        : system.plan().codes().get(system.dimensions().get(axis - 2)).size();
  }
}
