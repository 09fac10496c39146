package org.anmap.pipeline.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.anmap.contract.Cell;
import org.anmap.contract.CellKey;
import org.anmap.contract.CertificateChecker;
import org.anmap.contract.CertificateFiles;
import org.anmap.contract.Period;
import org.anmap.contract.PeriodType;
import org.anmap.contract.Sha256;
import org.anmap.contract.TableSpec;
import org.anmap.contract.Zeros;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AuditTest {
  @TempDir Path folder;

  @Test
  void a_table_in_which_every_hidden_count_can_be_several_passes() {
    Draft draft =
        quarters(
            """
            REF_AREA | 2024-Q1 | 2024-Q2 | 2024-S1
            A        | C       | C       | 43
            B        | C       | C       | 55
            01       | 28      | 70      | 98
            """);
    Proof proof = assertInstanceOf(Proof.class, check(draft));
    assertEquals(4, proof.certificate().measures().get(0).hiddenCells());
    assertTrue(proof.certificate().measures().get(0).narrowestWidth() >= 3);
  }

  @Test
  void the_certificate_of_a_safe_release_is_accepted_by_the_checker() {
    Draft draft =
        quarters(
            """
            REF_AREA | 2024-Q1 | 2024-Q2 | 2024-S1
            A        | C       | C       | 43
            B        | C       | C       | 55
            01       | 28      | 70      | 98
            """);
    Proof proof = assertInstanceOf(Proof.class, check(draft));
    proof.write(folder);
    assertEquals(List.of(), new CertificateChecker().check(folder, List.of()));
  }

  @Test
  void two_hidden_cells_that_sum_to_2_are_both_1_where_zeros_are_public() {
    Draft draft =
        quarters(
            """
            REF_AREA | 2024-Q1 | 2024-Q2 | 2024-S1
            A        | C       | 30      | C
            B        | C       | 40      | C
            01       | 2       | 70      | 72
            """);
    assertEquals(
        """
        REPORTS 01 2024-Q1 2..2
        REPORTS A 2024-Q1 1..1
        REPORTS A 2024-S1 31..31
        REPORTS B 2024-Q1 1..1
        REPORTS B 2024-S1 41..41
        """,
        leaks(draft));
  }

  @Test
  void a_cell_hidden_alone_in_a_sum_is_subtracted_from_it() {
    Draft draft =
        quarters(
            """
            REF_AREA | 2024-Q1 | 2024-Q2 | 2024-S1
            A        | C       | 40      | 43
            B        | 25      | 30      | 55
            01       | 28      | 70      | 98
            """);
    assertEquals("REPORTS A 2024-Q1 3..3\n", leaks(draft));
    Leak leak = assertInstanceOf(Leak.class, check(draft));
    assertEquals(
        List.of(
            "REPORTS A 2024-Q1 is at least 3: "
                + "REPORTS 01 2024-Q1 is 28 and its other parts REPORTS B 2024-Q1 sum to 25",
            "REPORTS A 2024-Q1 is at most 3: "
                + "REPORTS 01 2024-Q1 is 28 and its other parts REPORTS B 2024-Q1 sum to 25"),
        leak.recipes().get(0).steps());
  }

  @Test
  void two_hidden_in_every_row_and_column_and_yet_one_is_exact() {
    // The four sums over the upper left corner and its lower neighbour leave only B 2024-Q3.
    Draft draft =
        new Draft("01: A B D E", "2024-01", "2024-12")
            .table(
                "reports",
                Zeros.PUBLIC,
                List.of(),
                """
                REF_AREA | 2024-Q1 | 2024-Q2 | 2024-Q3 | 2024-Q4 | 2024
                A        | C       | C       | 11      | 12      | 73
                B        | C       | C       | C       | 13      | 60
                D        | 14      | 15      | C       | C       | 84
                E        | 16      | 17      | C       | C       | 80
                01       | 75      | 77      | 68      | 77      | 297
                """);
    assertEquals("REPORTS B 2024-Q3 7..7\n", leaks(draft));
    Leak leak = assertInstanceOf(Leak.class, check(draft));
    assertEquals(
        List.of(
            "REPORTS B 2024-Q3 is at least 7, adding up:",
            "-1 × the unknown parts of REPORTS 01 2024-Q1, in sum 45",
            "-1 × the unknown parts of REPORTS 01 2024-Q2, in sum 45",
            "+1 × the unknown parts of REPORTS A 2024, in sum 50",
            "+1 × the unknown parts of REPORTS B 2024, in sum 47"),
        leak.recipes().get(0).steps().subList(0, 5));
  }

  @Test
  void a_month_is_recovered_from_a_quarter_of_another_table() {
    Draft draft =
        new Draft("01: A B", "2024-01", "2024-03")
            .table(
                "months",
                Zeros.PUBLIC,
                List.of(),
                """
                REF_AREA | 2024-01 | 2024-02 | 2024-03
                01       | C       | 20      | 30
                """)
            .table(
                "quarters",
                Zeros.PUBLIC,
                List.of(),
                """
                REF_AREA | 2024-Q1
                01       | 54
                """);
    assertEquals("REPORTS 01 2024-01 4..4\n", leaks(draft));
  }

  @Test
  void a_half_hidden_with_its_quarters_is_the_year_less_the_other_half() {
    Draft draft =
        new Draft("01: A", "2024-01", "2024-12")
            .table(
                "reports",
                Zeros.PUBLIC,
                List.of(),
                """
                REF_AREA | 2024-Q1 | 2024-Q2 | 2024-Q3 | 2024-Q4 | 2024-S1 | 2024-S2 | 2024
                A        | C       | C       | 20      | 30      | C       | 50      | 62
                """);
    assertEquals("REPORTS A 2024-S1 12..12\n", leaks(draft));
  }

  @Test
  void the_only_category_under_a_margin_tells_that_the_others_are_0() {
    Draft draft =
        new Draft("01: A", "2024-01", "2024-03")
            .codes("TYPE", "X", "Y", "Z")
            .sensitiveDimensions("TYPE")
            .table(
                "types",
                Zeros.HIDDEN,
                List.of("TYPE"),
                """
                REF_AREA | 2024-Q1
                01 X     | 30
                01 Y     | C
                01 Z     | C
                01 _T    | 30
                """);
    assertEquals(
        """
        REPORTS 01 2024-Q1 TYPE=Y 0..0
        REPORTS 01 2024-Q1 TYPE=Z 0..0
        """,
        leaks(draft));
  }

  @ParameterizedTest
  @CsvSource({"7, false", "8, true"})
  void hidden_parts_must_share_one_each_above_what_is_known(int rest, boolean safe) {
    Draft draft =
        new Draft("01: A B D E F", "2024-01", "2024-03")
            .table(
                "reports",
                Zeros.PUBLIC,
                List.of(),
                """
                REF_AREA | 2024-Q1
                A        | C
                B        | C
                D        | C
                E        | C
                F        | 30
                01       | %d
                """
                    .formatted(30 + rest));
    assertEquals(safe, check(draft).passed());
  }

  @Test
  void a_cell_that_two_ways_bound_is_told_once() {
    Draft draft =
        new Draft("01: A B", "2024-01", "2024-03")
            .table("r", Zeros.PUBLIC, List.of(), "REF_AREA | 2024-Q1\nA | C\nB | 25\n01 | 28");
    Leak leak = assertInstanceOf(Leak.class, check(draft));
    assertEquals(1, leak.recipes().size());
  }

  @ParameterizedTest
  @CsvSource({"0, true", "1, false", "4, false", "5, true"})
  void a_count_from_1_to_below_the_threshold_is_never_shown(int shown, boolean safe) {
    Draft draft =
        new Draft("01: A", "2024-01", "2024-03")
            .table("r", Zeros.PUBLIC, List.of(), "REF_AREA | 2024-Q1\n01 | " + shown);
    assertEquals(safe, check(draft).passed());
  }

  @ParameterizedTest
  @CsvSource({"0, 0, true", "30, 0, false", "30, 4, false"})
  void where_zeros_are_hidden_a_zero_is_shown_only_below_a_zero(int total, int x, boolean safe) {
    Draft draft =
        new Draft("01: A", "2024-01", "2024-03")
            .codes("TYPE", "X", "Y")
            .table("r", Zeros.PUBLIC, List.of(), "REF_AREA | 2024-Q1\n01 | " + total)
            .table(
                "t",
                Zeros.HIDDEN,
                List.of("TYPE"),
                """
                REF_AREA | 2024-Q1
                01 X     | %d
                01 Y     | %d
                01 _T    | %d
                """
                    .formatted(x, total - x, total));
    assertEquals(safe, check(draft).passed());
  }

  @Test
  void months_without_reports_are_known_zeros() {
    // A reported in January only, so its quarter is the part of January that B leaves.
    Draft draft =
        new Draft("01: A B", "2024-01", "2024-03")
            .silent("REPORTS", "A", "2024-02", "2024-03")
            .table("districts", Zeros.PUBLIC, List.of(), "REF_AREA | 2024-Q1\nA | C\nB | C")
            .table(
                "months",
                Zeros.PUBLIC,
                List.of(),
                "REF_AREA | 2024-01 | 2024-02 | 2024-03 | 2024-Q1\n01 | 6 | 30 | 30 | 66");
    assertInstanceOf(Proof.class, check(draft));
    MeasureAttack wide = new MeasureAttack(draft.measure(), 7);
    assertEquals(
        List.of("REPORTS A 2024-Q1 1..6", "REPORTS B 2024-Q1 60..65"),
        wide.leaks().stream().map(r -> r.name() + " " + r.low() + ".." + r.high()).toList());
  }

  @Test
  void months_before_a_unit_existed_are_known_zeros() {
    // B exists since March, in which the province has 6: B cannot hold more.
    Draft draft =
        new Draft("01: A B", "2024-01", "2024-03")
            .from("B", "2024-03-01")
            .table("districts", Zeros.PUBLIC, List.of(), "REF_AREA | 2024-Q1\nA | C\nB | C")
            .table(
                "months",
                Zeros.PUBLIC,
                List.of(),
                "REF_AREA | 2024-01 | 2024-02 | 2024-03 | 2024-Q1\n01 | 20 | 10 | 6 | 36");
    assertInstanceOf(Proof.class, check(draft));
    MeasureAttack wide = new MeasureAttack(draft.measure(), 7);
    assertEquals(
        List.of("REPORTS A 2024-Q1 30..35", "REPORTS B 2024-Q1 1..6"),
        wide.leaks().stream().map(r -> r.name() + " " + r.low() + ".." + r.high()).toList());
  }

  @Test
  void totals_that_are_not_the_sum_of_their_parts_are_refused() {
    refuses(
        quarters(
            """
            REF_AREA | 2024-Q1 | 2024-Q2 | 2024-S1
            A        | 20      | 30      | 50
            B        | 20      | 30      | 50
            01       | 40      | 60      | 101
            """),
        "REPORTS 01 2024-S1 is published as 101, its parts sum to 100");
  }

  @Test
  void hidden_parts_that_cannot_sum_to_their_total_are_refused() {
    // The two districts hold 20 in the first quarter and 10 in the half that contains it.
    refuses(
        quarters(
            """
            REF_AREA | 2024-Q1 | 2024-Q2 | 2024-S1
            A        | C       | C       | 10
            B        | C       | C       | 30
            01       | 38      | 7       | 45
            """),
        "its parts sum to");
  }

  @Test
  void two_tables_that_differ_on_one_cell_are_refused() {
    refuses(
        new Draft("01: A", "2024-01", "2024-03")
            .table("one", Zeros.PUBLIC, List.of(), "REF_AREA | 2024-Q1\n01 | 20")
            .table("two", Zeros.PUBLIC, List.of(), "REF_AREA | 2024-Q1\n01 | C"),
        "two tables do not say the same of REPORTS 01 2024-Q1");
  }

  @Test
  void rows_missing_or_foreign_are_refused() throws IOException {
    Draft draft = quarters("REF_AREA | 2024-Q1 | 2024-Q2\n01 | 20 | 30");
    draft.write(folder);
    Path table = folder.resolve("tables/reports.csv");
    Files.writeString(table, Files.readString(table).replace("01,2024-Q1", "_T,2024-Q1"));
    Inconsistent refusal =
        assertInstanceOf(Inconsistent.class, new Audit().check(folder, List.of()));
    assertEquals(
        List.of(
            "table reports lacks the row REPORTS 01 2024-Q1 []",
            "table reports has a row outside the plan"),
        refusal.problems());
  }

  @Test
  void a_table_without_rules_hides_nothing() {
    refuses(
        new Draft("01: A", "2024-01", "2024-03")
            .table("open", Zeros.PUBLIC, false, List.of(), "REF_AREA | 2024-Q1\n01 | C"),
        "REPORTS 01 2024-Q1 is hidden in a table that hides nothing");
  }

  @ParameterizedTest
  @CsvSource({"4, 3, the threshold is 4", "5, 2, the width is 2", "6, 5, less than width + 2"})
  void weak_parameters_are_refused(int k, int w, String problem) {
    refuses(
        new Draft("01: A", "2024-01", "2024-03")
            .protection(k, w)
            .table("r", Zeros.PUBLIC, List.of(), "REF_AREA | 2024-Q1\n01 | 20"),
        problem);
  }

  @Test
  void not_reported_must_be_what_the_manifest_says() {
    refuses(
        new Draft("01: A", "2024-01", "2024-03")
            .table("r", Zeros.PUBLIC, List.of(), "REF_AREA | 2024-Q1\n01 | M"),
        "REPORTS 01 2024-Q1 has the status M");
  }

  @Test
  void an_earlier_release_that_says_the_same_is_listed_and_any_other_refused(
      @TempDir Path before, @TempDir Path other) throws IOException {
    String text = "REF_AREA | 2024-Q1 | 2024-Q2\n01 | 20 | 30";
    assertInstanceOf(Proof.class, new Audit().check(quarters(text).write(before), List.of()))
        .write(before);
    quarters(text.replace("30", "31")).write(other);
    Path draft = quarters(text).write(folder);
    Proof proof = assertInstanceOf(Proof.class, new Audit().check(draft, List.of(before)));
    assertEquals(
        List.of(Sha256.of(before.resolve(CertificateFiles.FILE))), proof.certificate().earlier());
    assertInstanceOf(Inconsistent.class, new Audit().check(draft, List.of(other)));
  }

  /**
   * A reader of the quarter's release and of the half-year's knows both: the later one must say
   * again what the earlier one said.
   */
  @ParameterizedTest(name = "{1}")
  @CsvSource(
      delimiter = ';',
      value = {
        "A | C | C | 43 ! B | C | C | 55 ! 01 | 28 | 70 | 98; the same again",
        "A | 10 | C | 43 ! B | 18 | C | 55 ! 01 | 28 | 70 | 98; a hidden count is shown",
        "A | C | C | 43 ! B | C | C | 56 ! 01 | 29 | 70 | 99; a public count has changed",
      })
  void a_release_that_goes_on_says_again_what_was_said(
      String text, String why, @TempDir Path before) throws IOException {
    Draft first =
        new Draft("01: A B", "2024-01", "2024-03")
            .table(
                new TableSpec(
                    "t",
                    "REPORTS",
                    List.of(),
                    "set",
                    List.of("province", "district"),
                    List.of(PeriodType.QUARTER, PeriodType.HALF),
                    true,
                    Zeros.PUBLIC),
                cells("A | C ! B | C ! 01 | 28", "2024-Q1"));
    assertInstanceOf(Proof.class, new Audit().check(first.write(before), List.of())).write(before);
    Draft later =
        new Draft("01: A B", "2024-01", "2024-06")
            .table(first.plan().tables().get(0), cells(text, "2024-Q1", "2024-Q2", "2024-S1"));
    AuditResult result = new Audit().check(later.write(folder), List.of(before));
    assertEquals(why.equals("the same again"), result instanceof Proof, result.toText().toString());
    if (result instanceof Proof proof) {
      proof.write(folder);
      assertEquals(List.of(), new CertificateChecker().check(folder, List.of(before)));
      assertEquals(
          1,
          new CertificateChecker().check(folder, List.of()).size(),
          "a proof says what was published before");
    }
  }

  private static Map<CellKey, Cell> cells(String lines, String... periods) {
    Map<CellKey, Cell> cells = new LinkedHashMap<>();
    for (String line : lines.split("!")) {
      String[] parts = line.trim().split(" *\\| *");
      for (int p = 0; p < periods.length; p++) {
        cells.put(
            new CellKey(parts[0], Period.parse(periods[p]), List.of()), Draft.cell(parts[p + 1]));
      }
    }
    return cells;
  }

  @Test
  void the_same_files_give_the_same_certificate(@TempDir Path again) throws IOException {
    String text =
        """
        REF_AREA | 2024-Q1 | 2024-Q2 | 2024-S1
        A        | C       | C       | 43
        B        | C       | C       | 55
        01       | 28      | 70      | 98
        """;
    for (Path place : List.of(folder, again)) {
      assertInstanceOf(Proof.class, new Audit().check(quarters(text).write(place), List.of()))
          .write(place);
    }
    for (String file : List.of("certificate.json", "base-REPORTS.csv", "moves-REPORTS.csv")) {
      assertEquals(
          Files.readString(folder.resolve("certificate").resolve(file)),
          Files.readString(again.resolve("certificate").resolve(file)));
    }
  }

  private void refuses(Draft draft, String problem) {
    Inconsistent refusal = assertInstanceOf(Inconsistent.class, check(draft));
    assertTrue(
        refusal.problems().stream().anyMatch(text -> text.contains(problem)),
        refusal.problems().toString());
  }

  private Draft quarters(String text) {
    return new Draft("01: A B", "2024-01", "2024-06")
        .table("reports", Zeros.PUBLIC, List.of(), text);
  }

  private AuditResult check(Draft draft) {
    return new Audit().check(draft.write(folder), List.of());
  }

  private String leaks(Draft draft) {
    Leak leak = assertInstanceOf(Leak.class, check(draft));
    return leak.recipes().stream()
        .map(r -> r.name() + " " + r.low() + ".." + r.high() + "\n")
        .sorted()
        .distinct()
        .collect(Collectors.joining());
  }
}
