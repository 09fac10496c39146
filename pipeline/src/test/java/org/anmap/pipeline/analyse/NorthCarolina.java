package org.anmap.pipeline.analyse;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Infant deaths by county with the values that spdep computes; see README.md beside the file. */
final class NorthCarolina {
  private final List<CSVRecord> rows;
  private final List<String> ids;

  NorthCarolina() {
    try (CSVParser csv =
        CSVFormat.RFC4180
            .builder()
            .setHeader()
            .get()
            .parse(
                new InputStreamReader(
                    NorthCarolina.class.getResourceAsStream("nc_sids_1974.csv"),
                    StandardCharsets.UTF_8))) {
      rows = csv.getRecords();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    ids = rows.stream().map(row -> row.get("id")).toList();
  }

  int size() {
    return rows.size();
  }

  double[] column(String name) {
    return rows.stream().mapToDouble(row -> Double.parseDouble(row.get(name))).toArray();
  }

  double[] rates() {
    double[] cases = column("cases");
    double[] population = column("population");
    return IntStream.range(0, size()).mapToDouble(i -> cases[i] / population[i]).toArray();
  }

  int[] neighbours(int i) {
    return List.of(rows.get(i).get("queen").split(";")).stream().mapToInt(ids::indexOf).toArray();
  }

  int[] neighboursAndSelf(int i) {
    return IntStream.concat(IntStream.of(i), IntStream.of(neighbours(i))).toArray();
  }
}
