package org.anmap.pipeline.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.anmap.pipeline.intake.StagedFiles;
import org.anmap.pipeline.notice.FileCounts;
import org.anmap.pipeline.notice.FileReading;
import org.anmap.pipeline.notice.Notices;
import org.anmap.pipeline.notice.PlaceQuestion;
import org.anmap.pipeline.notice.Rule;
import org.anmap.pipeline.protect.ShownShares;
import org.anmap.pipeline.report.RunReport;
import org.anmap.pipeline.report.ValidationReport;

/**
 * How a run goes: one line a stage on the terminal, without any number of rows; all numbers go to
 * the private reports.
 */
final class Progress {
  private final PrintWriter err;
  private final List<RunReport.Stage> stages = new ArrayList<>();
  private List<FileCounts> counts = List.of();
  private Notices notices = new Notices(List.of());
  private List<RunReport.Shown> shown = List.of();
  private List<FileReading> readings = List.of();
  private List<PlaceQuestion> places = List.of();
  private String asOf = "";
  private long since = System.nanoTime();

  Progress(PrintWriter err) {
    this.err = err;
  }

  /** A stage is done. */
  void done(String stage) {
    long now = System.nanoTime();
    double seconds = (now - since) / 1e9;
    since = now;
    stages.add(new RunReport.Stage(stage, seconds));
    err.println(String.format(Locale.ROOT, "%-20s %5.1f s", stage, seconds));
    err.flush();
  }

  /** Which staged files are no longer there; their names are no count. */
  void forgot(List<StagedFiles.Kept> files) {
    files.forEach(kept -> err.println("anmap: forgot " + kept.file() + " of " + kept.source()));
    err.flush();
  }

  /** What was read as seen on a day, and what was found. */
  void found(LocalDate day, List<FileCounts> files, Notices what) {
    asOf = day.toString();
    found(files, what);
  }

  /** The same of a run that ended before its as-of date was known. */
  void found(List<FileCounts> files, Notices what) {
    counts = List.copyOf(files);
    notices = what;
  }

  /** How much of the plan protection left to be seen; too little is a notice. */
  void shown(List<ShownShares.Share> shares) {
    shown =
        shares.stream()
            .map(
                s ->
                    new RunReport.Shown(
                        s.table(), s.level(), s.period(), s.cells(), s.shown(), s.events()))
            .toList();
    notices =
        notices.and(
            shares.stream()
                .filter(ShownShares.Share::isTooFine)
                .map(
                    s ->
                        Rule.PLAN_TOO_FINE.at(
                            s.table() + " " + s.level() + " " + s.period(), 0, ""))
                .toList());
  }

  /** How the files were read, and which places the analyst is asked for. */
  void asked(List<FileReading> how, List<PlaceQuestion> questions) {
    readings = List.copyOf(how);
    places = List.copyOf(questions);
  }

  /** Writes what was found to staging: every row accounted for, and what is to be mended. */
  void write(Path staging) {
    new RunReport(asOf, counts, notices.list(), shown, stages).write(staging);
    ValidationReport.of(asOf, readings, counts, notices, places).write(staging);
  }
}
