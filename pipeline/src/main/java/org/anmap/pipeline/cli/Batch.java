package org.anmap.pipeline.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.anmap.contract.Sha256;
import org.anmap.pipeline.config.CodeLists;
import org.anmap.pipeline.config.ConfigReader;
import org.anmap.pipeline.config.PublicationConfig;
import org.anmap.pipeline.config.PublicationConfig.GeographyConfig;
import org.anmap.pipeline.geography.Geography;
import org.anmap.pipeline.intake.Intake;
import org.anmap.pipeline.intake.KeyFile;
import org.anmap.pipeline.intake.UnitFinder;
import org.anmap.pipeline.intake.profile.Profiles;
import org.apache.spark.sql.SparkSession;
import picocli.CommandLine;

/**
 * How every command that reads exports begins and ends: settings checked before Spark starts, the
 * lock held meanwhile, the private reports written, the outcome told.
 *
 * @param geography loaded and complete
 * @param intake ready to stage
 */
record Batch(
    PublicationConfig config,
    Folders folders,
    KeyFile keys,
    Geography geography,
    CodeLists codes,
    Intake intake,
    Progress progress) {

  /** Does the work, prints its outcome, and returns its exit code. */
  static int run(
      CommandLine command, Path publication, Folders folders, Function<Batch, RunOutcome> work) {
    PrintWriter err = command.getErr();
    PublicationConfig config = ConfigReader.read(publication);
    try {
      Optional<RunLock> lock = RunLock.take(folders.staging());
      if (lock.isEmpty()) {
        err.println("anmap: another run holds the lock of " + folders.staging());
        return ExitCodes.LOCKED;
      }
      try (RunLock held = lock.get()) {
        Progress progress = new Progress(err);
        RunOutcome outcome =
            Faults.told(folders.staging(), () -> attend(config, folders, progress, work));
        (outcome.exitCode() == ExitCodes.OK ? command.getOut() : err).println(outcome.toText());
        command.getOut().flush();
        return outcome.exitCode();
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot use " + folders.staging(), e);
    }
  }

  private static RunOutcome attend(
      PublicationConfig config,
      Folders folders,
      Progress progress,
      Function<Batch, RunOutcome> work) {
    KeyFile keys = KeyFile.check(config.resolve(config.deidentify().keyFile()), config.sources());
    Geography geography = Geography.load(config.geography(), config::resolve);
    CodeLists codes = CodeLists.builtIn();
    Profiles profiles = new Profiles(config.profiles(), config.folder(), codes);
    config.sources().forEach(profiles::of); // a mistake in one is told before anything starts
    progress.done("settings");
    SparkSession spark = SparkStart.start(folders.staging());
    try {
      progress.done("start Spark");
      Intake intake =
          new Intake(
              spark,
              config.folder(),
              profiles,
              keys,
              new UnitFinder(geography.places()),
              placesHash(config),
              folders.staging());
      RunOutcome outcome =
          work.apply(new Batch(config, folders, keys, geography, codes, intake, progress));
      progress.write(folders.staging());
      return outcome;
    } finally {
      spark.stop();
    }
  }

  /** Changes whenever a place may be found elsewhere. */
  private static String placesHash(PublicationConfig config) {
    GeographyConfig geography = config.geography();
    String files =
        Stream.of(geography.units(), geography.communes(), geography.crosswalk())
            .map(file -> file.isEmpty() ? "" : hash(config.resolve(file)))
            .collect(Collectors.joining("\n"));
    return Sha256.of(files + "\n" + new TreeMap<>(geography.places()));
  }

  private static String hash(Path file) {
    try {
      return Sha256.of(file);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file, e);
    }
  }
}
