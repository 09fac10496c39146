package org.anmap.pipeline.protect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.anmap.contract.Cell;
import org.anmap.contract.CellKey;
import org.anmap.contract.Manifest;
import org.anmap.contract.Observation;
import org.anmap.contract.PeriodType;
import org.anmap.contract.ProtectedTable;
import org.anmap.contract.TablePlan;
import org.anmap.contract.TableSpec;
import org.anmap.contract.Zeros;
import org.anmap.outside.OutsideAttack;
import org.anmap.pipeline.audit.Audit;
import org.anmap.pipeline.audit.Inconsistent;
import org.anmap.pipeline.audit.Leak;
import org.anmap.pipeline.audit.Proof;
import org.anmap.pipeline.audit.TestRelease;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The named traps of cell suppression, each as a small table: what was counted → what an office
 * hides by hand. Audit finds what that gives away, and so does an attack from outside; what protect
 * publishes of the same counts passes both.
 *
 * <p>Which cells protect hides is its own affair and not said here.
 */
class NamedTrapsTest {
  private static final Rules FIVE_THREE = new Rules(5, 3, List.of("TYPE"), 20_000);
  private static final Rules TEN_FIVE = new Rules(10, 5, List.of("TYPE"), 20_000);

  @TempDir private Path folder;
  private int written;

  @Test
  void two_hidden_in_every_row_and_column_and_yet_one_is_exact() {
    // A + B in the first two quarters, less the first two quarters' totals, leaves B's third.
    trap(
        TEN_FIVE,
        Zeros.PUBLIC,
        """
        REF_AREA | 2024-Q1 | 2024-Q2 | 2024-Q3 | 2024-Q4 | 2024
        A        |   9 → C |   9 → C |  90     |  95     | 203
        B        |   9 → C |   9 → C |   9 → C |  95     | 122
        D        |  90     |  95     |   9 → C |   9 → C | 203
        E        |  95     |  90     |   9 → C |   9 → C | 203
        total    | 203     | 203     | 117     | 208     | 731
        """,
        "REPORTS B 2024-07/2024-09 9..9");
  }

  @Test
  void safe_alone_unsafe_together() {
    // Months alone leave A + B = 32 in January; quarters alone hide nothing. Together A's January
    // is 57 - 20 - 30.
    Sheet months =
        Sheet.of(
            Zeros.PUBLIC,
            """
            REF_AREA | 2024-01 | 2024-02 | 2024-03 | 2024-Q1
            A        |   7 → C |      20 |      30 |      57
            B        |  25 → C |      30 |      20 |      75
            total    |      32 |      50 |      50 |     132
            """);
    for (PeriodType alone : months.plan().tables().get(0).periodTypes()) {
      Sheet one = tables(months, List.of(alone));
      assertInstanceOf(Proof.class, new Audit().check(byHand(TEN_FIVE, one), List.of()));
      assertEquals(List.of(), leaks(byHand(TEN_FIVE, one)));
    }
    trap(
        TEN_FIVE,
        tables(months, months.plan().tables().get(0).periodTypes()),
        "REPORTS A 2024-01/2024-01 7..7",
        "REPORTS B 2024-01/2024-01 25..25");
  }

  @Test
  void two_hidden_that_sum_to_2_are_1_each() {
    trap(
        FIVE_THREE,
        Zeros.PUBLIC,
        """
        REF_AREA | 2024-Q1
        North    |   1 → C
        South    |   1 → C
        West     |      20
        total    |      22
        """,
        "REPORTS North 2024-01/2024-03 1..1",
        "REPORTS South 2024-01/2024-03 1..1");
  }

  @Test
  void a_complement_of_1() {
    trap(
        TEN_FIVE,
        Zeros.HIDDEN,
        """
        REF_AREA   | 2024-Q1
        total / T1 |   1 → C
        total / T2 |      39
        total      |      40
        """,
        "REPORTS _T 2024-01/2024-03 [TYPE=T1] 1..1");
  }

  @Test
  void a_month_recovered_from_coarser_periods() {
    trap(
        FIVE_THREE,
        Zeros.PUBLIC,
        """
        REF_AREA | 2024-01 | 2024-02 | 2024-03 | 2024-Q1
        total    |   4 → C |      20 |      30 |      54
        """,
        "REPORTS _T 2024-01/2024-01 4..4");
  }

  @Test
  void a_half_hidden_with_its_quarters_is_the_year_less_the_other_half() {
    trap(
        TEN_FIVE,
        Zeros.PUBLIC,
        """
        REF_AREA | 2024-Q1 | 2024-Q2 | 2024-Q3 | 2024-Q4 | 2024-S1 | 2024-S2 | 2024
        total    |   2 → C |   7 → C |      20 |      30 |   9 → C |      50 |   59
        """,
        "REPORTS _T 2024-01/2024-06 9..9");
  }

  @Test
  void a_share_of_all_gives_every_other_category_away() {
    // A margin that one category fills tells a type of everybody in it, and 0 of the others.
    trap(
        TEN_FIVE,
        Zeros.HIDDEN,
        """
        REF_AREA   | 2024-Q1
        total / T1 |      60
        total / T2 |   0 → C
        total / T3 |   0 → C
        total      |      60
        """,
        "REPORTS _T 2024-01/2024-03 [TYPE=T2] 0..0",
        "REPORTS _T 2024-01/2024-03 [TYPE=T3] 0..0");
  }

