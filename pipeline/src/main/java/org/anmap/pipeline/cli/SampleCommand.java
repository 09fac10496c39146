package org.anmap.pipeline.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.anmap.pipeline.config.ConfigReader;
import org.anmap.pipeline.config.PublicationConfig;
import org.anmap.pipeline.geography.Geography;
import org.anmap.pipeline.geography.SchematicBoundaries;
import org.anmap.pipeline.sample.SampleRequest;
import org.anmap.pipeline.sample.SampleWriter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Writes invented exports of any size. */
@Command(
    name = "sample",
    mixinStandardHelpOptions = true,
    description = "Writes invented exports of any size, dirty on purpose; no row is a person.",
    footer = {"", "Example: ./anmap sample --rows 5000000 --seed 7 --out big"})
final class SampleCommand implements Callable<Integer> {
  @Option(names = "--rows", description = "case rows, about (default ${DEFAULT-VALUE})")
  private long rows = SampleRequest.COMMITTED_ROWS;

  @Option(
      names = "--seed",
      description = "same seed and rows: same bytes (default ${DEFAULT-VALUE})")
  private long seed = SampleRequest.COMMITTED_SEED;

  @Option(names = "--out", required = true, description = "folder for the exports")
  private Path out;

  @Option(names = "--truth", description = "file for what was planted; only tests read it")
  private Optional<Path> truth = Optional.empty();

  @Option(
      names = "--expected",
      description = "file for what intake must make of every office's file")
  private Optional<Path> expected = Optional.empty();

  @Option(
      names = "--one-file",
      description = "write one file of cases with nine columns instead; --out is the file")
  private boolean oneFile;

  @Option(
      names = "--boundaries",
      description = "folder with units.csv and points.csv: draw its schematic boundaries again")
  private Optional<Path> boundaries = Optional.empty();

  @Override
  public Integer call() throws IOException {
    Path samples = Path.of(System.getProperty("anmap.samples", "data-samples"));
    PublicationConfig config = ConfigReader.read(samples.resolve("publication.yaml"));
    Geography geography = Geography.load(config.geography(), config::resolve);
    if (boundaries.isPresent()) {
      new SchematicBoundaries().write(boundaries.get(), config.geography().set());
    }
    SampleRequest request = new SampleRequest(rows, seed, out, truth, expected);
    if (oneFile) {
      SampleWriter.writeOneFile(geography, request);
    } else {
      SampleWriter.write(geography, request);
    }
    return ExitCodes.OK;
  }
}
