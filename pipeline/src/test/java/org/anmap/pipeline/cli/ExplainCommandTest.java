package org.anmap.pipeline.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.anmap.contract.Area;
import org.anmap.contract.AreaTree;
import org.anmap.contract.Cell;
import org.anmap.contract.CellKey;
import org.anmap.contract.Json;
import org.anmap.contract.Manifest;
import org.anmap.contract.Observation;
import org.anmap.contract.Period;
import org.anmap.contract.PeriodType;
import org.anmap.contract.ProtectedTable;
import org.anmap.contract.ReleaseIndex;
import org.anmap.contract.Sha256;
import org.anmap.contract.TablePlan;
import org.anmap.contract.TableSpec;
import org.anmap.contract.Zeros;
import org.anmap.pipeline.aggregate.Leaf;
import org.anmap.pipeline.aggregate.LeafCounts;
import org.anmap.pipeline.aggregate.Vintages;
import org.anmap.pipeline.audit.TestRelease;
import org.anmap.pipeline.config.ConfigReader;
import org.anmap.pipeline.config.PublicationConfig;
import org.anmap.pipeline.intake.KeyFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** North 7 and South 26 are hidden, the one for itself, the other to protect it; West 40 is not. */
class ExplainCommandTest {
  private static final Path PUBLICATION = Path.of("../data-samples/publication.yaml");
  private static final Period QUARTER = Period.parse("2025-Q1");
  private static final TableSpec TABLE =
      new TableSpec(
          "t",
          "REPORTS",
          List.of(),
          "set",
          List.of("district", "country"),
          List.of(PeriodType.QUARTER),
          true,
          Zeros.PUBLIC);

  @TempDir private Path folder;
  private Path releases;

  @BeforeEach
  void publish() throws IOException {
    releases = folder.resolve("releases");
    TablePlan plan =
        new TablePlan(
            List.of(TABLE),
            Map.of(),
            new AreaTree(
                List.of(
                    area("_T", "country", ""),
                    area("North", "district", "_T"),
                    area("South", "district", "_T"),
                    area("West", "district", "_T"))),
            YearMonth.of(2025, 1),
            YearMonth.of(2025, 3),
            List.of());
    List<Observation> rows =
        List.of(
            row("North", new Cell.Hidden()),
            row("South", new Cell.Hidden()),
            row("West", new Cell.Shown(40)),
            row("_T", new Cell.Shown(73)));
    Path release =
        TestRelease.write(
            releases.resolve("2025-03.1"),
            plan,
            List.of(new ProtectedTable(TABLE, rows)),
            new Manifest.Protection("suppress", 10, 5, List.of()));
    Files.write(
        releases.resolve(ReleaseIndex.FILE),
        Json.pretty(
            new ReleaseIndex(List.of())
                .with(
                    "2025-03.1",
                    ReleaseIndex.Status.PUBLISHED,
                    Sha256.of(release.resolve("manifest.json")))));
    PublicationConfig config = ConfigReader.read(PUBLICATION);
    KeyFile keys = KeyFile.check(config.resolve(config.deidentify().keyFile()), config.sources());
    new Vintages(folder.resolve("releases.staging"), keys.derived(Vintages.PURPOSE))
        .keep("2025-03.1", counts("North 7", "South 26", "West 40"));
  }

  @Test
  void hidden_cells_get_one_answer_whatever_they_were_hidden_for() {
    String north = said(0, "REPORTS", "North", "2025-Q1").replace("North", "");
    String south = said(0, "REPORTS", "South", "2025-Q1").replace("South", "");
    assertEquals(north, south);
    assertTrue(north.contains("protected"), north);
    assertEquals("REPORTS West 2025-Q1: 40, shown.\n", said(0, "REPORTS", "West", "2025-Q1"));
  }

  @Test
  void the_data_holder_learns_the_count_and_why() {
    assertTrue(
        said(0, "REPORTS", "North", "2025-Q1", "--private")
            .endsWith("Private: counted 7, below the threshold 10.\n"));
    assertTrue(
        said(0, "REPORTS", "South", "2025-Q1", "--private")
            .contains("Private: counted 26, hidden to protect others"));
    assertTrue(said(0, "REPORTS", "_T", "2025-Q1", "--private").endsWith("Private: counted 73.\n"));
  }

  @Test
  void what_is_not_there_is_a_mistake_of_usage() throws IOException {
    said(2, "REPORTS", "East", "2025-Q1");
    said(2, "PEOPLE", "North", "2025-Q1");
    said(2, "REPORTS", "North", "2025-Q1", "--release", "2020-01.1");
    Files.delete(folder.resolve("releases.staging/vintages/2025-03.1.vintage"));
    said(2, "REPORTS", "North", "2025-Q1", "--private");
  }

  private String said(int exitCode, String... words) {
    StringWriter out = new StringWriter();
    List<String> arguments = new ArrayList<>(List.of("explain", PUBLICATION.toString()));
    arguments.addAll(List.of(words));
    arguments.addAll(List.of("--releases", releases.toString()));
    CommandLine command =
        Main.commandLine().setOut(new PrintWriter(out)).setErr(new PrintWriter(new StringWriter()));
    assertEquals(exitCode, command.execute(arguments.toArray(String[]::new)), out.toString());
    return out.toString();
  }

  private static Area area(String ref, String level, String parent) {
    return new Area("set", ref, level, parent, ref, ref, Optional.empty(), Optional.empty());
  }

  private static Observation row(String area, Cell cell) {
    return new Observation(new CellKey(area, QUARTER, List.of()), cell);
  }

  private static LeafCounts counts(String... leaves) {
    return new LeafCounts(
        List.of(
            new LeafCounts.Measure(
                "REPORTS",
                List.of(),
                List.of(leaves).stream()
                    .map(text -> text.split(" "))
                    .map(
                        leaf ->
                            new Leaf(
                                leaf[0],
                                YearMonth.of(2025, 2),
                                List.of(),
                                "health",
                                Long.parseLong(leaf[1]),
                                0))
                    .toList())));
  }
}
