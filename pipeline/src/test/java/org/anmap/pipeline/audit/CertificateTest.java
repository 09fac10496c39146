package org.anmap.pipeline.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.anmap.contract.CertificateChecker;
import org.anmap.contract.DisclosureRules;
import org.anmap.contract.PublishedMeasure;
import org.anmap.contract.Release;
import org.anmap.contract.Zeros;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A certificate that was changed after it was made does not hold. */
class CertificateTest {
  private static final String BASE = "certificate/base-REPORTS.csv";
  private static final String MOVES = "certificate/moves-REPORTS.csv";
  private static final String CERTIFICATE = "certificate/certificate.json";

  @TempDir Path folder;

  @BeforeEach
  void a_release_with_its_certificate() {
    prove(draft(43), folder);
    assertEquals(List.of(), problems());
  }

  /** Four hidden quarters; silent months, so that some leaves must stay empty. */
  private static Draft draft(int half) {
    return new Draft("01: A B", "2024-01", "2024-06")
        .silent("REPORTS", "A", "2024-01")
        .table(
            "districts",
            Zeros.PUBLIC,
            List.of(),
            """
            REF_AREA | 2024-Q1 | 2024-Q2 | 2024-S1
            A        | C       | C       | %d
            B        | C       | C       | 55
            """
                .formatted(half))
        .table(
            "provinces",
            Zeros.PUBLIC,
            List.of(),
            """
            REF_AREA | 2024-Q1 | 2024-Q2 | 2024-S1
            01       | 28      | %d      | %d
            """
                .formatted(27 + half, 55 + half));
  }

  private static void prove(Draft draft, Path folder) {
    assertInstanceOf(Proof.class, new Audit().check(draft.write(folder), List.of())).write(folder);
  }

  @Test
  void a_base_that_is_off_by_one_is_rejected() throws IOException {
    edit(BASE, line -> line.startsWith("A,") ? withLast(line, 1) : line);
    rejects("the base does not fit the published REPORTS 01 2024-Q1");
  }

  @Test
  void every_number_of_the_witness_counts() throws IOException {
    for (String file : List.of(BASE, MOVES)) {
      Path path = folder.resolve(file);
      String text = Files.readString(path);
      for (String line : text.lines().skip(1).toList()) {
        for (int more : new int[] {-1, 1}) {
          Files.writeString(path, text.replace(line + "\r\n", withLast(line, more) + "\r\n"));
          assertTrue(!problems().isEmpty(), file + " " + line + " " + more);
        }
      }
      Files.writeString(path, text);
    }
    assertEquals(List.of(), problems());
  }

  @Test
  void a_base_in_a_month_without_reports_is_rejected() throws IOException {
    edit(BASE, line -> line.startsWith("A,2024-02") ? line.replace("2024-02", "2024-01") : line);
    rejects("the base lists a leaf of REPORTS that must be empty");
  }

  @Test
  void a_negative_leaf_is_rejected() throws IOException {
    // The sum over the half stays as it was: one leaf has too much, another too little.
    edit(
        BASE,
        line ->
            line.startsWith("B,2024-01")
                ? withLast(line, 1000)
                : line.startsWith("B,2024-05") ? withLast(line, -1000) : line);
    rejects("below 1");
  }

  @Test
  void a_move_that_changes_a_shown_cell_is_rejected() throws IOException {
    edit(MOVES, line -> line.startsWith("1,A") ? withLast(line, 1) : line);
    rejects("move 1 of REPORTS does not fit the published REPORTS");
  }

  @Test
  void a_move_below_zero_is_rejected() throws IOException {
    edit(MOVES, line -> line.startsWith("1,") ? times(line, 1000) : line);
    rejects("negative");
  }

  @Test
  void witnesses_that_are_equal_are_rejected() throws IOException {
    edit(MOVES, line -> line.startsWith("MOVE") ? line : times(line, 0));
    rejects("the witness shows less than the width for REPORTS A 2024-Q1");
  }

  @Test
  void a_width_of_one_less_is_rejected() throws IOException {
    edit(MOVES, line -> line.startsWith("MOVE") ? line : shrunk(line));
    rejects("the witness shows less than the width for REPORTS A 2024-Q1");
  }

  @Test
  void a_missing_move_is_rejected() throws IOException {
    edit(MOVES, line -> line.startsWith("MOVE") ? line : "");
    rejects("the witness shows less than the width for REPORTS A 2024-Q1");
  }

  @Test
  void an_omitted_table_is_rejected() throws IOException {
    edit(CERTIFICATE, line -> line.replace("\"districts\", ", ""));
    rejects("what is claimed of REPORTS is not what its witness shows");
  }

  @Test
  void an_omitted_measure_is_rejected() throws IOException {
    Path file = folder.resolve(CERTIFICATE);
    String text = Files.readString(file);
    int from = text.indexOf("\"measures\" : [") + 14;
    int to = text.indexOf("\"files\"");
    Files.writeString(file, text.substring(0, from) + " ],\n  " + text.substring(to));
    rejects("the certificate's list of measures is [], the release's [REPORTS]");
  }

