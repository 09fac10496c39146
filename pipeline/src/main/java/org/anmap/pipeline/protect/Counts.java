package org.anmap.pipeline.protect;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.anmap.contract.Area;
import org.anmap.contract.Period;
import org.anmap.contract.PeriodType;
import org.anmap.contract.TablePlan;
import org.anmap.pipeline.aggregate.Leaf;
import org.anmap.pipeline.aggregate.LeafCounts;

/** Sums leaves to cells. Messages name places and rules, never a count. */
final class Counts {
  private final CellSystem system;
  private final LeafCounts.Measure leaves;
  private final Map<CellId, Integer> index = new HashMap<>();

  Counts(CellSystem system, LeafCounts.Measure leaves) {
    this.system = system;
    this.leaves = leaves;
    system.numbers().forEach(cell -> index.put(system.cell(cell), cell));
  }

  /**
   * The true count of every cell.
   *
   * @throws Unprotectable if a leaf lies outside the plan or where nothing was reported
   */
  long[] sum() {
    int[] columns =
        system.dimensions().stream().mapToInt(name -> leaves.dimensions().indexOf(name)).toArray();
    if (IntStream.of(columns).anyMatch(column -> column < 0)) {
      throw new Unprotectable("leaves of " + system.measure() + " lack a dimension of the plan");
    }
    long[] counts = new long[system.size()];
    Map<YearMonth, List<Period>> periods = new HashMap<>();
    for (Leaf leaf : leaves.leaves()) {
      List<String> codes = IntStream.of(columns).mapToObj(leaf.codes()::get).toList();
      demandInPlan(leaf, codes);
      for (Period period : periods.computeIfAbsent(leaf.month(), Counts::containing)) {
        for (String at = leaf.unit(); !at.isEmpty(); at = parent(at)) {
          add(new CellId(at, period, codes), 0, leaf.count(), counts);
        }
      }
    }
    demandTotals(counts);
    return counts;
  }

  private static List<Period> containing(YearMonth month) {
    List<Period> periods = new ArrayList<>();
    for (PeriodType type : PeriodType.values()) {
      periods.add(Period.containing(type, month));
    }
    return periods;
  }

  private String parent(String ref) {
    return system.plan().areas().area(ref).parent();
  }

  private void add(CellId cell, int dimension, long count, long[] counts) {
    if (dimension == cell.codes().size()) {
      Integer number = index.get(cell);
      if (number != null) {
        counts[number] = Math.addExact(counts[number], count);
      }
      return;
    }
    add(cell, dimension + 1, count, counts);
    add(cell.withCode(dimension, Area.TOTAL), dimension + 1, count, counts);
  }

  private void demandInPlan(Leaf leaf, List<String> codes) {
    TablePlan plan = system.plan();
    if (!plan.areas().has(leaf.unit()) || !plan.areas().children(leaf.unit()).isEmpty()) {
      throw new Unprotectable(
          "a leaf of " + system.measure() + " is not in a smallest unit of the area set");
    }
    if (leaf.month().isBefore(plan.first()) || leaf.month().isAfter(plan.last())) {
      throw new Unprotectable("a leaf of " + system.measure() + " is not in a month of the plan");
    }
    if (system.isImpossible(leaf.unit(), leaf.month())) {
      throw new Unprotectable(
          "a leaf of "
              + system.measure()
              + " lies in a unit and month that no source reported or that did not exist");
    }
    for (int dimension = 0; dimension < codes.size(); dimension++) {
      String name = system.dimensions().get(dimension);
      if (!plan.codes().get(name).contains(codes.get(dimension))) {
        throw new Unprotectable(
            "a leaf of " + system.measure() + " has a code that is not in the list " + name);
      }
    }
  }

  /** Every total is the sum of its listed parts: nothing is lost between tables. */
  private void demandTotals(long[] counts) {
    for (Relation relation : system.relations()) {
      long parts = IntStream.of(relation.parts()).mapToLong(part -> counts[part]).sum();
      if (parts != counts[relation.total()]) {
        throw new Unprotectable(
            "a total of " + system.measure() + " is not the sum of its listed parts");
      }
    }
  }
}
