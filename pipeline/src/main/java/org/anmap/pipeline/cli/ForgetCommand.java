package org.anmap.pipeline.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.anmap.pipeline.config.ConfigException;
import org.anmap.pipeline.intake.StagedFiles;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Removes staged rows for good. */
@Command(
    name = "forget",
    mixinStandardHelpOptions = true,
    description = {
      "Removes the staged rows of files for good, whether or not the raw file is still there.",
      "A raw file that is still there is staged again at the next run."
    },
    footer = {
      "",
      "Examples:",
      "  ./anmap forget my/publication.yaml --file y-te-2024.csv",
      "  ./anmap forget my/publication.yaml --source health",
      "  ./anmap forget my/publication.yaml --all"
    })
final class ForgetCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Parameters(index = "0", paramLabel = "PUBLICATION.yaml")
  private Path publication;

  @Mixin private FolderOptions folders = new FolderOptions();

  @Option(names = "--file", paramLabel = "NAME", description = "files of this name")
  private List<String> files = List.of();

  @Option(names = "--source", paramLabel = "ID", description = "every file of this source")
  private List<String> sources = List.of();

  @Option(names = "--all", description = "every file")
  private boolean all;

  @Override
  public Integer call() {
    if (!all && files.isEmpty() && sources.isEmpty()) {
      throw new ConfigException("say what to forget: --file NAME, --source ID or --all");
    }
    Path staging = folders.of(publication).staging();
    try {
      Optional<RunLock> lock = RunLock.take(staging);
      if (lock.isEmpty()) {
        spec.commandLine().getErr().println("anmap: another run holds the lock of " + staging);
        return ExitCodes.LOCKED;
      }
      try (RunLock held = lock.get()) {
        return forget(new StagedFiles(staging));
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot use " + staging, e);
    }
  }

  private int forget(StagedFiles staged) {
    List<StagedFiles.Kept> forgotten =
        all
            ? staged.forgetAll()
            : staged.forget(kept -> files.contains(kept.file()) || sources.contains(kept.source()));
    forgotten.forEach(
        kept ->
            spec.commandLine()
                .getErr()
                .println("anmap: forgot " + kept.file() + " of " + kept.source()));
    if (forgotten.isEmpty()) {
      spec.commandLine().getErr().println("anmap: nothing of that is staged");
    }
    return ExitCodes.OK;
  }
}
