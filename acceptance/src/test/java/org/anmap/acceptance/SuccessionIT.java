package org.anmap.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.anmap.contract.ReleaseIndex;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An analyst publishes month after month from what came by then. */
class SuccessionIT {
  @TempDir Path folder;

  @Test
  void each_month_is_added_to_what_was_said_before() throws IOException {
    Path publication = Program.copyOfSamples(folder.resolve("samples"));
    Path releases = folder.resolve("releases");
    published("2026-08.1", publication, releases, "--as-of", "2026-10-15");
    published("2026-09.1", publication, releases, "--as-of", "2026-11-14");
    Map<String, String> before = Program.tree(releases.resolve("2026-08.1"));
    published("2026-10.1", publication, releases, "--as-of", "2026-12-15");
    assertEquals(before, Program.tree(releases.resolve("2026-08.1")));
    assertEquals(
        List.of("2026-10.1", "2026-09.1", "2026-08.1"),
        ReleaseIndex.read(releases).releases().stream().map(ReleaseIndex.Entry::id).toList());
    saysAgain(releases.resolve("2026-08.1"), releases.resolve("2026-10.1"));

    Program.Ended audit = Program.anmap("audit", releases.toString());
    assertEquals(0, audit.exitCode(), audit.out());
    ends(7, "nothing new", publication, releases);

    forgetTheCounts(releases);
    ends(4, "the counts behind release 2026-09.1 cannot be read", publication, releases);
  }

  private static void forgetTheCounts(Path releases) throws IOException {
    Files.delete(releases.resolveSibling("releases.staging").resolve("vintages/2026-09.1.vintage"));
  }

  private static void published(String id, Path publication, Path releases, String... options) {
    Program.Ended run = run(publication, releases, options);
    assertEquals(0, run.exitCode(), run.err());
    assertTrue(run.out().contains("published " + id), run.out());
  }

  private static void ends(
      int exitCode, String words, Path publication, Path releases, String... options) {
    Map<String, String> before = Program.tree(releases);
    Program.Ended run = run(publication, releases, options);
    assertEquals(exitCode, run.exitCode(), run.err());
    assertTrue(run.err().contains(words), run.err());
    assertEquals(before, Program.tree(releases));
  }

  private static Program.Ended run(Path publication, Path releases, String... options) {
    List<String> command =
        new ArrayList<>(List.of("run", publication.toString(), "--releases", releases.toString()));
    command.addAll(List.of(options));
    return Program.anmap(command.toArray(String[]::new));
  }

  /** Every row of the earlier tables stands in the later ones, to the letter. */
  private static void saysAgain(Path earlier, Path later) throws IOException {
    for (String table : List.of("reports_district", "reports_province", "reports_type")) {
      Map<List<String>, List<String>> now = rows(later, table);
      Map<List<String>, List<String>> then = rows(earlier, table);
      assertTrue(now.size() > then.size(), table);
      now.keySet().retainAll(then.keySet());
      assertEquals(then, now, table);
    }
  }

  private static Map<List<String>, List<String>> rows(Path release, String table)
      throws IOException {
    Map<List<String>, List<String>> rows =
        new TreeMap<>((a, b) -> a.toString().compareTo(b.toString()));
    Path file = release.resolve("tables").resolve(table + ".csv");
    try (CSVParser csv =
        CSVFormat.RFC4180.builder().setHeader().get().parse(Files.newBufferedReader(file))) {
      for (CSVRecord row : csv) {
        List<String> values = row.toList();
        rows.put(
            values.subList(0, values.size() - 3), values.subList(values.size() - 3, values.size()));
      }
    }
    return rows;
  }
}
