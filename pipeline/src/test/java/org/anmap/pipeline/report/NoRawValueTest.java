package org.anmap.pipeline.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.anmap.pipeline.config.Source.Kind;
import org.anmap.pipeline.intake.Staged;
import org.anmap.pipeline.intake.TestPublication;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A canary in every cell, wrong in every way: the report tells where, and none of it. */
class NoRawValueTest {
  @Test
  void no_value_of_a_cell_is_in_the_report(@TempDir Path folder) throws IOException {
    TestPublication publication =
        new TestPublication(folder)
            .source("reporting", "womens_union", Kind.REPORTING, "reporting.csv")
            .source("s", "police", Kind.CASE, "in.csv")
            .file("reporting.csv", TestPublication.REPORTING + "QZX,QZXplace,QZXmonth,QZX\n")
            .file(
                "in.csv",
                "Họ và tên,Ghi chú,Cột lạ,Mã hồ sơ,Ngày tiếp nhận,Huyện,Loại bạo lực\n"
                    + "QZXname,QZXnote,QZXextra,QZXid,05/01/2025,QZXplace,rape\n"
                    + "QZXname,QZXnote,QZXextra,QZXid,QZXdate,A,rape\n"
                    + "QZXname,QZXnote,QZXextra,QZXid,05/01/2025,A,QZXtype\n"
                    + "QZXname,QZXnote,QZXextra,QZXid,05/01/2025,A\n");
    Staged staged = publication.stage();
    ValidationReport report =
        ValidationReport.of(
            "", List.of(), staged.counts(LocalDate.MAX), staged.notices(), List.of());
    Path out = folder.resolve("report");
    report.write(out);
    assertEquals(
        List.of("source_unknown"),
        report.files().stream()
            .filter(file -> file.file().equals("reporting.csv"))
            .flatMap(file -> file.findings().stream().map(Finding::rule))
            .toList());
    for (String name : List.of("validation-report.json", "validation-report.html")) {
      String text = Files.readString(out.resolve(name));
      for (String rule :
          List.of(
              "place_unmatched",
              "date_unreadable",
              "code_unknown",
              "fields_miscounted",
              "Cột lạ")) {
        assertTrue(text.contains(rule), rule);
      }
      assertFalse(text.toLowerCase(Locale.ROOT).contains("qzx"), name);
    }
  }
}
