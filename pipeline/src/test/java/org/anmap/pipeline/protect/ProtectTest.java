package org.anmap.pipeline.protect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.anmap.contract.Cell;
import org.anmap.contract.Observation;
import org.anmap.contract.ProtectedTable;
import org.anmap.contract.TablePlan;
import org.anmap.contract.TableSpec;
import org.anmap.contract.Zeros;
import org.anmap.pipeline.aggregate.Leaf;
import org.anmap.pipeline.aggregate.LeafCounts;
import org.junit.jupiter.api.Test;

/** The named traps of cell suppression, each as a table: what was counted → what is published. */
class ProtectTest {
  private static final Rules FIVE_THREE = new Rules(5, 3, List.of("TYPE"), 20_000);
  private static final Rules TEN_FIVE = new Rules(10, 5, List.of("TYPE"), 20_000);

  @Test
  void a_small_cell_also_hides_the_cells_that_would_reveal_it() {
    protects(
        TEN_FIVE,
        Zeros.PUBLIC,
        """
        REF_AREA | 2024-Q1 | 2024-Q2 | 2024-S1
        North    |  3 → C  | 40 → C  |      43
        South    | 25 → C  | 30 → C  |      55
        total    |      28 |      70 |      98
        """);
  }

  @Test
  void at_the_threshold_a_count_is_shown_below_it_hidden() {
    protects(
        TEN_FIVE,
        Zeros.PUBLIC,
        """
        REF_AREA | 2024-Q1
        North    |      10
        South    |      30
        total    |      40
        """);
    protects(
        TEN_FIVE,
        Zeros.PUBLIC,
        """
        REF_AREA | 2024-Q1
        North    |   9 → C
        South    |  30 → C
        total    |      39
        """);
  }

  @Test
  void a_public_zero_gives_no_company() {
    protects(
        TEN_FIVE,
        Zeros.PUBLIC,
        """
        REF_AREA | 2024-01 | 2024-02 | 2024-03 | 2024-Q1
        total    |   3 → C |       0 |  50 → C |      53
        """);
  }

  @Test
  void two_hidden_cells_that_sum_to_2_are_both_1_so_a_third_is_hidden() {
    protects(
        FIVE_THREE,
        Zeros.PUBLIC,
        """
        REF_AREA | 2024-Q1
        North    |   1 → C
        South    |   1 → C
        West     |  20 → C
        total    |      22
        """);
  }

  @Test
  void
      four_hidden_parts_that_share_5_are_nearly_known_and_without_other_part_the_total_is_hidden() {
    protects(
        FIVE_THREE,
        Zeros.PUBLIC,
        """
        REF_AREA | 2024-Q1
        North    |   1 → C
        South    |   2 → C
        West     |   1 → C
        East     |   1 → C
        total    |   5 → C
        """);
  }

  @Test
  void a_silent_district_gives_no_company() {
    protects(
        TEN_FIVE,
        Zeros.PUBLIC,
        """
        REF_AREA | 2024-Q1
        North    |       M
        South    |   3 → C
        West     |  30 → C
        total    |      33
        """);
  }

  @Test
  void quarters_halves_and_years_do_not_give_each_other_away() {
    protects(
        TEN_FIVE,
        Zeros.PUBLIC,
        """
        REF_AREA | 2024-Q1 | 2024-Q2 | 2024-Q3 | 2024-Q4 | 2024-S1 | 2024-S2 | 2024
        North    |   2 → C |   3 → C |  30 → ? |  40 → ? |   5 → C |  70 → ? | 75 → ?
        South    |  25 → ? |  35 → ? |  30 → ? |  40 → ? |  60 → ? |  70 → ? | 130 → ?
        total    |  27 → ? |  38 → ? |  60 → ? |  80 → ? |  65 → ? | 140 → ? | 205 → ?
        """);
  }

