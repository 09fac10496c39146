package org.anmap.pipeline.protect;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.anmap.contract.Cell;
import org.anmap.contract.Observation;
import org.anmap.contract.ProtectedTable;
import org.anmap.contract.TablePlan;
import org.anmap.pipeline.config.ProtectConfig;

/** The share of cells shown, by table, level and period type; unknown areas and codes apart. */
final class ShownShare {
  private ShownShare() {}

  static Map<String, Double> of(TablePlan plan, ProtectedTables tables) {
    Map<String, int[]> tally = new TreeMap<>();
    for (ProtectedTable table : tables.tables()) {
      for (Observation row : table.rows()) {
        boolean unknown = row.key().area().endsWith("_U") || row.key().codes().contains("_U");
        String key =
            table.spec().name()
                + " "
                + plan.areas().area(row.key().area()).level()
                + " "
                + row.key().period().type().code()
                + (row.key().codes().contains("_T") ? " total" : "");
        if (!unknown) {
          int[] count = tally.computeIfAbsent(key, name -> new int[2]);
          count[0] += row.cell() instanceof Cell.Hidden ? 0 : 1;
          count[1]++;
        }
      }
    }
    Map<String, Double> shares = new TreeMap<>();
    tally.forEach((key, count) -> shares.put(key, (double) count[0] / count[1]));
    return shares;
  }

  /** Prints shares and run times of invented counts: {@code seed…}. */
  public static void main(String[] seeds) {
    TablePlan plan = InventedCounts.plan();
    for (String seed : seeds) {
      Protect protect =
          new Protect(
              new ProtectConfig("suppress", 10, 5, List.of("GBV_TYPE"), null),
              new CellOrder(new byte[] {1}),
              Boolean.getBoolean("blind")
                  ? List.of()
                  : InventedCounts.people(Long.parseLong(seed)));
      var leaves = InventedCounts.leaves(30_000, Long.parseLong(seed));
      long start = System.nanoTime();
      Protection protection = protect.apply(plan, leaves);
      System.out.printf("seed %s: %.2f s%n", seed, (System.nanoTime() - start) / 1e9);
      if (protection instanceof ProtectedTables tables) {
        of(plan, tables).forEach((key, share) -> System.out.printf("  %-40s %.3f%n", key, share));
      } else {
        System.out.println(protection);
      }
    }
  }
}
