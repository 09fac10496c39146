package org.anmap.pipeline.protect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.statistics.Statistics;
import org.anmap.contract.Cell;
import org.anmap.contract.Observation;
import org.anmap.contract.ProtectedTable;
import org.anmap.pipeline.aggregate.LeafCounts;

/** What holds for every plan and every table, tried on random tiny ones. */
class ProtectLawsTest {
  private static final Rules RULES = new Rules(5, 3, List.of(), 20_000);

  @Property(tries = 300, seed = "20250630")
  void whoever_knows_everything_published_cannot_bound_a_hidden_cell_tighter_than_the_width(
      @ForAll @LongRange(min = 0, max = 1_000_000) long seed) {
    TinyPlans tiny = TinyPlans.of(seed);
    Protection protection = protect(1).apply(tiny.plan(), tiny.leaves());
    Statistics.label("published").collect(protection instanceof ProtectedTables);
    if (protection instanceof ProtectedTables tables) {
      assertEquals(Map.of(), new BruteForce(tiny.plan(), tables.tables()).narrower(RULES.width()));
    }
  }

  @Property(tries = 100, seed = "20250630")
  void the_order_of_leaves_changes_nothing(@ForAll @LongRange(min = 0, max = 1_000_000) long seed) {
    TinyPlans tiny = TinyPlans.of(seed);
    LeafCounts.Measure measure = tiny.leaves().measures().get(0);
    var shuffled = new ArrayList<>(measure.leaves());
    Collections.shuffle(shuffled, new Random(seed));
    LeafCounts other =
        new LeafCounts(
            List.of(new LeafCounts.Measure(measure.name(), measure.dimensions(), shuffled)));
    assertEquals(
        rows(protect(1).apply(tiny.plan(), tiny.leaves())),
        rows(protect(1).apply(tiny.plan(), other)));
  }

  @Property(tries = 100, seed = "20250630")
  void another_key_may_choose_other_companions_but_never_shows_a_sensitive_cell(
      @ForAll @LongRange(min = 0, max = 1_000_000) long seed) {
    TinyPlans tiny = TinyPlans.of(seed);
    CellSystem system = CellSystem.ofSensitive(tiny.plan(), "REPORTS");
    long[] counts = new Counts(system, tiny.leaves().measures().get(0)).sum();
    PublicZeros zeros = new PublicZeros(system, new Atoms(system), counts);
    for (int key = 1; key <= 3; key++) {
      if (protect(key).apply(tiny.plan(), tiny.leaves()) instanceof ProtectedTables tables) {
        for (ProtectedTable table : tables.tables()) {
          for (Observation row : table.rows()) {
            int cell = system.number(table.spec(), row.key());
            boolean small = counts[cell] < RULES.threshold() && !zeros.has(cell);
            boolean hidden = row.cell() instanceof Cell.Hidden;
            assertTrue(hidden || !small, "a sensitive cell is shown at " + seed);
            assertTrue(!hidden || !zeros.has(cell), "a public zero is hidden at " + seed);
          }
        }
      }
    }
  }

  private static Protect protect(int key) {
    return new Protect(RULES, new CellOrder(new byte[] {(byte) key}), Map.of(), Optional.empty());
  }

  private static List<?> rows(Protection protection) {
    return protection instanceof ProtectedTables tables
        ? tables.tables().stream().map(ProtectedTable::rows).toList()
        : List.of(protection);
  }
}
