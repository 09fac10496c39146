package org.anmap.pipeline.link;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.anmap.pipeline.config.Source;
import org.anmap.pipeline.config.Source.Kind;
import org.anmap.pipeline.intake.Staged;
import org.anmap.pipeline.intake.StagedFiles;
import org.anmap.pipeline.intake.TestPublication;
import org.anmap.pipeline.notice.FileCounts;
import org.anmap.pipeline.notice.Notice;
import org.anmap.pipeline.notice.Rule;
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

  /** Set aside alone, it would let a record be published against the will of the survivor. */
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "police,,2025-06-01     | record_id | record_id_missing   | without an id",
        "police,không rõ,2025-06-01 | record_id | record_id_missing | a word for unknown",
        "police,2,              | received_on | date_missing      | without a day",
        "police,2,soon          | received_on | date_unreadable   | no day",
        "police,2,2025-13-01    | received_on | date_unreadable   | no such day",
        "police,2               |             | fields_miscounted | a cell is missing",
        "police,2,2025-06-01,3  |             | fields_miscounted | a cell too many",
      })
  void a_withdrawal_that_cannot_be_read_refuses_the_run(
      String row, String column, String rule, String why) {
    Staged staged = staged(row("1", "05/01/2025", "A"), "police,1,2025-06-01\n" + row + "\n");
    assertEquals(
        "withdrawals.csv, row 2"
            + (column == null ? "" : ", column " + column)
            + ": a withdrawal of consent cannot be read (withdrawal_unreadable)",
        staged.notices().errors().stream().map(Notice::text).collect(Collectors.joining("\n")),
        why);
    assertEquals(Map.of(rule, 1L), withdrawals(staged.counts(LATE)).quarantined());
    assertEquals(1, withdrawals(staged.counts(LATE)).accepted());
  }

  @Test
  void a_withdrawal_of_a_month_holds_from_its_first_day() {
    Staged staged = staged(row("1", "05/01/2025", "A"), "police,1,06/2025\n");
    assertEquals("A", units(LocalDate.of(2025, 5, 31), staged));
    assertEquals("", units(LocalDate.of(2025, 6, 1), staged));
  }

  /** What is seen as the same id is the same; what is seen as another is told. */
  @ParameterizedTest(name = "the record is {0}, the withdrawal says {1}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "YT-01         | YT-01                     | met       | as it is",
        "YT-01         | `  YT-01 `                | met       | spaces outside",
        "YT-01         | `\u00A0YT-01\u00A0`       | met       | no-break spaces outside",
        "`YT 01`       | `YT\u00A001`              | met       | no-break space within",
        "YT-01         | `YT\u200B-01\uFEFF`       | met       | invisible characters",
        "Đăk-01        | `\u0110a\u0306k-01`      | met       | composed or not",
        "YT-01         | `\uFF39\uFF34\uFF0D\uFF10\uFF11` | met | full width",
        "`\uFF10123`   | 0123                      | met       | full width in the export",
        "YT-01         | `'YT-01`                  | unmatched | a sign in front",
        "0123          | 123                       | unmatched | a leading zero",
        "123           | 0123                      | unmatched | a leading zero",
        "YT-01         | yt-01                     | unmatched | another case, as ids of programs have",
        "YT-01         | YT01                      | unmatched | without its dash",
        "YT-01         | YT-02                     | unmatched | another",
      })
  void a_withdrawal_meets_its_record_in_any_spelling_or_is_told(
      String record, String withdrawal, String met, String why) {
    Staged staged =
        staged(row(record, "05/01/2025", "A"), "police," + withdrawal + ",2025-06-01\n");
    assertEquals(met.equals("met") ? "" : "A", units(LATE, staged), why);
    assertEquals(met.equals("met") ? "" : "1 of withdrawals.csv", unmatched(staged), why);
  }

  @Test
  void withdrawals_that_match_no_record_are_counted_by_file_and_no_id_is_told() {
    String cases =
        row("1", "05/01/2026", "A") + row("2", "05/01/2025", "B") + row("", "05/01/2025", "C");
    Staged staged =
        staged(
            cases,
            "police,1,2025-06-01\npolice,2,2030-06-01\npolice,3,2025-06-01\npolice,3,2025-07-01\n"
                + "talks,2,2025-06-01\ntalks,1,2025-06-01\n");
    assertEquals("3 of withdrawals.csv", unmatched(staged), "record 3 twice, and session 2");
    assertEquals(
        "[WARNING withdrawals.csv, column record_id: a withdrawal of consent matches no record of"
            + " its source (withdrawal_unmatched)]",
        UnmatchedWithdrawals.in(staged).notices().stream()
            .map(notice -> notice.severity() + " " + notice.text())
            .toList()
            .toString());
    assertEquals("", unmatched(staged(cases, "")));
    assertEquals("", unmatched(staged(cases, "police,2,2025-06-01\n")));
  }

  @Test
  void a_withdrawal_takes_every_month_of_a_wide_row() {
    publication()
        .file("out.csv", TestPublication.OUTREACH)
        .file("in.csv", TestPublication.CASES)
        .file("withdrawals.csv", WITHDRAWALS + "wide,X,2025-06-01\nwide,Z,2025-06-01\n")
        .file(
            "wide.csv",
            "record_id,district,gbv_type,2025-01,2025-02,2025-03\n"
                + "X,A,rape,1,2,3\nY,B,rape,1,2,\n \u00A0X,C,rape,,,1\n")
        .file("reporting.csv", TestPublication.REPORTING + "police,A,2025-02,có\n");
    Staged staged =
        publication()
            .profile(
                "wide",
                "base: case_flat\nrequired: [[district], [gbv_type]]\nwide: {value: count}\n")
            .source(source("wide", Kind.CASE, "wide"))
            .stage();
    assertEquals("A A B B C", units(LocalDate.of(2025, 5, 31), staged), "C is a version of March");
    assertEquals("B B", units(LATE, staged));
    assertEquals("1 of withdrawals.csv", unmatched(staged));
  }

  /** Such a form says that there is no consent: that is what it is for. */
  @Test
  void a_withdrawal_that_says_consent_no_is_a_withdrawal() {
    staged(row("1", "05/01/2025", "A"), "");
    Staged staged =
        publication()
            .file("forms.csv", "source,record_id,received_on,Consent\npolice,1,2025-06-01,no\n")
            .profile("form", "base: withdrawals\nfields: {consent: [Consent]}\n")
            .source(source("forms", Kind.WITHDRAWALS, "form"))
            .stage();
    assertEquals(List.of(), staged.notices().errors());
    assertEquals("A", units(LocalDate.of(2025, 5, 31), staged));
    assertEquals("", units(LATE, staged));
  }

  @Test
  void a_withdrawal_is_not_forgotten_for_its_age() {
    Staged staged = staged(row("1", "05/01/2025", "A"), "police,1,2025-06-01\n");
    assertEquals("", units(LATE, staged));
    assertEquals(
        List.of("in.csv", "out.csv"),
        new StagedFiles(folder.resolve("staging"))
            .forgetBefore(LATE).stream().map(StagedFiles.Kept::file).sorted().toList());
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
        .source(source("withdrawals", Kind.WITHDRAWALS, "withdrawals"))
        .source("reporting", "womens_union", Kind.REPORTING, "reporting.csv");
  }

  private static Source source(String id, Kind kind, String profile) {
    List<String> files = List.of(id + ".csv");
    return new Source(id, "police", kind, profile, files, "", "", "", false, true);
  }

  private static FileCounts withdrawals(List<FileCounts> counts) {
    return counts.stream()
        .filter(file -> file.source().equals("withdrawals"))
        .findFirst()
        .orElseThrow();
  }

  /** How many withdrawals of a file match no record. */
  private static String unmatched(Staged staged) {
    return UnmatchedWithdrawals.in(staged).toldIn(staged.counts(LATE)).stream()
        .filter(file -> file.rows(Rule.WITHDRAWAL_UNMATCHED) > 0)
        .map(file -> file.rows(Rule.WITHDRAWAL_UNMATCHED) + " of " + file.file())
        .collect(Collectors.joining(", "));
  }

  /** A report of January 2025 that came on a day. */
  private static String row(String id, String received, String unit) {
    return "%s,05/01/2025,%s,01,%s,Hiếp dâm\n".formatted(id, received, unit);
  }
}
