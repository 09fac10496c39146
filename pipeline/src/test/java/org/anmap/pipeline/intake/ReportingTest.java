package org.anmap.pipeline.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.anmap.contract.Area;
import org.anmap.contract.AreaTree;
import org.anmap.pipeline.config.Source;
import org.anmap.pipeline.config.Source.Kind;
import org.anmap.pipeline.notice.Notice;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which months a run may publish, and which units were silent in them. */
class ReportingTest {
  private static final List<Source> SOURCES =
      List.of(
          TestPublication.source("union", "womens_union", Kind.CASE, "utf-8", false, "u.csv"),
          TestPublication.source("police", "police", Kind.CASE, "utf-8", false, "p.csv"),
          TestPublication.source("talks", "womens_union", Kind.OUTREACH, "utf-8", false, "o.csv"));

  @TempDir private Path folder;

  @ParameterizedTest(name = "as of {0}: {1}")
  @CsvSource({
    "          , 2025-01 to 2025-03 as of 2025-05-15",
    "2025-05-15, 2025-01 to 2025-03 as of 2025-05-15",
    "2025-05-14, 2025-01 to 2025-02 as of 2025-05-14",
    "2026-12-31, 2025-01 to 2025-03 as of 2026-12-31",
    "2025-03-17, 2025-01 to 2025-01 as of 2025-03-17",
    "2025-03-16, nothing",
  })
  void a_month_is_in_the_release_once_its_lag_has_passed(LocalDate asOf, String expected) {
    Reporting reporting =
        reporting(
            """
            union,A,2025-01,có
            union,A,03/2025,có
            union,A,2025-04,không
            """);
    assertEquals(
        expected,
        reporting
            .window(YearMonth.of(2025, 1), 45, Optional.ofNullable(asOf))
            .map(w -> w.first() + " to " + w.last() + " as of " + w.asOf())
            .orElse("nothing"));
  }

  @Test
  void a_unit_is_silent_only_if_every_source_of_the_measure_says_so() {
    assertEquals(
        "REPORTS B [2025-01]; SESSIONS A [2025-02]",
        silences(
            """
            union,A,2025-01,không
            police,A,2025-01,có
            union,B,2025-01,không
            police,B,2025-01,không
            union,C,2025-01,không
            talks,A,2025-02,chưa nộp
            """));
  }

  @Test
  void the_unknown_area_is_silent_only_if_every_district_of_its_province_is() {
    String two = "union,A,2025-01,0\npolice,A,2025-01,0\nunion,B,2025-01,0\npolice,B,2025-01,0\n";
    assertEquals("REPORTS A [2025-01]; REPORTS B [2025-01]", silences(two));
    assertEquals(
        "REPORTS 01_U [2025-01]; REPORTS A [2025-01]; REPORTS B [2025-01]; REPORTS C [2025-01]",
        silences(two + "union,C,2025-01,0\npolice,C,2025-01,0\n"));
  }

  @Test
  void one_of_two_old_units_that_reported_speaks_for_the_new_one() {
    assertEquals(
        "",
        silences("union,C,2025-01,0\npolice,C,2025-01,0\nunion,D,2025-01,1\npolice,D,2025-01,0\n"));
  }

  @Test
  void a_report_that_came_after_the_as_of_date_has_not_come_yet() {
    Reporting reporting =
        new Reporting(
            List.of(
                report("union", "A", "2025-01", true, "2025-06-01"),
                report("union", "B", "2025-01", true, "2025-05-31")));
    assertEquals(
        "[A 2025-01]", reporting.silent(List.of("union"), LocalDate.of(2025, 5, 31)).toString());
  }

  @Test
  void every_mistake_is_an_error_that_names_row_and_column() {
    assertEquals(
        """
        reporting.csv, row 1, column source: the row names no source of the publication
        reporting.csv, row 2, column district: the place of the reporting row is no known unit
        reporting.csv, row 3, column month: the month cannot be read
        reporting.csv, row 4, column received: the answer is neither yes nor no
        """,
        errors(
            """
            nobody,A,2025-01,có
            union,Atlantis,2025-01,có
            union,A,2025-13,có
            union,A,2025-01,maybe
            union,A,2025-01,có
            """));
  }

  private String silences(String rows) {
    ReleaseWindow window =
        new ReleaseWindow(LocalDate.of(2025, 6, 1), YearMonth.of(2025, 1), YearMonth.of(2025, 2));
    return new Silences(reporting(rows), SOURCES, areas(), window)
        .of(List.of("SESSIONS", "REPORTS")).stream()
            .map(s -> s.measure() + " " + s.refArea() + " " + s.months())
            .collect(Collectors.joining("; "));
  }

  private Reporting reporting(String rows) {
    Staged staged = staged(rows);
    assertEquals(List.of(), staged.notices().errors());
    return staged.reporting();
  }

  private String errors(String rows) {
    return staged(rows).notices().errors().stream()
        .map(Notice::text)
        .map(text -> text.substring(0, text.lastIndexOf(" (")) + "\n")
        .collect(Collectors.joining());
  }

  /** A reporting file needs no Spark: with no other file there is nothing to stage. */
  private Staged staged(String rows) {
    TestPublication publication =
        new TestPublication(folder)
            .source("reporting", "womens_union", Kind.REPORTING, "reporting.csv")
            .file("reporting.csv", TestPublication.REPORTING + rows + "union,B,2024-01,có\n");
    for (Source source : SOURCES) {
      publication.source(
          TestPublication.source(
              source.id(), source.sector(), source.kind(), "utf-8", true, "no.csv"));
    }
    return publication.stage();
  }

  private static Reporting.Report report(
      String source, String unit, String month, boolean received, String on) {
    return new Reporting.Report(
        source, unit, YearMonth.parse(month), received, Optional.of(LocalDate.parse(on)));
  }

  private static AreaTree areas() {
    return new AreaTree(
        Stream.of(
                "_T country ",
                "01 province _T",
                "A district 01",
                "B district 01",
                "C district 01",
                "01_U district 01")
            .map(line -> line.split(" ", -1))
            .map(
                p ->
                    new Area(
                        "test", p[0], p[1], p[2], p[0], p[0], Optional.empty(), Optional.empty()))
            .toList());
  }
}
