package org.anmap.contract;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;

/** The ways in which a published cell is the sum of other published cells. */
public final class Breakdowns {
  private final PublishedMeasure measure;
  private final NavigableMap<CellKey, PublishedMeasure.Published> cells;

  public Breakdowns(PublishedMeasure measure) {
    this.measure = measure;
    this.cells = measure.cells();
  }

  /**
   * The parts of a cell over area, over time and over each dimension; each time those of the
   * nearest finer step that the plan lists in full.
   */
  public List<List<CellKey>> of(CellKey whole) {
    List<List<CellKey>> all = new ArrayList<>();
    byArea(whole, all);
    byTime(whole, all);
    for (int d = 0; d < measure.dimensions().size(); d++) {
      byCode(whole, d, all);
    }
    return all;
  }

  private void byArea(CellKey whole, List<List<CellKey>> all) {
    AreaTree areas = measure.plan().areas();
    List<Area> below = areas.children(whole.area());
    while (!below.isEmpty()) {
      List<CellKey> parts =
          below.stream()
              .map(area -> new CellKey(area.ref(), whole.period(), whole.codes()))
              .toList();
      if (addIfListed(parts, all)) {
        return;
      }
      List<Area> deeper = new ArrayList<>();
      for (Area area : below) {
        List<Area> children = areas.children(area.ref());
        deeper.addAll(children.isEmpty() ? List.of(area) : children);
      }
      below = deeper.equals(below) ? List.of() : deeper;
    }
  }

  private void byTime(CellKey whole, List<List<CellKey>> all) {
    PeriodType[] types = PeriodType.values();
    for (int t = whole.period().type().ordinal() - 1; t >= 0; t--) {
      List<CellKey> parts =
          Period.within(types[t], whole.period().first(), whole.period().last()).stream()
              .map(period -> new CellKey(whole.area(), period, whole.codes()))
              .toList();
      if (addIfListed(parts, all)) {
        return;
      }
    }
  }

  private void byCode(CellKey whole, int dimension, List<List<CellKey>> all) {
    if (whole.codes().get(dimension).equals(Area.TOTAL)) {
      List<CellKey> parts = new ArrayList<>();
      for (String code : measure.plan().codes().get(measure.dimensions().get(dimension))) {
        List<String> codes = new ArrayList<>(whole.codes());
        codes.set(dimension, code);
        parts.add(new CellKey(whole.area(), whole.period(), codes));
      }
      addIfListed(parts, all);
    }
  }

  private boolean addIfListed(List<CellKey> parts, List<List<CellKey>> all) {
    boolean listed = cells.keySet().containsAll(parts);
    if (listed) {
      all.add(List.copyOf(parts));
    }
    return listed;
  }
}
