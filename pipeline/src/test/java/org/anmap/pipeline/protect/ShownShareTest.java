package org.anmap.pipeline.protect;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.anmap.contract.TablePlan;
import org.anmap.pipeline.config.ProtectConfig;
import org.junit.jupiter.api.Test;

/** A plan of the sample's size stays useful: most cells of every table and level are shown. */
class ShownShareTest {
  @Test
  void at_least_60_percent_of_each_table_and_level_and_period_are_shown() {
    TablePlan plan = InventedCounts.plan();
    Protection protection =
        new Protect(
                new ProtectConfig("suppress", 10, 5, List.of("GBV_TYPE"), null),
                new CellOrder(new byte[] {1}),
                InventedCounts.people(1))
            .apply(plan, InventedCounts.leaves(30_000, 1));
    ProtectedTables tables = assertInstanceOf(ProtectedTables.class, protection);
    ShownShare.of(plan, tables)
        .forEach((cells, share) -> assertTrue(share >= 0.6, cells + ": " + share));
  }
}
