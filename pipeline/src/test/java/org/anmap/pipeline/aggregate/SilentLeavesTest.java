package org.anmap.pipeline.aggregate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.YearMonth;
import java.util.List;
import org.anmap.contract.Silence;
import org.anmap.pipeline.notice.Notice;
import org.junit.jupiter.api.Test;

class SilentLeavesTest {
  private static final YearMonth JANUARY = YearMonth.of(2025, 1);

  @Test
  void rows_of_a_silent_unit_and_month_are_an_error() {
    LeafCounts leaves =
        new LeafCounts(
            List.of(
                new LeafCounts.Measure(
                    "REPORTS",
                    List.of(),
                    List.of(
                        new Leaf("A", JANUARY, List.of(), "police", 3, 0),
                        new Leaf("A", JANUARY, List.of(), "health", 3, 0),
                        new Leaf("A", JANUARY.plusMonths(1), List.of(), "police", 3, 0),
                        new Leaf("B", JANUARY, List.of(), "police", 3, 0)))));
    List<Silence> silences =
        List.of(
            new Silence("REPORTS", "A", List.of(JANUARY, JANUARY.plusMonths(2))),
            new Silence("SESSIONS", "B", List.of(JANUARY)));
    assertEquals(
        List.of(
            "REPORTS, unit A, month 2025-01: rows exist although no source is said to have reported"
                + " (silent_with_rows)"),
        SilentLeaves.among(leaves, silences).stream().map(Notice::text).toList());
  }
}