  @Test
  void the_parts_of_a_public_zero_are_shown_as_zero_and_other_zeros_hidden() {
    Sheet sheet =
        Sheet.of(
            Zeros.HIDDEN,
            """
            REF_AREA   | 2024-Q1
            North / T1 |   0 → C
            North / T2 |  40 → C
            North      |      40
            South / T1 |       M
            South / T2 |       M
            South      |       M
            total / T1 |   0 → C
            total / T2 |  40 → C
            total      |      40
            """);
    protects(TEN_FIVE, sheet);
  }

  @Test
  void what_a_table_with_public_zeros_shows_as_zero_has_zero_parts_in_every_table() {
    Sheet types =
        Sheet.of(
            Zeros.HIDDEN,
            """
            REF_AREA   | 2024-Q1
            North / T1 |       0
            North / T2 |       0
            North      |       0
            South / T1 |  30 → C
            South / T2 |   5 → C
            South      |      35
            total / T1 |  30 → C
            total / T2 |   5 → C
            total      |      35
            """);
    TableSpec sheet = types.plan().tables().get(0);
    TableSpec totals =
        new TableSpec(
            "totals",
            "REPORTS",
            List.of(),
            sheet.areaSet(),
            sheet.levels(),
            sheet.periodTypes(),
            true,
            Zeros.PUBLIC);
    protects(
        TEN_FIVE,
        new Sheet(
            new TablePlan(
                List.of(sheet, totals),
                types.plan().codes(),
                types.plan().areas(),
                types.plan().first(),
                types.plan().last(),
                List.of()),
            types.leaves(),
            types.published()));
  }

  @Test
  void a_report_where_nothing_was_reported_is_refused_without_a_number() {
    Sheet silent =
        Sheet.of(
            Zeros.PUBLIC,
            """
            REF_AREA | 2024-Q1
            North    |       M
            South    |      33
            total    |      33
            """);
    LeafCounts leaves =
        new LeafCounts(
            List.of(
                new LeafCounts.Measure(
                    "REPORTS",
                    List.of(),
                    List.of(
                        new Leaf("North", silent.plan().first(), List.of(), "health", 77, 0)))));
    Refused refused =
        assertInstanceOf(Refused.class, protect(TEN_FIVE, 1).apply(silent.plan(), leaves));
    assertFalse(refused.reason().matches(".*[0-9].*"), refused.reason());
  }

  @Test
  void a_given_pattern_is_taken_as_it_is_or_refused() {
    Sheet sheet =
        Sheet.of(
            Zeros.PUBLIC,
            """
            REF_AREA | 2024-Q1
            North    |   3 → C
            South    |  30 → C
            West     |      40
            total    |      73
            """);
    Sheet twin =
        Sheet.of(
            Zeros.PUBLIC,
            """
            REF_AREA | 2024-Q1
            North    |  12 → C
            South    |  21 → C
            West     |      40
            total    |      73
            """);
    Sheet other =
        Sheet.of(
            Zeros.PUBLIC,
            """
            REF_AREA | 2024-Q1
            North    |      30
            South    |  40 → C
            West     |   3 → C
            total    |      73
            """);
    List<ProtectedTable> earlier = List.of(sheet.asPublished());
    Protect protect = protect(TEN_FIVE, 1).withPattern(earlier);
    ProtectedTables tables =
        assertInstanceOf(ProtectedTables.class, protect.apply(twin.plan(), twin.leaves()));
    assertEquals(earlier.get(0).rows(), tables.tables().get(0).rows());
    assertInstanceOf(Refused.class, protect.apply(other.plan(), other.leaves()));
  }

  /**
   * North's first quarter was hidden with South's; now the half-year comes. What was hidden stays
   * hidden, what was shown stays shown, and the new cells alone bear what has to be hidden more.
   */
  @Test
  void a_later_release_says_again_what_was_said_and_hides_among_the_new_cells() {
    Sheet quarter =
        Sheet.of(
            Zeros.PUBLIC,
            """
            REF_AREA | 2024-Q1
            North    |   7 → C
            South    |  26 → C
            West     |      40
            total    |      73
            """);
    Sheet half =
        Sheet.of(
            Zeros.PUBLIC,
            """
            REF_AREA | 2024-Q1 | 2024-Q2 | 2024-S1
            North    |   7 → C |      30 |  37 → C
            South    |  26 → C |      25 |  51 → C
            West     |      40 |      45 |      85
            total    |      73 |     100 |     173
            """);
    for (int key = 1; key <= 9; key++) {
      ProtectedTables tables =
          assertInstanceOf(
              ProtectedTables.class,
              protect(TEN_FIVE, key).after(of(half, quarter)).apply(half.plan(), half.leaves()));
      for (Observation said : quarter.asPublished().rows()) {
        assertEquals(said.cell(), tables.tables().get(0).cell(said.key()).orElseThrow());
      }
      attack(half, tables, 5);
    }
  }

