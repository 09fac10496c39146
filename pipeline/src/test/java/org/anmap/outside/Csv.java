package org.anmap.outside;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** A published file as rows by column. */
final class Csv {
  private Csv() {}

  static List<CSVRecord> rows(Path file) throws IOException {
    try (CSVParser rows =
        CSVFormat.RFC4180.builder().setHeader().get().parse(Files.newBufferedReader(file))) {
      return rows.getRecords();
    }
  }
}
