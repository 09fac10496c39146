package org.anmap.pipeline.sample;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The file of what was planted: {@code KIND,SUBJECT,VALUE}. Only tests read it.
 *
 * <p>Kinds: {@code canary} (field, text), {@code rows} (what, how many), {@code cluster} (unit,
 * factor in the last quarter), {@code silent} (unit, first month), {@code effect} (unit, factor on
 * its population), {@code place} (record id, true old district and the one that counts its
 * commune).
 */
final class Truth implements AutoCloseable {
  /** Ends the names of what is counted from the reform on. */
  static final String SINCE_REFORM = "_since_reform";

  private final Optional<CsvWriter> file;
  private final Map<String, Long> rows = new TreeMap<>();

  private Truth(Optional<CsvWriter> file) {
    this.file = file;
  }

  static Truth open(Optional<Path> path) throws IOException {
    if (path.isEmpty()) {
      return new Truth(Optional.empty());
    }
    CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(path.get());
    csv.writeRecord("KIND", "SUBJECT", "VALUE");
    return new Truth(Optional.of(csv));
  }

  void canary(String field, String text) {
    record("canary", field, text);
  }

  void record(String kind, String subject, String value) {
    file.ifPresent(csv -> csv.writeRecord(kind, subject, value));
  }

  /** Where a row of a commune happened, and where a reader must count it. */
  void place(String recordId, String district, Commune commune) {
    record("place", recordId, district + " " + commune.mainDistrict());
    if (commune.straddles()) {
      count("straddling");
    }
    if (!commune.mainDistrict().equals(district)) {
      count("carried_to_neighbour");
    }
  }

  /** One more row of a kind. */
  void count(String what) {
    rows.merge(what, 1L, Long::sum);
  }

  @Override
  public void close() {
    rows.forEach((what, count) -> record("rows", what, count.toString()));
    file.ifPresent(
        csv -> {
          try {
            csv.close();
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
  }
}
