package org.anmap.pipeline.audit;

import java.util.List;
import java.util.Map;
import org.anmap.contract.Area;
import org.anmap.contract.CellKey;
import org.anmap.contract.TablePlan;

/** Counts of leaves that a test starts from, and their sums the slow way. */
final class Truth {
  private Truth() {}

  static long sum(TablePlan plan, Map<CellKey, Long> leaves, CellKey cell) {
    List<String> units = plan.areas().leaves(cell.area());
    return leaves.entrySet().stream()
        .filter(leaf -> covers(units, cell, leaf.getKey()))
        .mapToLong(Map.Entry::getValue)
        .sum();
  }

  /** Whether a leaf is part of a cell; a table without dimensions takes every code. */
  static boolean covers(List<String> units, CellKey cell, CellKey leaf) {
    boolean covers = units.contains(leaf.area()) && cell.period().contains(leaf.period().first());
    for (int d = 0; covers && d < cell.codes().size(); d++) {
      String code = cell.codes().get(d);
      covers = code.equals(Area.TOTAL) || code.equals(leaf.codes().get(d));
    }
    return covers;
  }
}
