package org.anmap.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.anmap.contract.Sha256;
import org.junit.jupiter.api.Test;

/**
 * The sample exports give these tables, cell by cell. A change here is a commit of its own that
 * says why: every number that anyone may have read is in it.
 */
class GoldenIT {
  private static final Path EXPECTED = Path.of("../data-samples/expected");
  private static final Path FOUND = Path.of("target/found");

  /** Large and without a hidden cell, so a hash is enough to see that they changed. */
  private static final String HASHED = "outreach";

  @Test
  void every_table_is_as_expected() throws IOException {
    List<String> differing = new ArrayList<>();
    StringBuilder hashes = new StringBuilder();
    for (Path table : tables()) {
      String name = table.getFileName().toString();
      if (hashed(name)) {
        hashes.append(Sha256.of(table)).append("  ").append(name).append('\n');
      } else {
        compare(name, Files.readString(table), differing);
      }
    }
    compare(HASHED + ".sha256", hashes.toString(), differing);
    assertEquals(
        List.of(), differing, "these differ from data-samples/expected; if meant, copy them there");
  }

  @Test
  void no_expected_table_is_left_over() throws IOException {
    List<String> names =
        tables().stream().map(t -> t.getFileName().toString()).filter(n -> !hashed(n)).toList();
    try (Stream<Path> files = Files.list(EXPECTED)) {
      assertEquals(
          names,
          files
              .map(file -> file.getFileName().toString())
              .filter(name -> name.endsWith(".csv"))
              .sorted()
              .toList());
    }
  }

  private static boolean hashed(String name) {
    return name.startsWith(HASHED);
  }

  /** Writes what was found if it is not what was expected, and notes where. */
  private static void compare(String name, String found, List<String> differing)
      throws IOException {
    Path expected = EXPECTED.resolve(name);
    if (!Files.exists(expected) || !Files.readString(expected).equals(found)) {
      Files.createDirectories(FOUND);
      differing.add(Files.writeString(FOUND.resolve(name), found).toAbsolutePath().toString());
    }
  }

  private static List<Path> tables() throws IOException {
    try (Stream<Path> files = Files.list(SampleRelease.release().resolve("tables"))) {
      return files.filter(file -> file.toString().endsWith(".csv")).sorted().toList();
    }
  }
}
