package org.anmap.pipeline.cli;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.anmap.pipeline.notice.FileCounts;
import org.anmap.pipeline.notice.Notices;

/**
 * How a run goes: one line a stage on the terminal, without any number of rows; all numbers go to
 * the private run report.
 */
final class Progress {
  private final PrintWriter err;
  private final Map<String, Duration> stages = new LinkedHashMap<>();
  private List<FileCounts> counts = new ArrayList<>();
  private Notices notices = new Notices(List.of());
  private long since = System.nanoTime();

  Progress(PrintWriter err) {
    this.err = err;
  }

  /** A stage is done. */
  void done(String stage) {
    long now = System.nanoTime();
    Duration took = Duration.ofNanos(now - since);
    since = now;
    stages.put(stage, took);
    err.printf("%-20s %5.1f s%n", stage, took.toMillis() / 1000.0);
    err.flush();
  }

  /** What was read and what was found. */
  void report(List<FileCounts> files, Notices found) {
    counts = List.copyOf(files);
    notices = found;
  }

  Map<String, Duration> stages() {
    return stages;
  }

  List<FileCounts> counts() {
    return counts;
  }

  Notices notices() {
    return notices;
  }
}
