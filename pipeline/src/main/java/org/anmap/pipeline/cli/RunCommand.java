package org.anmap.pipeline.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.anmap.contract.ProtectedTable;
import org.anmap.contract.Release;
import org.anmap.pipeline.aggregate.Vintages;
import org.anmap.pipeline.analyse.UtmProjection;
import org.anmap.pipeline.protect.CellOrder;
import org.anmap.pipeline.protect.Protect;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** One batch run. */
@Command(
    name = "run",
    mixinStandardHelpOptions = true,
    description = "One batch run: publishes a release, or says why not.",
    footer = {
      "",
      "Examples:",
      "  ./anmap run my/publication.yaml",
      "  ./anmap run my/publication.yaml --as-of 2025-08-14 --releases /srv/releases --strict"
    })
final class RunCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Parameters(index = "0", paramLabel = "PUBLICATION.yaml")
  private Path publication;

  @Mixin private FolderOptions folders = new FolderOptions();

  @Option(names = "--as-of", description = "leave out rows received later than this day")
  private Optional<LocalDate> asOf = Optional.empty();

  @Option(names = "--strict", description = "warnings end the run with exit code 5")
  private boolean strict;

  @Option(
      names = "--hide-as",
      hidden = true,
      description = "take the hiding pattern of this release; the audit decides as always")
  private Optional<Path> hideAs = Optional.empty();

  @Override
  public Integer call() {
    return run(
        spec.commandLine(),
        publication,
        folders.of(publication),
        new RunSettings(asOf, strict, hideAs));
  }

  /** Runs, prints the outcome, and returns its exit code. */
  static int run(CommandLine command, Path publication, Folders folders, RunSettings settings) {
    daemon(UtmProjection::warmUp);
    daemon(com.google.ortools.Loader::loadNativeLibraries);
    return Batch.run(command, publication, folders, batch -> pipeline(batch, settings).run());
  }

  private static Pipeline pipeline(Batch batch, RunSettings settings) {
    try {
      Files.createDirectories(batch.folders().releases());
    } catch (IOException e) {
      throw new UncheckedIOException("cannot use " + batch.folders().releases(), e);
    }
    return new Pipeline(
        batch.config(),
        settings,
        batch.folders(),
        batch.geography(),
        new Planner(batch.config(), batch.codes(), batch.geography().areas()),
        batch.intake(),
        protect(batch, settings),
        new Vintages(batch.folders().staging(), batch.keys().derived(Vintages.PURPOSE)),
        batch.progress());
  }

  private static Protect protect(Batch batch, RunSettings settings) {
    Protect protect =
        new Protect(
            batch.config().protect(),
            new CellOrder(batch.keys().derived("order of cells")),
            batch.geography().denominators());
    if (settings.hideAs().isEmpty()) {
      return protect;
    }
    List<ProtectedTable> pattern = Release.open(settings.hideAs().get()).tables();
    return protect.withPattern(pattern);
  }

  /** Work that only saves waiting later: if it fails, whoever needs it will say so. */
  private static void daemon(Runnable work) {
    Thread thread = new Thread(work);
    thread.setDaemon(true);
    // A run that is refused at once ends under its feet, and no stack trace belongs there.
    thread.setUncaughtExceptionHandler((ended, error) -> {});
    thread.start();
  }
}
