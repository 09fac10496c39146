package org.anmap.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;

/** The sample exports written anew, which tells what was planted in them. */
final class Planted {
  static final Set<String> TEXTS = texts();

  private Planted() {}

  private static Set<String> texts() {
    try {
      Path folder = Files.createTempDirectory("anmap-planted");
      Path exports = folder.resolve("exports");
      Path truth = folder.resolve("truth.csv");
      Program.Ended made =
          Program.anmap("sample", "--out", exports.toString(), "--truth", truth.toString());
      assertEquals(0, made.exitCode(), made.err());
      assertEquals(plain(Program.SAMPLES.resolve("exports")), plain(exports));
      Set<String> texts = new TreeSet<>();
      try (Reader text = Files.newBufferedReader(truth);
          CSVParser csv = CSVFormat.RFC4180.builder().setHeader().get().parse(text)) {
        csv.stream()
            .filter(row -> row.get("KIND").equals("canary"))
            .map(row -> row.get("VALUE"))
            .forEach(texts::add);
      }
      return texts;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Hashes by path; of what is compressed the path alone, for another JDK compresses otherwise. */
  private static Map<String, String> plain(Path exports) {
    Map<String, String> files = Program.tree(exports);
    files.replaceAll((file, hash) -> file.matches(".*\\.(gz|zip|xlsx)") ? "" : hash);
    return files;
  }
}
