package org.anmap.pipeline.report;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.anmap.contract.Json;
import org.anmap.pipeline.notice.FileCounts;
import org.anmap.pipeline.notice.Notice;

/**
 * What a run did with its input, row by row accounted for: for the data holder alone, since even a
 * count of rows is one that nobody protected.
 *
 * @param asOf as-of date of the run, empty if the run ended before it was known
 * @param files what became of the rows of each file
 * @param shown how much of each table protection left to be seen; none if it was not reached
 * @param stages how long each stage took, in order
 */
public record RunReport(
    String asOf,
    List<FileCounts> files,
    List<Notice> notices,
    List<Shown> shown,
    List<Stage> stages) {
  private static final String NAME = "run-report";

  /** Percentages of a table's cells, and of all events, that are shown at a level and period. */
  public record Shown(
      String table, String level, String period, long cells, int cellsShown, int eventsShown) {}

  /** The time a stage took. */
  public record Stage(String name, double seconds) {}

  public RunReport {
    files = List.copyOf(files);
    notices = List.copyOf(notices);
    shown = List.copyOf(shown);
    stages = List.copyOf(stages);
  }

  /** Rows of all files: read, accepted, and set aside or left out by rule. */
  public Map<String, Long> totals() {
    Map<String, Long> totals = new TreeMap<>();
    for (FileCounts file : files) {
      totals.merge("read", file.read(), Long::sum);
      totals.merge("accepted", file.accepted(), Long::sum);
      file.quarantined()
          .forEach((rule, rows) -> totals.merge("quarantined " + rule, rows, Long::sum));
      file.skipped().forEach((rule, rows) -> totals.merge("skipped " + rule, rows, Long::sum));
    }
    return totals;
  }

  /** The report as a page of text. */
  public String text() {
    StringBuilder text = new StringBuilder("Private: counts of rows are not protected.\n\n");
    if (!asOf.isEmpty()) {
      text.append("Rows received by ").append(asOf).append("\n\n");
    }
    for (FileCounts file : files) {
      text.append(
          "%s (%s): %d read, %d accepted%s%s%s\n"
              .formatted(
                  file.file(),
                  file.source(),
                  file.read(),
                  file.accepted(),
                  byRule("quarantined", file.quarantined()),
                  byRule("skipped", file.skipped()),
                  byRule("remarked", file.remarked())));
    }
    text.append("\nAll files\n");
    totals()
        .forEach(
            (what, rows) -> text.append("  ").append(what).append(' ').append(rows).append('\n'));
    text.append("\nNotices\n");
    notices.forEach(
        n -> text.append("  ").append(n.severity()).append(' ').append(n.text()).append('\n'));
    if (!shown.isEmpty()) {
      text.append("\nShown of each table: cells, and events in them\n");
      shown.forEach(
          s ->
              text.append(
                  String.format(
                      Locale.ROOT,
                      "  %-20s %-9s %-8s %6d cells %4d %% %4d %%\n",
                      s.table(),
                      s.level(),
                      s.period(),
                      s.cells(),
                      s.cellsShown(),
                      s.eventsShown())));
    }
    text.append("\nStages\n");
    stages.forEach(
        s -> text.append(String.format(Locale.ROOT, "  %-12s %.1f s\n", s.name(), s.seconds())));
    return text.toString();
  }

  /** Writes {@code run-report.json} and {@code .txt} to staging, readable by their owner alone. */
  public void write(Path staging) {
    PrivateFile.replace(staging.resolve(NAME + ".json"), Json.pretty(this));
    PrivateFile.replace(staging.resolve(NAME + ".txt"), text().getBytes(StandardCharsets.UTF_8));
  }

  private static String byRule(String what, Map<String, Long> rows) {
    StringBuilder text = new StringBuilder();
    rows.forEach(
        (rule, n) -> text.append(", ").append(n).append(' ').append(what).append(' ').append(rule));
    return text.toString();
  }
}
