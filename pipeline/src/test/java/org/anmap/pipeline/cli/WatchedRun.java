package org.anmap.pipeline.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import org.anmap.pipeline.aggregate.Aggregate;
import org.anmap.pipeline.intake.Staged;
import org.anmap.pipeline.intake.StagedText;
import org.anmap.pipeline.link.Link;

/** The program as it is, up to the last stage that sees a person's row, on a watched Spark. */
final class WatchedRun {
  private static final LocalDate AS_OF = LocalDate.of(2026, 12, 31);

  private WatchedRun() {}

  /** Arguments: the publication file, and the folder to leave everything in. */
  public static void main(String[] arguments) throws IOException {
    Path folder = Path.of(arguments[1]);
    WatchedSpark.start(folder);
    int exitCode =
        Batch.run(
            Main.commandLine(),
            Path.of(arguments[0]),
            new Folders(folder.resolve("releases"), WatchedSpark.staging(folder)),
            batch -> run(batch, folder));
    System.exit(exitCode);
  }

  private static RunOutcome run(Batch batch, Path folder) {
    Staged staged = batch.intake().stage(batch.config().sources());
    batch.progress().done("intake");
    batch.progress().asked(staged.readings(), staged.questions());
    YearMonth first = batch.config().publication().firstMonth();
    new Aggregate(batch.config().tableSpecs(), first, YearMonth.from(AS_OF))
        .apply(new Link(AS_OF).apply(staged));
    batch.progress().done("link and aggregate");
    batch.progress().found(AS_OF, staged.counts(AS_OF), staged.notices());
    try {
      WatchedSpark.keepLocalFiles(folder);
      StagedText.write(staged, folder.resolve("rows"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new RunOutcome.Validated();
  }
}
