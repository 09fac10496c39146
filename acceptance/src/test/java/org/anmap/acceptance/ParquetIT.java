package org.anmap.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every Parquet file, read by a reader that is not ours, says what its CSV says and no more. */
class ParquetIT {

  static List<String> files() throws IOException {
    try (Stream<Path> files = Files.walk(SampleRelease.release())) {
      return files
          .map(file -> SampleRelease.release().relativize(file).toString())
          .filter(name -> name.endsWith(".parquet"))
          .sorted()
          .toList();
    }
  }

  @ParameterizedTest
  @MethodSource("files")
  void equals_its_csv(String name) throws Exception {
    Path parquet = SampleRelease.release().resolve(name);
    Path csv = SampleRelease.release().resolve(name.replace(".parquet", ".csv"));
    try (Connection duckdb = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = duckdb.createStatement();
        ResultSet rows = statement.executeQuery("select * from read_parquet('" + parquet + "')");
        Reader text = Files.newBufferedReader(csv);
        CSVParser parsed = CSVFormat.RFC4180.builder().setHeader().get().parse(text)) {
      ResultSetMetaData columns = rows.getMetaData();
      assertEquals(parsed.getHeaderNames(), names(columns));
      long read = 0;
      for (CSVRecord expected : parsed) {
        assertTrue(rows.next(), name + " ends after " + read + " rows");
        read++;
        for (int column = 1; column <= columns.getColumnCount(); column++) {
          assertEquals(
              typed(expected.get(column - 1), columns.getColumnType(column)),
              value(rows, column, columns.getColumnType(column)),
              name + " row " + read + " " + columns.getColumnName(column));
        }
      }
      assertTrue(read > 0);
      assertTrue(!rows.next(), name + " has more rows than its CSV");
    }
  }

  private static List<String> names(ResultSetMetaData columns) throws SQLException {
    List<String> names = new ArrayList<>();
    for (int column = 1; column <= columns.getColumnCount(); column++) {
      names.add(columns.getColumnName(column));
    }
    return names;
  }

  /** What a field of the CSV means in a column of this type; an empty number is none. */
  private static Object typed(String text, int type) {
    if (type == Types.VARCHAR) {
      return text;
    }
    if (text.isEmpty()) {
      return "none";
    }
    return type == Types.DOUBLE ? (Object) Double.valueOf(text) : Long.valueOf(text);
  }

  private static Object value(ResultSet rows, int column, int type) throws SQLException {
    Object value = rows.getObject(column);
    if (value == null) {
      return type == Types.VARCHAR ? "" : "none";
    }
    return value instanceof Integer number ? Long.valueOf(number) : value;
  }
}
