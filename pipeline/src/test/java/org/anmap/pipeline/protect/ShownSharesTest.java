package org.anmap.pipeline.protect;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.anmap.contract.Zeros;
import org.junit.jupiter.api.Test;

/** What an analyst is told of a plan: how many cells, and how many events, can still be seen. */
class ShownSharesTest {
  /** One of three districts with 40 of 73 reports; all three in the second quarter. */
  @Test
  void shares_are_of_cells_and_of_events_by_level_and_period() {
    Sheet sheet =
        Sheet.of(
            Zeros.PUBLIC,
            """
            REF_AREA | 2024-Q1 | 2024-Q2 | 2024-S1
            North    |   7 → C |      30 |  37 → C
            South    |  26 → C |      25 |  51 → C
            West     |      40 |      45 |      85
            total    |      73 |     100 |     173
            """);
    ProtectedTables tables = new ProtectedTables(sheet.plan(), List.of(sheet.asPublished()));
    assertEquals(
        List.of(
            "country half 1 cells 100 % 100 %",
            "country quarter 2 cells 100 % 100 %",
            "district half 3 cells 33 % 49 %",
            "district quarter 6 cells 66 % 80 %"),
        ShownShares.of(tables, sheet.leaves()).stream()
            .map(
                s ->
                    "%s %s %d cells %d %% %d %%"
                        .formatted(s.level(), s.period(), s.cells(), s.shown(), s.events()))
            .toList());
    assertEquals(
        List.of("half"),
        ShownShares.of(tables, sheet.leaves()).stream()
            .filter(ShownShares.Share::isTooFine)
            .map(ShownShares.Share::period)
            .toList());
  }
}
