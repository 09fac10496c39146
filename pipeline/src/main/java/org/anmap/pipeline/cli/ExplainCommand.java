package org.anmap.pipeline.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.anmap.contract.Area;
import org.anmap.contract.Cell;
import org.anmap.contract.CellKey;
import org.anmap.contract.LeafSpace;
import org.anmap.contract.Manifest;
import org.anmap.contract.PublishedMeasure;
import org.anmap.contract.PublishedMeasure.Published;
import org.anmap.contract.Release;
import org.anmap.contract.ReleaseIndex;
import org.anmap.pipeline.aggregate.Leaf;
import org.anmap.pipeline.aggregate.LeafCounts;
import org.anmap.pipeline.aggregate.Vintages;
import org.anmap.pipeline.config.ConfigException;
import org.anmap.pipeline.config.ConfigReader;
import org.anmap.pipeline.config.PublicationConfig;
import org.anmap.pipeline.intake.KeyFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * Why a cell of a release is as it is. Without {@code --private} the answer comes from published
 * files alone and is the same for every hidden cell, whatever it was hidden for.
 */
@Command(
    name = "explain",
    mixinStandardHelpOptions = true,
    description = {
      "Says why a cell of the newest release is as it is. The answer may be read by anyone, unless",
      "--private asks for the count behind it, which is for the data holder alone."
    },
    footer = {
      "",
      "Examples:",
      "  ./anmap explain my/publication.yaml REPORTS 501 2025-Q2",
      "  ./anmap explain my/publication.yaml REPORTS 48 2025-S1 GBV_TYPE=physical_assault --private"
    })
final class ExplainCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Parameters(index = "0", paramLabel = "PUBLICATION.yaml")
  private Path publication;

  @Parameters(
      index = "1..*",
      arity = "3..*",
      paramLabel = "CELL",
      description = "measure, area and period; DIMENSION=CODE for each that is told apart")
  private List<String> words = List.of();

  @Mixin private FolderOptions folders = new FolderOptions();

  @Option(names = "--release", paramLabel = "ID", description = "another release than the newest")
  private Optional<String> id = Optional.empty();

  @Option(names = "--private", description = "the count behind the cell, from staging")
  private boolean isPrivate;

  @Override
  public Integer call() {
    Folders where = folders.of(publication);
    Release release = release(where.releases());
    List<String> problems = new ArrayList<>();
    PublishedMeasure measure =
        PublishedMeasure.readAll(release, problems).stream()
            .filter(one -> one.measure().equals(words.get(0)))
            .findFirst()
            .orElseThrow(() -> new ConfigException("the release has no measure " + words.get(0)));
    if (!problems.isEmpty()) {
      throw new ConfigException("the release cannot be read: " + problems.get(0));
    }
    Map.Entry<CellKey, Published> cell = cell(measure);
    PrintWriter out = spec.commandLine().getOut();
    out.println(measure.name(cell.getKey()) + ": " + inPublic(cell.getValue().cell()));
    if (isPrivate) {
      out.println("Private: " + inPrivate(where, release.manifest(), measure, cell));
    }
    out.flush();
    return ExitCodes.OK;
  }

  private Release release(Path releases) {
    List<ReleaseIndex.Entry> listed = ReleaseIndex.read(releases).releases();
    return listed.stream()
        .map(ReleaseIndex.Entry::id)
        .filter(one -> id.isEmpty() || id.get().equals(one))
        .findFirst()
        .map(one -> Release.open(releases.resolve(one)))
        .orElseThrow(
            () ->
                new ConfigException(
                    releases + " lists " + id.map(i -> "no release " + i).orElse("no release")));
  }

  private Map.Entry<CellKey, Published> cell(PublishedMeasure measure) {
    String name = String.join(" ", words);
    return measure.cells().entrySet().stream()
        .filter(cell -> measure.name(cell.getKey()).equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                new ConfigException(
                    "no table lists the cell "
                        + name
                        + "; dimensions stand in the order "
                        + measure.dimensions()));
  }

  /** One answer for every hidden cell: the label of a cell tells more than its interval. */
  private static String inPublic(Cell cell) {
    if (cell instanceof Cell.Hidden) {
      return "protected. It is hidden so that no small count can be worked out, be it this one or"
          + " another; that it is hidden does not tell which.";
    }
    if (cell instanceof Cell.NotReported) {
      return "not reported. No source sent anything for this area and period.";
    }
    return cell instanceof Cell.NoSuchUnit
        ? "no such unit then."
        : cell.value().orElseThrow() + ", shown.";
  }

  private String inPrivate(
      Folders where,
      Manifest manifest,
      PublishedMeasure measure,
      Map.Entry<CellKey, Published> cell) {
    PublicationConfig config = ConfigReader.read(publication);
    KeyFile keys = KeyFile.check(config.resolve(config.deidentify().keyFile()), config.sources());
    LeafCounts counts =
        new Vintages(where.staging(), keys.derived(Vintages.PURPOSE))
            .of(manifest.release())
            .orElseThrow(
                () ->
                    new ConfigException(
                        "the counts behind release "
                            + manifest.release()
                            + " cannot be read from "
                            + where.staging()));
    long count = count(counts, measure, cell.getKey());
    int threshold = manifest.protection().threshold();
    if (!cell.getValue().isHidden()) {
      return "counted " + count + ".";
    }
    return count < threshold
        ? "counted " + count + ", below the threshold " + threshold + "."
        : "counted " + count + ", hidden to protect others, or as the only one of its margin.";
  }

  private static long count(LeafCounts counts, PublishedMeasure measure, CellKey cell) {
    LeafSpace leaves = measure.leaves();
    return counts.measures().stream()
        .filter(one -> one.name().equals(measure.measure()))
        .flatMap(one -> one.leaves().stream())
        .filter(leaf -> isIn(leaf, cell, leaves))
        .mapToLong(Leaf::count)
        .sum();
  }

  private static boolean isIn(Leaf leaf, CellKey cell, LeafSpace leaves) {
    boolean in =
        leaves.areasAbove(leaf.unit()).contains(cell.area())
            && cell.period().contains(leaf.month());
    for (int d = 0; in && d < cell.codes().size(); d++) {
      String code = cell.codes().get(d);
      in = code.equals(Area.TOTAL) || code.equals(leaf.codes().get(d));
    }
    return in;
  }
}
