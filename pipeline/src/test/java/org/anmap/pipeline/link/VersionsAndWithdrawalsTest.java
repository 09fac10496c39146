package org.anmap.pipeline.link;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.anmap.pipeline.config.Source;
import org.anmap.pipeline.config.Source.Kind;
import org.anmap.pipeline.intake.Staged;
import org.anmap.pipeline.intake.TestPublication;
import org.anmap.pipeline.notice.Notice;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Of the versions of a record the newest counts, until the survivor withdraws her consent. */
class VersionsAndWithdrawalsTest {
  private static final String WITHDRAWALS = "source,record_id,received_on\n";
  private static final LocalDate LATE = LocalDate.of(2025, 12, 31);

  @TempDir private Path folder;

  @Test
  void equal_rows_without_an_id_are_as_many_cases() {
    assertEquals("A A A", units(LATE, row("", "05/01/2025", "A").repeat(3), ""));
  }

  @Test
  void rows_with_one_id_are_one_case_and_the_one_received_last_counts() {
    String versions =
        row("7", "05/03/2025", "B") + row("7", "05/04/2025", "C") + row("7", "05/02/2025", "A");
    assertEquals("C", units(LATE, versions, ""));
    assertEquals("B", units(LocalDate.of(2025, 4, 4), versions, ""));
    assertEquals("A", units(LocalDate.of(2025, 2, 5), versions, ""));
    assertEquals("", units(LocalDate.of(2025, 2, 4), versions, ""));
  }

  @ParameterizedTest(name = "as of {0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "2025-05-31 | A B | the day before it was received",
        "2025-06-01 | B   | the day it was received",
        "2025-06-02 | B   | the day after",
        "2030-01-01 | B   | for good",
      })
  void a_withdrawn_record_counts_until_the_day_its_withdrawal_was_received(
      LocalDate asOf, String units, String why) {
    String cases = row("1", "05/01/2025", "A") + row("2", "05/01/2025", "B");
    assertEquals(units, units(asOf, cases, "police,1,2025-06-01\n"), why);
  }

  @Test
  void every_version_is_withdrawn_also_one_that_comes_later() {
    String versions = row("1", "05/01/2025", "A") + row("1", "05/09/2025", "B");
    assertEquals("", units(LATE, versions, "police,1,2025-06-01\n"));
  }

  @Test
  void the_same_id_in_another_source_and_rows_without_an_id_stay() {
    String cases = row("1", "05/01/2025", "A") + row("", "05/01/2025", "B");
    assertEquals("A B", units(LATE, cases, "talks,1,2025-06-01\n"));
    assertEquals("B", units(LATE, cases, "police,1,2025-06-01\n"));
  }

  @Test
  void a_session_of_outreach_may_be_withdrawn_as_well() {
    Staged staged = staged("", "talks,1,2025-06-01\n");
    assertEquals(0, new Link(LATE).apply(staged).outreach().rows().count());
    assertEquals(1, new Link(LocalDate.of(2025, 5, 31)).apply(staged).outreach().rows().count());
  }

  @Test
  void a_withdrawal_stays_in_force_when_its_file_is_gone() throws IOException {
    String cases = row("1", "05/01/2025", "A");
    assertEquals("", units(LATE, cases, "police,1,2025-06-01\n"));
    Files.delete(folder.resolve("withdrawals.csv"));
    Staged staged = publication().stage();
    assertEquals("[withdrawals.csv file_from_staging]", told(staged));
    assertEquals(0, new Link(LATE).apply(staged).cases().rows().count());
  }

  @Test
  void a_withdrawal_of_no_record_is_set_aside_and_the_others_are_in_force() {
    String cases = row("1", "05/01/2025", "A") + row("2", "05/01/2025", "B");
    Staged staged = staged(cases, "police,,2025-06-01\npolice,2,2025-06-01\n");
    assertEquals("[withdrawals.csv record_id_missing row 1 column record_id]", told(staged));
    assertEquals(List.of(), staged.notices().errors());
    assertEquals(
        Map.of("record_id_missing", 1L),
        staged.counts(LATE).stream()
            .filter(counts -> counts.source().equals("withdrawals"))
            .findFirst()
            .orElseThrow()
            .quarantined());
    assertEquals("A", units(LATE, staged));
  }

  /** Left out, it would let a record count against the will of the survivor. */
  @Test
  void a_withdrawal_from_no_source_of_the_publication_refuses_the_run() {
    Staged staged = staged(row("1", "05/01/2025", "A"), "polise,1,2025-06-01\n");
    assertEquals(
        List.of(
            "withdrawals.csv, row 1, column source: the row names no source of the publication"
                + " (source_unknown)"),
        staged.notices().errors().stream().map(Notice::text).toList());
  }

  private String units(LocalDate asOf, String cases, String withdrawals) {
    return units(asOf, staged(cases, withdrawals));
  }

  /** The units of the cases that count, in order. */
  private static String units(LocalDate asOf, Staged staged) {
    Dataset<Row> rows = new Link(asOf).apply(staged).cases().rows();
    return String.join(
        " ",
        rows.select("UNIT").collectAsList().stream().map(r -> r.getString(0)).sorted().toList());
  }

  private static String told(Staged staged) {
    return staged.notices().list().stream()
        .map(
            n ->
                n.file()
                    + " "
                    + n.rule()
                    + (n.row() > 0 ? " row " + n.row() + " column " + n.column() : ""))
        .toList()
        .toString();
  }

  private Staged staged(String cases, String withdrawals) {
    publication()
        .file("in.csv", TestPublication.CASES + cases)
        .file("out.csv", TestPublication.OUTREACH + "1,05/01/2025,01,A,Tập huấn,3\n")
        .file("withdrawals.csv", WITHDRAWALS + withdrawals)
        .file("reporting.csv", TestPublication.REPORTING + "police,A,2025-02,có\n");
    return publication().stage();
  }

  private TestPublication publication() {
    return new TestPublication(folder)
        .source("police", "police", Kind.CASE, "in.csv")
        .source("talks", "womens_union", Kind.OUTREACH, "out.csv")
        .source(
            new Source(
                "withdrawals",
                "police",
                Kind.WITHDRAWALS,
                "withdrawals",
                List.of("withdrawals.csv"),
                "",
                "",
                "",
                false,
                true))
        .source("reporting", "womens_union", Kind.REPORTING, "reporting.csv");
  }

  /** A report of January 2025 that came on a day. */
  private static String row(String id, String received, String unit) {
    return "%s,05/01/2025,%s,01,%s,Hiếp dâm\n".formatted(id, received, unit);
  }
}
