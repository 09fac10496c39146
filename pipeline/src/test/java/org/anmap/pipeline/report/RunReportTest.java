package org.anmap.pipeline.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import org.anmap.contract.Json;
import org.anmap.pipeline.notice.FileCounts;
import org.anmap.pipeline.notice.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunReportTest {
  private final RunReport report =
      new RunReport(
          "2025-08-14",
          List.of(
              new FileCounts(
                  "health", "a.csv", 10, 7, Map.of("date_unreadable", 2L), Map.of("not_gbv", 1L)),
              new FileCounts("police", "b.csv", 5, 4, Map.of("date_unreadable", 1L), Map.of())
                  .remarking(Rule.AGE_UNKNOWN, 2)),
          List.of(Rule.DATE_UNREADABLE.at("a.csv", 3, "report_date")),
          List.of(new RunReport.Shown("reports_type", "province", "quarter", 96, 81, 97)),
          List.of(new RunReport.Stage("intake", 1.25)));

  @Test
  void every_row_read_is_accounted_for_by_file_and_rule() {
    assertEquals(
        """
        Private: counts of rows are not protected.

        Rows received by 2025-08-14

        a.csv (health): 10 read, 7 accepted, 2 quarantined date_unreadable, 1 skipped not_gbv
        b.csv (police): 5 read, 4 accepted, 1 quarantined date_unreadable, 2 remarked age_unknown

        All files
          accepted 11
          quarantined date_unreadable 3
          read 15
          skipped not_gbv 1

        Notices
          WARNING a.csv, row 3, column report_date: the date cannot be read (date_unreadable)

        Shown of each table: cells, and events in them
          reports_type         province  quarter      96 cells   81 %   97 %

        Stages
          intake       1.3 s
        """,
        report.text());
  }

  @Test
  void counts_that_do_not_add_up_are_refused() {
    assertThrows(
        IllegalArgumentException.class,
        () -> new FileCounts("health", "a.csv", 10, 7, Map.of("date_unreadable", 2L), Map.of()));
  }

  @Test
  void is_written_for_its_owner_alone_and_read_back_the_same(@TempDir Path staging)
      throws IOException {
    report.write(staging);
    report.write(staging);
    Path json = staging.resolve("run-report.json");
    assertEquals(report, Json.read(json, RunReport.class));
    assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(json)));
    assertEquals(report.text(), Files.readString(staging.resolve("run-report.txt")));
    assertEquals(2, Files.list(staging).count());
  }
}
