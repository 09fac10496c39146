package org.anmap.pipeline.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.anmap.contract.ProtectedTable;
import org.anmap.contract.Release;
import org.anmap.contract.Sha256;
import org.anmap.pipeline.analyse.UtmProjection;
import org.anmap.pipeline.config.CodeLists;
import org.anmap.pipeline.config.ConfigReader;
import org.anmap.pipeline.config.PublicationConfig;
import org.anmap.pipeline.geography.Geography;
import org.anmap.pipeline.intake.Intake;
import org.anmap.pipeline.intake.KeyFile;
import org.anmap.pipeline.protect.CellOrder;
import org.anmap.pipeline.protect.Protect;
import org.apache.spark.sql.SparkSession;
import picocli.CommandLine;
import picocli.CommandLine.Command;
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

  @Option(names = "--as-of", description = "leave out rows received later than this day")
  private Optional<LocalDate> asOf = Optional.empty();

  @Option(
      names = "--releases",
      description = "folder of the releases (or ANMAP_RELEASES; default: beside the file)")
  private Optional<Path> releases = Optional.empty();

  @Option(
      names = "--staging",
      description = "the private store (or ANMAP_STAGING; default: <releases>.staging)")
  private Optional<Path> staging = Optional.empty();

  @Option(names = "--strict", description = "warnings end the run with exit code 5")
  private boolean strict;

  @Option(
      names = "--hide-as",
      hidden = true,
      description = "take the hiding pattern of this release; the audit decides as always")
  private Optional<Path> hideAs = Optional.empty();

  @Override
  public Integer call() {
    Path folder = publication.toAbsolutePath().normalize().getParent();
    return run(
        spec.commandLine(),
        publication,
        Folders.of(releases, staging, folder),
        new RunSettings(asOf, strict, hideAs));
  }

  /** Runs, prints the outcome, and returns its exit code. */
  static int run(CommandLine command, Path publication, Folders folders, RunSettings settings) {
    PrintWriter err = command.getErr();
    PublicationConfig config = ConfigReader.read(publication);
    daemon(UtmProjection::warmUp);
    daemon(com.google.ortools.Loader::loadNativeLibraries);
    try {
      Files.createDirectories(folders.releases());
      Optional<RunLock> lock = RunLock.take(folders.staging());
      if (lock.isEmpty()) {
        err.println("anmap: another run holds the lock of " + folders.staging());
        return ExitCodes.LOCKED;
      }
      try (RunLock held = lock.get()) {
        Progress progress = new Progress(err);
        RunOutcome outcome = run(config, folders, settings, progress);
        progress.report().write(folders.staging());
        (outcome.exitCode() == ExitCodes.OK ? command.getOut() : err).println(outcome.toText());
        command.getOut().flush();
        return outcome.exitCode();
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot use " + folders.releases(), e);
    }
  }

  private static RunOutcome run(
      PublicationConfig config, Folders folders, RunSettings settings, Progress progress) {
    KeyFile keys = KeyFile.check(config.resolve(config.deidentify().keyFile()), config.sources());
    Geography geography = Geography.load(config.geography(), config::resolve);
    CodeLists codes = CodeLists.builtIn();
    progress.done("settings");
    SparkSession spark = SparkStart.start(folders.staging());
    try {
      progress.done("start Spark");
      Intake intake =
          new Intake(
              spark,
              config.folder(),
              codes,
              keys,
              geography.places()::find,
              hash(config.resolve(config.geography().units())),
              folders.staging());
      return new Pipeline(
              config,
              settings,
              folders,
              geography,
              new Planner(config, codes, geography.areas()),
              intake,
              protect(config, keys, geography, settings),
              progress)
          .run();
    } finally {
      spark.stop();
    }
  }

  private static Protect protect(
      PublicationConfig config, KeyFile keys, Geography geography, RunSettings settings) {
    Protect protect =
        new Protect(
            config.protect(),
            new CellOrder(keys.derived("order of cells")),
            geography.denominators());
    if (settings.hideAs().isEmpty()) {
      return protect;
    }
    List<ProtectedTable> pattern = Release.open(settings.hideAs().get()).tables();
    return protect.withPattern(pattern);
  }

  private static String hash(Path file) {
    try {
      return Sha256.of(file);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file, e);
    }
  }

  /** Work that only saves waiting later: if it fails, whoever needs it will say so. */
  private static void daemon(Runnable work) {
    Thread thread = new Thread(work);
    thread.setDaemon(true);
    thread.start();
  }
}