  @Test
  void the_certificate_of_another_release_is_rejected(@TempDir Path other) throws IOException {
    prove(draft(44), other);
    for (String file : List.of(CERTIFICATE, BASE, MOVES)) {
      Files.copy(
          other.resolve(file),
          folder.resolve(file),
          java.nio.file.StandardCopyOption.REPLACE_EXISTING);
    }
    rejects("tables/districts.csv is not the file that the certificate speaks of");
    rejects("the base does not fit the published REPORTS A 2024-S1");
  }

  @Test
  void another_threshold_or_width_is_rejected() throws IOException {
    edit(CERTIFICATE, line -> line.replace("\"threshold\" : 5", "\"threshold\" : 4"));
    rejects("the certificate's threshold is 4, the release's 5");
    edit(CERTIFICATE, line -> line.replace("\"width\" : 3", "\"width\" : 2"));
    rejects("the certificate's width is 2, the release's 3");
    edit("manifest.json", line -> line.replace("\"width\" : 3", "\"width\" : 2"));
    rejects("the width is 2, below 3");
  }

  @Test
  void fewer_months_without_reports_in_the_manifest_are_rejected() throws IOException {
    edit("manifest.json", line -> line.replace("2024-01\" ]", "2024-02\" ]"));
    rejects("must be empty");
  }

  @Test
  void a_changed_and_an_added_file_are_rejected() throws IOException {
    Files.writeString(folder.resolve("tables/more.csv"), "");
    Files.writeString(folder.resolve("geography/set/denominators.csv"), "REF_AREA\r\n");
    rejects("tables/more.csv is not the file");
    rejects("geography/set/denominators.csv is not the file");
  }

  @Test
  void a_file_slipped_into_the_certificate_is_rejected() throws IOException {
    Files.writeString(folder.resolve("certificate/base-OTHER.csv"), "UNIT,MONTH,COUNT\r\n");
    rejects("the certificate's list of its own files");
  }

  @Test
  void a_certificate_without_attacker_or_rules_is_rejected() throws IOException {
    edit(CERTIFICATE, line -> line.contains("attacker") || line.contains("rules") ? "" : line);
    rejects("cannot read certificate.json as Certificate");
  }

  @Test
  void a_shown_cell_made_small_is_rejected() throws IOException {
    edit("tables/districts.csv", line -> line.replace("REPORTS,43,", "REPORTS,4,"));
    rejects("REPORTS A 2024-S1 shows a count below k");
  }

  @Test
  void a_total_below_its_shown_parts_is_rejected(@TempDir Path other) {
    new Draft("01: A B", "2024-01", "2024-03")
        .table(
            "districts",
            Zeros.PUBLIC,
            List.of(),
            """
            REF_AREA | 2024-Q1
            A        | 20
            B        | 30
            """)
        .table(
            "provinces",
            Zeros.PUBLIC,
            List.of(),
            """
            REF_AREA | 2024-Q1
            01       | 49
            """)
        .write(other);
    PublishedMeasure measure =
        PublishedMeasure.readAll(Release.open(other), new ArrayList<>()).get(0);
    DisclosureRules rules =
        new DisclosureRules(measure, Release.open(other).manifest().protection());
    assertEquals(1, rules.sums().size());
    assertEquals(List.of(), rules.thinResiduals());
  }

  @Test
  void a_folder_without_certificate_is_rejected() throws IOException {
    Files.delete(folder.resolve(CERTIFICATE));
    rejects("cannot read certificate.json");
  }

  private List<String> problems() {
    return new CertificateChecker().check(folder, List.of());
  }

  private void rejects(String problem) {
    List<String> problems = problems();
    assertTrue(problems.stream().anyMatch(text -> text.contains(problem)), problems.toString());
  }

  private void edit(String file, UnaryOperator<String> change) throws IOException {
    Path path = folder.resolve(file);
    List<String> lines = new ArrayList<>();
    Files.readString(path).lines().map(change).filter(l -> !l.isEmpty()).forEach(lines::add);
    String after = String.join("\r\n", lines) + "\r\n";
    assertTrue(!after.equals(Files.readString(path)), "the edit changes nothing");
    Files.writeString(path, after);
  }

  private static String withLast(String line, long more) {
    int comma = line.lastIndexOf(',') + 1;
    return line.substring(0, comma) + (Long.parseLong(line.substring(comma)) + more);
  }

  private static String times(String line, long factor) {
    int comma = line.lastIndexOf(',') + 1;
    return line.substring(0, comma) + factor * Long.parseLong(line.substring(comma));
  }

  /** A change of 3 becomes one of 2. */
  private static String shrunk(String line) {
    return line.replaceAll("3$", "2");
  }
}
