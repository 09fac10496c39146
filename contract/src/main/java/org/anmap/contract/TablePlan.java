package org.anmap.contract;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What a release publishes, known before any count: its keys come from code lists, units and
 * months, never from data, so which rows exist tells nothing.
 *
 * @param tables the tables, in order
 * @param codes for each dimension its codes with {@code _U}, without {@code _T}
 * @param first first month of the release
 * @param last last month of the release
 * @param silences what no source reported
 */
public record TablePlan(
    List<TableSpec> tables,
    Map<String, List<String>> codes,
    AreaTree areas,
    YearMonth first,
    YearMonth last,
    List<Silence> silences) {

  public TablePlan {
    tables = List.copyOf(tables);
    codes = Collections.unmodifiableMap(new TreeMap<>(codes));
    silences = List.copyOf(silences);
    for (TableSpec table : tables) {
      for (String dimension : table.dimensions()) {
        if (!codes.containsKey(dimension)) {
          throw new IllegalArgumentException(
              "table " + table.name() + " has the dimension " + dimension + " without code list");
        }
      }
      for (String level : table.levels()) {
        if (areas.level(level).isEmpty()) {
          throw new IllegalArgumentException(
              "table " + table.name() + " has the level " + level + " without units");
        }
      }
    }
  }

  /** Every cell key of a table, sorted as in the file. */
  public List<CellKey> cells(TableSpec table) {
    List<CellKey> keys = new ArrayList<>();
    for (String level : table.levels()) {
      for (Area area : areas.level(level)) {
        for (PeriodType type : table.periodTypes()) {
          for (Period period : Period.within(type, first, last)) {
            combine(table, area.ref(), period, List.of(), keys);
          }
        }
      }
    }
    Collections.sort(keys);
    return List.copyOf(keys);
  }

  private void combine(
      TableSpec table, String area, Period period, List<String> chosen, List<CellKey> keys) {
    if (chosen.size() == table.dimensions().size()) {
      keys.add(new CellKey(area, period, chosen));
      return;
    }
    List<String> listed = new ArrayList<>(codes.get(table.dimensions().get(chosen.size())));
    listed.add(Area.TOTAL);
    for (String code : listed) {
      List<String> longer = new ArrayList<>(chosen);
      longer.add(code);
      combine(table, area, period, longer, keys);
    }
  }

  /** Months of the release, in order. */
  public List<YearMonth> months() {
    List<YearMonth> months = new ArrayList<>();
    for (YearMonth month = first; !month.isAfter(last); month = month.plusMonths(1)) {
      months.add(month);
    }
    return List.copyOf(months);
  }

  /** The smallest units of the area set. */
  public List<String> leafUnits() {
    return areas.leaves(Area.TOTAL);
  }

  /** The (unit, month) pairs that no source reported for a measure, as {@code unit month}. */
  public Set<String> silent(String measure) {
    Set<String> silent = new HashSet<>();
    for (Silence silence : silences) {
      if (silence.measure().equals(measure)) {
        silence.months().forEach(month -> silent.add(silence.refArea() + " " + month));
      }
    }
    return silent;
  }

  /** Whether no source reported any part of the cell: published as M, a known 0. */
  public boolean isSilent(String measure, CellKey key) {
    Set<String> silent = silent(measure);
    if (silent.isEmpty()) {
      return false;
    }
    List<String> units = areas.leaves(key.area());
    return key.period().months().stream()
        .allMatch(month -> units.stream().allMatch(unit -> silent.contains(unit + " " + month)));
  }

  /** Whether the unit of the cell did not exist at any day of its period: published as O. */
  public boolean isBeforeOrAfterUnit(CellKey key) {
    Area area = areas.area(key.area());
    LocalDate start = key.period().first().atDay(1);
    LocalDate end = key.period().last().atEndOfMonth();
    return area.validFrom().filter(from -> from.isAfter(end)).isPresent()
        || area.validTo().filter(to -> !to.isAfter(start)).isPresent();
  }
}
