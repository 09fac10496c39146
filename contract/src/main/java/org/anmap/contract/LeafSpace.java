package org.anmap.contract;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The leaves of a measure: smallest unit × month × one code of each dimension.
 *
 * <p>Whoever has only the published files knows this much before any count: every published cell is
 * a sum of these, and those that no source reported or whose unit did not exist are 0. A leaf is
 * named by a {@link CellKey} of a month, without {@code _T}.
 */
public final class LeafSpace {
  private final TablePlan plan;
  private final List<String> dimensions;
  private final Set<String> units;
  private final Set<YearMonth> months;
  private final Map<String, List<String>> areasAbove = new HashMap<>();
  private final Map<String, Set<YearMonth>> silentMonths = new HashMap<>();
  private final Map<String, Set<YearMonth>> emptyMonths = new HashMap<>();

  public LeafSpace(TablePlan plan, String measure, List<String> dimensions) {
    this.plan = plan;
    this.dimensions = List.copyOf(dimensions);
    this.units = new HashSet<>(plan.leafUnits());
    this.months = new HashSet<>(plan.months());
    for (Area area : plan.areas().areas()) {
      List<String> above = new ArrayList<>();
      for (Area up = area; ; up = plan.areas().area(up.parent())) {
        above.add(up.ref());
        if (up.parent().isEmpty()) {
          break;
        }
      }
      areasAbove.put(area.ref(), List.copyOf(above));
    }
    for (Silence silence : plan.silences()) {
      if (silence.measure().equals(measure)) {
        silentMonths
            .computeIfAbsent(silence.refArea(), unit -> new HashSet<>())
            .addAll(silence.months());
      }
    }
    silentMonths.forEach((unit, silent) -> emptyMonths.put(unit, new HashSet<>(silent)));
    for (String unit : units) {
      for (YearMonth month : months) {
        if (plan.isBeforeOrAfterUnit(
            new CellKey(unit, new Period(PeriodType.MONTH, month), List.of()))) {
          emptyMonths.computeIfAbsent(unit, ref -> new HashSet<>()).add(month);
        }
      }
    }
  }

  /** How many leaves there are. */
  public long size() {
    long size = Math.multiplyExact((long) units.size(), months.size());
    for (String dimension : dimensions) {
      size = Math.multiplyExact(size, plan.codes().get(dimension).size());
    }
    return size;
  }

  public boolean has(CellKey leaf) {
    boolean known =
        units.contains(leaf.area())
            && leaf.period().type() == PeriodType.MONTH
            && months.contains(leaf.period().first())
            && leaf.codes().size() == dimensions.size();
    for (int d = 0; known && d < dimensions.size(); d++) {
      known = plan.codes().get(dimensions.get(d)).contains(leaf.codes().get(d));
    }
    return known;
  }

  /** Whether no source reported any leaf of an area in a period. */
  boolean isSilent(String area, Period period) {
    return within(silentMonths, area, period);
  }

  /** Whether every leaf of an area in a period is a known 0: not reported, or no unit then. */
  public boolean isEmpty(String area, Period period) {
    return within(emptyMonths, area, period);
  }

  private boolean within(Map<String, Set<YearMonth>> known, String area, Period period) {
    return !known.isEmpty()
        && plan.areas().leaves(area).stream()
            .allMatch(unit -> known.getOrDefault(unit, Set.of()).containsAll(monthsWithin(period)));
  }

  /** The months of a period that the release covers. */
  public List<YearMonth> monthsWithin(Period period) {
    return period.months().stream().filter(months::contains).toList();
  }

  /** The areas from one up to {@code _T}, itself first. */
  public List<String> areasAbove(String area) {
    return areasAbove.get(area);
  }

  /** Every key that a sum over some plan could have and that holds all of a cell, itself first. */
  public List<CellKey> above(CellKey cell) {
    List<List<String>> codes = List.of(List.of());
    for (String code : cell.codes()) {
      List<List<String>> longer = new ArrayList<>();
      for (List<String> chosen : codes) {
        longer.add(append(chosen, code));
        if (!code.equals(Area.TOTAL)) {
          longer.add(append(chosen, Area.TOTAL));
        }
      }
      codes = longer;
    }
    List<CellKey> above = new ArrayList<>();
    for (String area : areasAbove.get(cell.area())) {
      for (PeriodType type : PeriodType.values()) {
        if (type.months() >= cell.period().type().months()) {
          Period period = Period.containing(type, cell.period().first());
          codes.forEach(chosen -> above.add(new CellKey(area, period, chosen)));
        }
      }
    }
    return above;
  }

  /** Every leaf of a cell. */
  public List<CellKey> leaves(CellKey cell) {
    List<List<String>> codes = List.of(List.of());
    for (int d = 0; d < dimensions.size(); d++) {
      String code = cell.codes().get(d);
      List<String> listed =
          code.equals(Area.TOTAL) ? plan.codes().get(dimensions.get(d)) : List.of(code);
      codes =
          codes.stream().flatMap(chosen -> listed.stream().map(c -> append(chosen, c))).toList();
    }
    List<CellKey> leaves = new ArrayList<>();
    for (String unit : plan.areas().leaves(cell.area())) {
      for (YearMonth month : monthsWithin(cell.period())) {
        Period period = new Period(PeriodType.MONTH, month);
        codes.forEach(chosen -> leaves.add(new CellKey(unit, period, chosen)));
      }
    }
    return leaves;
  }

  private static List<String> append(List<String> codes, String code) {
    List<String> longer = new ArrayList<>(codes);
    longer.add(code);
    return List.copyOf(longer);
  }
}
