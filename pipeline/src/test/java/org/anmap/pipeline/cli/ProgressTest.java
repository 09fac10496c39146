package org.anmap.pipeline.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.anmap.pipeline.notice.FileCounts;
import org.anmap.pipeline.notice.FileReading;
import org.anmap.pipeline.notice.Notices;
import org.anmap.pipeline.notice.PlaceQuestion;
import org.anmap.pipeline.notice.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProgressTest {
  private static final String KEY = "#0123456789abcdef";

  private final StringWriter terminal = new StringWriter();
  private final Progress progress = new Progress(new PrintWriter(terminal));

  @Test
  void what_was_found_goes_to_the_private_reports_and_no_number_of_it_to_the_terminal(
      @TempDir Path staging) throws IOException {
    progress.asked(
        List.of(new FileReading("health", "a.csv", Map.of("encoding", "windows-1258"))),
        List.of(new PlaceQuestion("health", "a.csv", KEY, 1, List.of(3L), List.of())));
    progress.found(
        LocalDate.of(2025, 8, 14),
        List.of(
            new FileCounts("health", "a.csv", 4711, 4710, Map.of("date_unreadable", 1L), Map.of())),
        new Notices(List.of(Rule.DATE_UNREADABLE.at("a.csv", 3, "report_date"))));
    progress.done("intake");
    progress.write(staging);
    assertEquals(
        new TreeSet<>(
            List.of(
                "run-report.json",
                "run-report.txt",
                "validation-report.html",
                "validation-report.json")),
        names(staging));
    String report = Files.readString(staging.resolve("validation-report.json"));
    for (String told : List.of("windows-1258", KEY, "4711", "2025-08-14", "date_unreadable")) {
      assertTrue(report.contains(told), told);
    }
    assertTrue(terminal.toString().startsWith("intake "));
    assertFalse(terminal.toString().contains("4711"));
  }

  private static TreeSet<String> names(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .map(file -> file.getFileName().toString())
          .collect(Collectors.toCollection(TreeSet::new));
    }
  }
}
