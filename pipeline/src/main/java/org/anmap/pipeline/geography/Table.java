package org.anmap.pipeline.geography;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.anmap.pipeline.config.ConfigException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** A reference table on disk, read with exactly the columns asked for; others are left alone. */
final class Table {
  private Table() {}

  /**
   * The rows of a table.
   *
   * @throws ConfigException naming the file if it cannot be read, or file and column if one is
   *     missing
   */
  static List<CSVRecord> rows(Path file, List<String> columns) {
    try (Reader text = Files.newBufferedReader(file);
        CSVParser csv = CSVFormat.RFC4180.builder().setHeader().get().parse(text)) {
      for (String column : columns) {
        if (!csv.getHeaderNames().contains(column)) {
          throw new ConfigException(file.getFileName() + " has no column " + column);
        }
      }
      List<CSVRecord> rows = csv.getRecords();
      for (CSVRecord row : rows) {
        if (!row.isConsistent()) {
          throw new ConfigException(
              file.getFileName() + " row " + row.getRecordNumber() + " has too few or many fields");
        }
      }
      return rows;
    } catch (IOException e) {
      throw new ConfigException("cannot read " + file, e);
    }
  }
}
