package org.anmap.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is staged outlives its raw file, until it is forgotten. */
class StagingIT {
  @TempDir Path folder;
  private Path publication;
  private Path releases;
  private Path staged;

  @BeforeEach
  void a_release_is_out() {
    publication = Program.copyOfSamples(folder.resolve("samples"));
    releases = folder.resolve("releases");
    staged = folder.resolve("releases.staging/staged");
    Program.copy(SampleRelease.releases(), releases);
    Program.copy(SampleRelease.staging(), folder.resolve("releases.staging"));
  }

  @Test
  void without_the_raw_file_the_result_is_the_same_until_it_is_forgotten() throws IOException {
    Map<String, String> before = Program.tree(staged);
    Files.delete(folder.resolve("samples/exports/y-te-2024.csv"));
    Program.Ended same = run();
    assertEquals(7, same.exitCode(), same.err());
    assertEquals(before, Program.tree(staged));

    Program.Ended forgotten =
        Program.anmap(
            "forget",
            publication.toString(),
            "--releases",
            releases.toString(),
            "--file",
            "y-te-2024.csv");
    assertEquals(0, forgotten.exitCode());
    assertEquals("anmap: forgot y-te-2024.csv of health\n", forgotten.err());
    Program.Ended other = run();
    assertEquals(4, other.exitCode(), other.err());
    assertTrue(other.err().contains("would be said otherwise now"), other.err());
  }

  @Test
  void what_is_past_its_time_is_forgotten_one_line_each() throws IOException {
    String text = Files.readString(publication);
    Path shorter = publication.resolveSibling("shorter.yaml");
    Files.writeString(
        shorter,
        text.replace("first_month: 2022-07", "first_month: 2024-01")
            .replace("deidentify:", "deidentify:\n  retention_months: 36"));
    Path fresh = folder.resolve("fresh");
    Program.Ended ended =
        Program.anmap(
            "run", shorter.toString(), "--releases", fresh.toString(), "--as-of", "2026-12-15");
    assertEquals(0, ended.exitCode(), ended.err());
    List<String> forgotten =
        ended.err().lines().filter(line -> line.startsWith("anmap: forgot ")).toList();
    assertTrue(forgotten.contains("anmap: forgot y-te-2022.csv of health"), ended.err());
    assertFalse(ended.err().contains("forgot y-te-2024.csv"), ended.err());
    assertFalse(ended.err().contains("forgot y-te-2025.csv"), ended.err());
  }

  @Test
  void a_key_file_is_made_once_for_its_owner_alone() throws IOException {
    Path keys = folder.resolve("keys.json");
    assertEquals(0, Program.anmap("keys", "new", keys.toString()).exitCode());
    assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(keys)));
    String first = Files.readString(keys);
    Program.Ended again = Program.anmap("keys", "new", keys.toString());
    assertEquals(2, again.exitCode());
    assertEquals("anmap: " + keys + " exists; a key file is never overwritten\n", again.err());
    assertEquals(first, Files.readString(keys));
  }

  private Program.Ended run() {
    return Program.anmap("run", publication.toString(), "--releases", releases.toString());
  }
}