  /**
   * April was hidden and May shown; now June is small, and both share 17, which two small counts do
   * in two ways alone. May cannot be hidden any more, so the quarter is.
   */
  @Test
  void where_nothing_beside_two_small_counts_can_be_hidden_any_more_their_total_is() {
    Sheet months =
        Sheet.of(
            Zeros.PUBLIC,
            """
            REF_AREA | 2024-04 | 2024-05
            total    |   9 → C |      30
            """);
    Sheet quarter =
        Sheet.of(
            Zeros.PUBLIC,
            """
            REF_AREA | 2024-04 | 2024-05 | 2024-06 | 2024-Q2
            total    |   9 → C |      30 |   8 → C |  47 → C
            """);
    Protection protection =
        protect(TEN_FIVE, 1).after(of(quarter, months)).apply(quarter.plan(), quarter.leaves());
    ProtectedTables tables = assertInstanceOf(ProtectedTables.class, protection);
    assertEquals(quarter.asPublished().rows(), tables.tables().get(0).rows());
  }

  @Test
  void a_number_that_is_out_is_neither_changed_nor_hidden() {
    Sheet before =
        Sheet.of(
            Zeros.PUBLIC,
            """
            REF_AREA | 2024-Q1
            North    |      12
            South    |      21
            total    |      33
            """);
    Sheet changed =
        Sheet.of(
            Zeros.PUBLIC,
            """
            REF_AREA | 2024-Q1
            North    |      13
            South    |      20
            total    |      33
            """);
    Refused refused =
        assertInstanceOf(
            Refused.class,
            protect(TEN_FIVE, 1)
                .after(List.of(before.asPublished()))
                .apply(changed.plan(), changed.leaves()));
    assertEquals("a number that is public already would change", refused.reason());
  }

  /** What one sheet publishes, said to be of the plan of another. */
  private static List<ProtectedTable> of(Sheet plan, Sheet published) {
    return List.of(new ProtectedTable(plan.plan().tables().get(0), published.asPublished().rows()));
  }

  @Test
  void tables_without_protection_are_sums_and_nothing_is_hidden() {
    Sheet sheet =
        Sheet.of(
            Zeros.PUBLIC,
            """
            REF_AREA | 2024-Q1
            North    |       3
            South    |      30
            total    |      33
            """);
    TableSpec spec = sheet.plan().tables().get(0);
    TableSpec open =
        new TableSpec(
            spec.name(),
            spec.measure(),
            spec.dimensions(),
            spec.areaSet(),
            spec.levels(),
            spec.periodTypes(),
            false,
            Zeros.PUBLIC);
    TablePlan plan =
        new TablePlan(
            List.of(open),
            Map.of(),
            sheet.plan().areas(),
            sheet.plan().first(),
            sheet.plan().last(),
            List.of());
    protects(TEN_FIVE, new Sheet(plan, sheet.leaves(), sheet.published()));
  }

  @Test
  void a_category_that_holds_a_whole_margin_is_hidden() {
    protects(
        TEN_FIVE,
        Zeros.HIDDEN,
        """
        REF_AREA   | 2024-Q1
        total / T1 |  60 → C
        total / T2 |   0 → C
        total / T3 |   0 → C
        total      |      60
        """);
  }

