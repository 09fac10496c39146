package org.anmap.pipeline.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import org.anmap.pipeline.intake.Staged;
import org.anmap.pipeline.link.UnmatchedWithdrawals;
import org.anmap.pipeline.notice.FileCounts;
import org.anmap.pipeline.notice.Notices;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Intake only. */
@Command(
    name = "validate",
    mixinStandardHelpOptions = true,
    description =
        "Intake only: writes the private validation report to staging, publishes nothing.",
    footer = {"", "Example: ./anmap validate my/publication.yaml --strict"})
final class ValidateCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Parameters(index = "0", paramLabel = "PUBLICATION.yaml")
  private Path publication;

  @Mixin private FolderOptions folders = new FolderOptions();

  @Option(names = "--strict", description = "warnings end with exit code 5")
  private boolean strict;

  @Override
  public Integer call() {
    return Batch.run(spec.commandLine(), publication, folders.of(publication), this::validate);
  }

  private RunOutcome validate(Batch batch) {
    Staged staged = batch.intake().stage(batch.config().sources());
    batch.progress().done("intake");
    batch.progress().asked(staged.readings(), staged.questions());
    // Every row counts here, whatever its day: the as-of date belongs to a run.
    List<FileCounts> counts = staged.counts(LocalDate.MAX);
    Notices notices = staged.notices();
    if (!notices.hasErrors()) { // else what a withdrawal is of may be in a file that was refused
      UnmatchedWithdrawals unmatched = UnmatchedWithdrawals.in(staged);
      counts = unmatched.toldIn(counts);
      notices = notices.and(unmatched.notices());
    }
    batch.progress().found(counts, notices);
    return RunOutcome.refusing(notices, strict).orElseGet(RunOutcome.Validated::new);
  }
}
