package org.anmap.pipeline.protect;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.anmap.contract.Area;
import org.anmap.contract.Cell;
import org.anmap.contract.Observation;
import org.anmap.contract.ProtectedTable;
import org.anmap.pipeline.aggregate.Leaf;
import org.anmap.pipeline.aggregate.LeafCounts;

/**
 * How much of a plan protection leaves to be seen, by table, level and period type: for the data
 * holder, who decides on levels and periods. Percentages of events come from true counts, so they
 * are whole and stay in the private report.
 */
public final class ShownShares {
  /** Below this share of cells a planner sees more holes than map. */
  private static final int TOO_FINE = 50;

  private ShownShares() {}

  /**
   * The share of one table at one level and period type.
   *
   * @param cells without totals of dimensions and without unknown areas and codes
   * @param shown percentage of these cells that are shown
   * @param events percentage of all events that lie in a shown cell, unknown ones included
   */
  public record Share(
      String table, String level, String period, long cells, int shown, int events) {

    /** Whether a coarser level or a longer period would serve the reader better. */
    public boolean isTooFine() {
      return shown < TOO_FINE;
    }
  }

  /** The shares of every table, in the order of the plan, fine levels and short periods last. */
  public static List<Share> of(ProtectedTables tables, LeafCounts counts) {
    List<Share> shares = new ArrayList<>();
    for (ProtectedTable table : tables.tables()) {
      Map<List<String>, List<Observation>> groups =
          new TreeMap<>(Comparator.comparing(Object::toString));
      for (Observation row : table.rows()) {
        if (!row.key().codes().contains(Area.TOTAL)) {
          String level = tables.plan().areas().area(row.key().area()).level();
          groups
              .computeIfAbsent(
                  List.of(level, row.key().period().type().code()), any -> new ArrayList<>())
              .add(row);
        }
      }
      groups.forEach(
          (group, rows) ->
              shares.add(share(table.spec().name(), group, rows, events(table, rows, counts))));
    }
    return shares;
  }

  private static Share share(
      String table, List<String> group, List<Observation> rows, long allEvents) {
    long cells = 0;
    long shown = 0;
    long events = 0;
    for (Observation row : rows) {
      boolean isShown = !(row.cell() instanceof Cell.Hidden);
      events += row.cell().value().orElse(0);
      if (!row.key().area().endsWith(Area.UNKNOWN) && !row.key().codes().contains(Area.UNKNOWN)) {
        cells++;
        shown += isShown ? 1 : 0;
      }
    }
    return new Share(
        table,
        group.get(0),
        group.get(1),
        cells,
        percent(shown, cells),
        percent(events, allEvents));
  }

  /** All events of the table's measure in the months that its rows cover. */
  private static long events(ProtectedTable table, List<Observation> rows, LeafCounts counts) {
    Set<YearMonth> months = new HashSet<>();
    rows.forEach(row -> months.addAll(row.key().period().months()));
    return counts.measures().stream()
        .filter(measure -> measure.name().equals(table.spec().measure()))
        .flatMap(measure -> measure.leaves().stream())
        .filter(leaf -> months.contains(leaf.month()))
        .mapToLong(Leaf::count)
        .sum();
  }

  private static int percent(long part, long whole) {
    return whole == 0 ? 100 : (int) (100 * part / whole);
  }
}
