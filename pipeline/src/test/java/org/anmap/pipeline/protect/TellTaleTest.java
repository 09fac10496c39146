package org.anmap.pipeline.protect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.anmap.contract.Area;
import org.anmap.contract.AreaTree;
import org.anmap.contract.PeriodType;
import org.anmap.contract.ProtectedTable;
import org.anmap.contract.TablePlan;
import org.anmap.contract.TableSpec;
import org.anmap.contract.Zeros;
import org.anmap.pipeline.aggregate.Leaf;
import org.anmap.pipeline.aggregate.LeafCounts;
import org.junit.jupiter.api.Test;

/**
 * What the choice of hidden cells itself gives away: protect runs on <em>every</em> table of a tiny
 * plan with a total up to some number, under one known key, and tables with the same published
 * output form a group. An attacker who knows code and key knows the group; a sensitive cell should
 * span the width within it.
 *
 * <p>Groups that reach the largest total are left out: tables beyond it would belong to them too.
 */
class TellTaleTest {
  @Test
  void three_districts_with_public_zeros_tell_nothing_by_their_pattern() {
    assertEquals(0, shareNarrow(districts(3, 1), 30, new Rules(10, 5, List.of(), 0), Map.of()));
  }

  @Test
  void nor_where_the_number_of_people_decides_which_companion_is_hidden() {
    Map<String, Long> people = Map.of("D0", 30_000L, "D1", 50_000L, "D2", 400_000L);
    assertEquals(0, shareNarrow(districts(3, 1), 30, new Rules(10, 5, List.of(), 0), people));
  }

  @Test
  void three_types_with_hidden_zeros_tell_nothing_by_their_pattern() {
    assertEquals(0, shareNarrow(types(3), 30, new Rules(10, 5, List.of("TYPE"), 0), Map.of()));
  }

  @Test
  void two_districts_in_two_quarters_and_their_half_year_stay_under_half_a_percent() {
    // Nearly all that is left: where everything sums to less than k, everything is hidden, and the
    // number of hidden cells (each at least 1) is a lower bound of the total. No choice is in that,
    // and such tables get rarer as larger totals are let in: 0.8 % up to 18, 0.33 % up to 24.
    double share = shareNarrow(districts(2, 2), 24, new Rules(7, 3, List.of(), 0), Map.of());
    assertTrue(share <= 0.005, "share of sensitive cells too narrow in their group: " + share);
  }

  private static double shareNarrow(
      TablePlan plan, int largestTotal, Rules rules, Map<String, Long> people) {
    CellSystem system = CellSystem.ofSensitive(plan, "REPORTS");
    Atoms atoms = new Atoms(system);
    Protect protect = new Protect(rules, new CellOrder(new byte[] {1}), people, Optional.empty());
    Map<List<?>, List<long[]>> groups = new HashMap<>();
    for (LeafCounts leaves : tables(plan, largestTotal)) {
      ProtectedTables published = (ProtectedTables) protect.apply(plan, leaves);
      groups
          .computeIfAbsent(
              published.tables().stream().map(ProtectedTable::rows).toList(),
              rows -> new ArrayList<>())
          .add(new Counts(system, leaves.measures().get(0)).sum());
    }
    long sensitive = 0;
    long narrow = 0;
    for (List<long[]> group : groups.values()) {
      if (group.stream()
          .anyMatch(counts -> Arrays.stream(counts).max().orElse(0) == largestTotal)) {
        continue;
      }
      for (long[] counts : group) {
        BitSet cells =
            rules.sensitive().cells(system, counts, new PublicZeros(system, atoms, counts));
        sensitive += cells.cardinality();
        narrow += cells.stream().filter(cell -> width(group, cell) < rules.width()).count();
      }
    }
    assertTrue(sensitive > 1000, "too few sensitive cells to say anything");
    return (double) narrow / sensitive;
  }

  private static long width(List<long[]> group, int cell) {
    return group.stream().mapToLong(counts -> counts[cell]).max().orElseThrow()
        - group.stream().mapToLong(counts -> counts[cell]).min().orElseThrow();
  }

  /** Every table of leaves, one a quarter, with at most the given total. */
  private static List<LeafCounts> tables(TablePlan plan, int largestTotal) {
    List<String> dimensions = List.copyOf(plan.codes().keySet());
    List<List<Leaf>> all = List.of(List.of());
    for (String unit : plan.leafUnits()) {
      for (YearMonth month = plan.first();
          month.isBefore(plan.last());
          month = month.plusMonths(3)) {
        for (String code : plan.codes().getOrDefault("TYPE", List.of(""))) {
          List<List<Leaf>> longer = new ArrayList<>();
          for (List<Leaf> some : all) {
            long left = largestTotal - some.stream().mapToLong(Leaf::count).sum();
            longer.add(some);
            for (long count = 1; count <= left; count++) {
              List<Leaf> more = new ArrayList<>(some);
              List<String> codes = dimensions.isEmpty() ? List.of() : List.of(code);
              more.add(new Leaf(unit, month, codes, "health", count, 0));
              longer.add(more);
            }
          }
          all = longer;
        }
      }
    }
    return all.stream()
        .map(
            leaves ->
                new LeafCounts(List.of(new LeafCounts.Measure("REPORTS", dimensions, leaves))))
        .toList();
  }

  private static TablePlan districts(int units, int quarters) {
    List<Area> areas = new ArrayList<>(List.of(area(Area.TOTAL, "country", "")));
    for (int unit = 0; unit < units; unit++) {
      areas.add(area("D" + unit, "district", Area.TOTAL));
    }
    List<PeriodType> types =
        quarters == 1 ? List.of(PeriodType.QUARTER) : List.of(PeriodType.QUARTER, PeriodType.HALF);
    return plan(areas, List.of("district", "country"), Map.of(), types, Zeros.PUBLIC, 3 * quarters);
  }

  private static TablePlan types(int count) {
    List<String> codes = new ArrayList<>();
    for (int code = 0; code < count; code++) {
      codes.add("T" + code);
    }
    return plan(
        List.of(area(Area.TOTAL, "country", ""), area("D", "district", Area.TOTAL)),
        List.of("country"),
        Map.of("TYPE", codes),
        List.of(PeriodType.QUARTER),
        Zeros.HIDDEN,
        3);
  }

  private static TablePlan plan(
      List<Area> areas,
      List<String> levels,
      Map<String, List<String>> codes,
      List<PeriodType> types,
      Zeros zeros,
      int months) {
    TableSpec table =
        new TableSpec(
            "t", "REPORTS", List.copyOf(codes.keySet()), "tiny", levels, types, true, zeros);
    return new TablePlan(
        List.of(table),
        codes,
        new AreaTree(areas),
        YearMonth.of(2024, 1),
        YearMonth.of(2024, months),
        List.of());
  }

  private static Area area(String ref, String level, String parent) {
    return new Area("tiny", ref, level, parent, ref, ref, Optional.empty(), Optional.empty());
  }
}
