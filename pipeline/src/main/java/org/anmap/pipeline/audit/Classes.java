package org.anmap.pipeline.audit;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.anmap.contract.Area;
import org.anmap.contract.AreaTree;
import org.anmap.contract.CellKey;
import org.anmap.contract.LeafSpace;
import org.anmap.contract.Period;
import org.anmap.contract.PublishedMeasure;
import org.anmap.contract.TablePlan;

/** The classes of each grid, named by cell keys. */
final class Classes {
  private final TablePlan plan;
  private final LeafSpace leaves;
  private final List<String> dimensions;
  private final int depth;

  /** Refuses areas whose levels do not follow one another from {@code _T} down. */
  Classes(PublishedMeasure measure) {
    this.plan = measure.plan();
    this.leaves = measure.leaves();
    this.dimensions = measure.dimensions();
    List<String> levels = plan.areas().levels();
    for (Area area : plan.areas().areas()) {
      if (depth(area.ref()) != levels.indexOf(area.level())) {
        throw new IllegalArgumentException(
            "unit " + area.ref() + " does not stand one level below its parent");
      }
    }
    this.depth = levels.size() - 1;
  }

  /** The grid of unit × month, where what no source reported can be told. */
  Grid unitsByMonth() {
    return new Grid(depth, 3, 0);
  }

  Grid grid(CellKey key) {
    int told = 0;
    for (int d = 0; d < dimensions.size(); d++) {
      told |= key.codes().get(d).equals(Area.TOTAL) ? 0 : 1 << d;
    }
    return new Grid(depth(key.area()), Grid.time(key.period().type()), told);
  }

  private int depth(String area) {
    return leaves.areasAbove(area).size() - 1;
  }

  /** The class of a coarser grid that holds a class. */
  CellKey coarsen(CellKey key, Grid grid) {
    List<String> up = leaves.areasAbove(key.area());
    String area = up.get(Math.max(0, up.size() - 1 - grid.area()));
    List<String> codes = new ArrayList<>();
    for (int d = 0; d < dimensions.size(); d++) {
      codes.add(grid.tellsApart(d) ? key.codes().get(d) : Area.TOTAL);
    }
    return new CellKey(area, Period.containing(grid.periodType(), key.period().first()), codes);
  }

  /** The class that two overlapping classes of different grids share. */
  CellKey meet(CellKey one, CellKey other) {
    List<String> codes = new ArrayList<>();
    for (int d = 0; d < dimensions.size(); d++) {
      String code = one.codes().get(d);
      codes.add(code.equals(Area.TOTAL) ? other.codes().get(d) : code);
    }
    return new CellKey(
        depth(one.area()) >= depth(other.area()) ? one.area() : other.area(),
        one.period().type().compareTo(other.period().type()) <= 0 ? one.period() : other.period(),
        codes);
  }

  /** The first leaf of a class. */
  CellKey leaf(CellKey key) {
    List<String> codes = new ArrayList<>();
    for (int d = 0; d < dimensions.size(); d++) {
      String code = key.codes().get(d);
      codes.add(code.equals(Area.TOTAL) ? plan.codes().get(dimensions.get(d)).get(0) : code);
    }
    YearMonth month = leaves.monthsWithin(key.period()).get(0);
    return new CellKey(
        plan.areas().leaves(key.area()).get(0),
        Period.containing(org.anmap.contract.PeriodType.MONTH, month),
        codes);
  }

  /** Every class of a grid. */
  List<CellKey> of(Grid grid) {
    List<List<String>> codes = List.of(List.of());
    for (int d = 0; d < dimensions.size(); d++) {
      List<String> listed =
          grid.tellsApart(d) ? plan.codes().get(dimensions.get(d)) : List.of(Area.TOTAL);
      List<List<String>> longer = new ArrayList<>();
      for (List<String> chosen : codes) {
        for (String code : listed) {
          List<String> next = new ArrayList<>(chosen);
          next.add(code);
          longer.add(next);
        }
      }
      codes = longer;
    }
    List<CellKey> keys = new ArrayList<>();
    for (String area : areas(grid.area())) {
      for (Period period : periods(grid)) {
        for (List<String> chosen : codes) {
          keys.add(new CellKey(area, period, chosen));
        }
      }
    }
    return keys;
  }

  /** How many classes a grid has. */
  long size(Grid grid) {
    long size = (long) areas(grid.area()).size() * periods(grid).size();
    for (int d = 0; d < dimensions.size(); d++) {
      size *= grid.tellsApart(d) ? plan.codes().get(dimensions.get(d)).size() : 1;
    }
    return size;
  }

  /** The areas at a depth, and smallest units that end above it. */
  private List<String> areas(int at) {
    AreaTree areas = plan.areas();
    return areas.areas().stream()
        .map(Area::ref)
        .filter(ref -> depth(ref) == at || depth(ref) < at && areas.children(ref).isEmpty())
        .toList();
  }

  private List<Period> periods(Grid grid) {
    Set<Period> periods = new LinkedHashSet<>();
    for (YearMonth month : plan.months()) {
      periods.add(Period.containing(grid.periodType(), month));
    }
    return List.copyOf(periods);
  }
}