  @Test
  void a_revision_gives_away_what_both_releases_hide() {
    // B's first quarter was counted as 20 and is 21 now. A's and D's half-years stayed, so A and D
    // did: A is 58 - 21 - 30. Each release alone is safe.
    Sheet before =
        Sheet.of(
            Zeros.PUBLIC,
            """
            REF_AREA | 2024-Q1 | 2024-Q2 | 2024-S1
            A        |   7 → C |  23 → C |      30
            B        |  20 → C |  40 → C |      60
            D        |      30 |      50 |      80
            total    |      57 |     113 |     170
            """);
    Sheet after =
        Sheet.of(
            Zeros.PUBLIC,
            """
            REF_AREA | 2024-Q1 | 2024-Q2 | 2024-S1
            A        |   7 → C |  23 → C |      30
            B        |      21 |      40 |      61
            D        |  30 → C |  50 → C |      80
            total    |      58 |     113 |     171
            """);
    Path first = byHand(TEN_FIVE, before);
    Path second = byHand(TEN_FIVE, after);
    assertEquals(List.of(), leaks(first));
    assertEquals(List.of(), leaks(second));
    List<String> together = leaks(first, second);
    for (String known : List.of("A 2024-01/2024-03 7..7", "A 2024-04/2024-06 23..23")) {
      assertEquals(1, together.stream().filter(("REPORTS " + known)::equals).count(), known);
    }
    Proof proof = assertInstanceOf(Proof.class, new Audit().check(first, List.of()));
    proof.write(first);
    assertInstanceOf(Inconsistent.class, new Audit().check(second, List.of(first)));

    ProtectedTables published = protect(TEN_FIVE, before);
    assertInstanceOf(
        Refused.class,
        protect(TEN_FIVE).after(published.tables()).apply(after.plan(), after.leaves()));
    // With the counts that were published it goes on, and both together are safe.
    ProtectedTables again =
        assertInstanceOf(
            ProtectedTables.class,
            protect(TEN_FIVE).after(published.tables()).apply(before.plan(), before.leaves()));
    assertEquals(List.of(), leaks(write(TEN_FIVE, published), write(TEN_FIVE, again)));
  }

  private void trap(Rules rules, Zeros zeros, String text, String... known) {
    trap(rules, Sheet.of(zeros, text), known);
  }

  /** By hand these are known; by protect nothing is. */
  private void trap(Rules rules, Sheet sheet, String... known) {
    Path byHand = byHand(rules, sheet);
    assertEquals(List.of(known), leaks(byHand));
    assertInstanceOf(Leak.class, new Audit().check(byHand, List.of()), "audit of what is known");

    ProtectedTables tables = protect(rules, sheet);
    Path protectedRelease = write(rules, tables);
    assertEquals(List.of(), leaks(protectedRelease));
    assertInstanceOf(Proof.class, new Audit().check(protectedRelease, List.of()));
    assertFalse(
        tables.tables().stream()
            .flatMap(table -> table.rows().stream())
            .allMatch(row -> row.cell() instanceof Cell.Hidden),
        "hiding everything is no art");
  }

  private static List<String> leaks(Path... releases) {
    return OutsideAttack.on(List.of(releases)).run().leaks().stream()
        .map(leak -> leak.cell() + " " + leak.low() + ".." + leak.high())
        .sorted()
        .toList();
  }

  private static Protect protect(Rules rules) {
    return new Protect(rules, new CellOrder(new byte[] {1}), Map.of(), Optional.empty());
  }

  private static ProtectedTables protect(Rules rules, Sheet sheet) {
    return assertInstanceOf(
        ProtectedTables.class, protect(rules).apply(sheet.plan(), sheet.leaves()));
  }

  /** The same sheet cut into a table for each kind of period. */
  private static Sheet tables(Sheet sheet, List<PeriodType> types) {
    TableSpec whole = sheet.plan().tables().get(0);
    List<TableSpec> tables =
        types.stream()
            .map(
                type ->
                    new TableSpec(
                        type.code() + "s",
                        whole.measure(),
                        whole.dimensions(),
                        whole.areaSet(),
                        whole.levels(),
                        List.of(type),
                        true,
                        whole.zeros()))
            .toList();
    TablePlan plan = sheet.plan();
    return new Sheet(
        new TablePlan(
            tables, plan.codes(), plan.areas(), plan.first(), plan.last(), plan.silences()),
        sheet.leaves(),
        sheet.published());
  }

  /** The release as the office would make it. */
  private Path byHand(Rules rules, Sheet sheet) {
    Map<CellKey, String> shown = new HashMap<>(sheet.published());
    List<ProtectedTable> tables = new ArrayList<>();
    for (TableSpec spec : sheet.plan().tables()) {
      tables.add(
          new ProtectedTable(
              spec,
              sheet.plan().cells(spec).stream()
                  .map(key -> new Observation(key, cell(shown.get(key))))
                  .toList()));
    }
    return write(rules, new ProtectedTables(sheet.plan(), tables));
  }

  private static Cell cell(String shown) {
    return shown.equals("C") ? new Cell.Hidden() : new Cell.Shown(Long.parseLong(shown));
  }

  private Path write(Rules rules, ProtectedTables tables) {
    return TestRelease.write(
        folder.resolve("release-" + written++),
        tables.plan(),
        tables.tables(),
        new Manifest.Protection(
            "suppress", rules.threshold(), rules.width(), rules.sensitiveDimensions()));
  }
}