  @Test
  void a_sensitive_dimension_with_public_zeros_is_refused_as_a_plan() {
    Sheet sheet =
        Sheet.of(
            Zeros.PUBLIC,
            """
            REF_AREA   | 2024-Q1
            total / T1 |      60
            total / T2 |      20
            total      |      80
            """);
    Refused refused =
        assertInstanceOf(Refused.class, protect(TEN_FIVE, 1).apply(sheet.plan(), sheet.leaves()));
    assertTrue(refused.reason().contains("zeros: hidden"), refused.reason());
  }

  @Test
  void two_hidden_in_every_row_and_column_may_still_leave_one_exact() {
    // Two squares of hidden cells joined by one: North-West's third quarter is a bridge that
    // the totals of the first two rows and columns determine.
    Sheet sheet =
        Sheet.of(
            Zeros.PUBLIC,
            """
            REF_AREA | 2024-Q1 | 2024-Q2 | 2024-Q3 | 2024-Q4 | 2024
            A        |   9 → C |   9 → C |  90     |  95     | 203
            B        |   9 → C |   9 → C |   9 → C |  95     | 122
            C        |  90     |  95     |   9 → C |   9 → C | 203
            D        |  95     |  90     |   9 → C |   9 → C | 203
            total    | 203     | 203     | 117     | 208     | 731
            """);
    assertEquals(List.of("B 2024-Q3"), narrow(sheet, 5));
    ProtectedTables tables =
        assertInstanceOf(
            ProtectedTables.class, protect(TEN_FIVE, 1).apply(sheet.plan(), sheet.leaves()));
    attack(sheet, tables, 5);
  }

  private static Protect protect(Rules rules, int key) {
    return new Protect(rules, new CellOrder(new byte[] {(byte) key}), Map.of(), Optional.empty());
  }

  private static void protects(Rules rules, Zeros zeros, String text) {
    protects(rules, Sheet.of(zeros, text));
  }

  /** Under several keys: exactly the pattern of the sheet, and no attacker gets below the width. */
  private static void protects(Rules rules, Sheet sheet) {
    for (int key = 1; key <= 3; key++) {
      Protection protection = protect(rules, key).apply(sheet.plan(), sheet.leaves());
      ProtectedTables tables = assertInstanceOf(ProtectedTables.class, protection);
      ProtectedTable table = tables.tables().get(0);
      Map<String, String> published =
          sheet.published().entrySet().stream()
              .filter(entry -> !entry.getValue().equals("?"))
              .collect(
                  Collectors.toMap(
                      entry -> entry.getKey().toString(),
                      entry -> text(table.cell(entry.getKey()).orElseThrow())));
      Map<String, String> expected =
          sheet.published().entrySet().stream()
              .filter(entry -> !entry.getValue().equals("?"))
              .collect(
                  Collectors.toMap(entry -> entry.getKey().toString(), entry -> entry.getValue()));
      assertEquals(
          new java.util.TreeMap<>(expected).toString().replace("}, ", "},\n"),
          new java.util.TreeMap<>(published).toString().replace("}, ", "},\n"));
      attack(sheet, tables, rules.width());
    }
  }

  private static void attack(Sheet sheet, ProtectedTables tables, int width) {
    assertEquals(Map.of(), new BruteForce(sheet.plan(), tables.tables()).narrower(width));
  }

  /** The hidden cells of a hand-made pattern that the attack on leaves finds too narrow. */
  private static List<String> narrow(Sheet sheet, int width) {
    CellSystem system = CellSystem.ofSensitive(sheet.plan(), "REPORTS");
    long[] counts = new Counts(system, sheet.leaves().measures().get(0)).sum();
    Pattern pattern = new Pattern(system, new java.util.BitSet());
    sheet
        .published()
        .forEach(
            (key, shown) -> {
              if (shown.equals("C")) {
                pattern.hide(system.number(system.tables().get(0), key));
              }
            });
    return new Attack(new Atoms(system), width)
        .narrow(new Published(system, counts, pattern)).stream()
            .mapToObj(system::cell)
            .map(cell -> cell.area() + " " + cell.period())
            .toList();
  }

  private static String text(Cell cell) {
    return cell instanceof Cell.Hidden
        ? "C"
        : cell.value().isPresent() ? cell.value().getAsLong() + "" : cell.obsStatus();
  }
}
