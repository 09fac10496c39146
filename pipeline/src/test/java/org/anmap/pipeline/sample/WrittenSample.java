package org.anmap.pipeline.sample;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.anmap.pipeline.geography.Geography;
import org.anmap.pipeline.geography.Samples;

/** The committed request, written anew once for all tests, with what only tests may read. */
final class WrittenSample {
  static final Path COMMITTED = Samples.FOLDER.resolve("exports");
  static final Path FOLDER = Path.of("target", "written-sample");
  static final Path EXPORTS = FOLDER.resolve("exports");
  static final Path EXPECTED = FOLDER.resolve("intake.csv");
  static final Geography GEOGRAPHY = Samples.geography();
  static final List<List<String>> TRUTH = write();

  private WrittenSample() {}

  private static List<List<String>> write() {
    Path truth = FOLDER.resolve("truth.csv");
    try {
      delete(FOLDER);
      Files.createDirectories(FOLDER);
      SampleWriter.write(
          GEOGRAPHY,
          new SampleRequest(
              SampleRequest.COMMITTED_ROWS,
              SampleRequest.COMMITTED_SEED,
              EXPORTS,
              Optional.of(truth),
              Optional.of(EXPECTED)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return csv(truth);
  }

  private static void delete(Path folder) throws IOException {
    if (Files.exists(folder)) {
      try (Stream<Path> files = Files.walk(folder)) {
        for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    }
  }

  /** Rows of a plain CSV file, the header among them. */
  static List<List<String>> csv(Path file) {
    try (CsvReader<CsvRecord> csv = CsvReader.builder().ofCsvRecord(file)) {
      return csv.stream().map(CsvRecord::getFields).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Rows of a text that is laid out as one says, the header among them. */
  static List<List<String>> csv(String text, char separator) {
    try (CsvReader<CsvRecord> csv =
        CsvReader.builder().fieldSeparator(separator).ofCsvRecord(text)) {
      return csv.stream().map(CsvRecord::getFields).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A file of the committed exports, by its path below their folder. */
  static byte[] bytes(String file) {
    try {
      return Files.readAllBytes(COMMITTED.resolve(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Every file below a folder, by its path. */
  static List<String> tree(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(Files::isRegularFile)
          .map(file -> folder.relativize(file).toString())
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The number planted of a kind of row. */
  static int planted(String what) {
    return TRUTH.stream()
        .filter(row -> row.get(0).equals("rows") && row.get(1).equals(what))
        .mapToInt(row -> Integer.parseInt(row.get(2)))
        .sum();
  }

  /** The rows of an outcome that intake must report of a file; 0 if there is no such line. */
  static int expected(String file, String outcome, String rule) {
    return csv(EXPECTED).stream()
        .filter(row -> row.subList(0, 3).equals(List.of(file, outcome, rule)))
        .mapToInt(row -> Integer.parseInt(row.get(3)))
        .sum();
  }
}
