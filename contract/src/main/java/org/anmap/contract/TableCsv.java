package org.anmap.contract;

import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.CSVRecord;

/**
 * The CSV form of a table: {@code AREA_SET,REF_AREA,TIME_PERIOD,<dimensions…>,MEASURE,OBS_VALUE,
 * OBS_STATUS,CONF_STATUS}, UTF-8, RFC 4180, rows sorted by key.
 */
public final class TableCsv {
  private static final CSVFormat RFC_4180 = CSVFormat.RFC4180;

  private TableCsv() {}

  /** The columns of a table, in order. */
  public static List<String> columns(TableSpec spec) {
    return Stream.of(
            List.of("AREA_SET", "REF_AREA", "TIME_PERIOD"),
            spec.dimensions(),
            List.of("MEASURE", "OBS_VALUE", "OBS_STATUS", "CONF_STATUS"))
        .flatMap(List::stream)
        .toList();
  }

  /** The values of one row, in the order of {@link #columns}; a missing value is empty text. */
  public static List<String> values(TableSpec spec, Observation row) {
    List<String> values = new ArrayList<>();
    values.add(spec.areaSet());
    values.add(row.key().area());
    values.add(row.key().period().code());
    values.addAll(row.key().codes());
    values.add(spec.measure());
    values.add(row.cell().value().isPresent() ? "" + row.cell().value().getAsLong() : "");
    values.add(row.cell().obsStatus());
    values.add(row.cell().confStatus());
    return values;
  }

  /** Any table of text as CSV bytes. */
  public static byte[] bytes(List<String> columns, List<List<String>> rows) {
    StringWriter text = new StringWriter();
    try (CSVPrinter csv = new CSVPrinter(text, RFC_4180)) {
      csv.printRecord(columns);
      for (List<String> row : rows) {
        csv.printRecord(row);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  public static byte[] bytes(ProtectedTable table) {
    return bytes(
        columns(table.spec()),
        table.rows().stream().map(row -> values(table.spec(), row)).toList());
  }

  /**
   * Reads a published table strictly.
   *
   * @throws IllegalArgumentException naming file and row if a column, code or status is not as the
   *     format says, or a value stands where none may
   */
  public static ProtectedTable read(Path file, TableSpec spec) throws IOException {
    List<Observation> rows = new ArrayList<>();
    try (Reader text = Files.newBufferedReader(file);
        CSVParser csv = RFC_4180.builder().setHeader().get().parse(text)) {
      if (!csv.getHeaderNames().equals(columns(spec))) {
        throw new IllegalArgumentException(
            file.getFileName() + " has the columns " + csv.getHeaderNames());
      }
      for (CSVRecord row : csv) {
        rows.add(observation(file, spec, row));
      }
    }
    return new ProtectedTable(spec, rows);
  }

  private static Observation observation(Path file, TableSpec spec, CSVRecord row) {
    String where = file.getFileName() + " row " + row.getRecordNumber();
    if (!row.isConsistent()
        || !row.get("AREA_SET").equals(spec.areaSet())
        || !row.get("MEASURE").equals(spec.measure())) {
      throw new IllegalArgumentException(where + " is not of table " + spec.name());
    }
    CellKey key =
        new CellKey(
            row.get("REF_AREA"),
            Period.parse(row.get("TIME_PERIOD")),
            spec.dimensions().stream().map(row::get).toList());
    return new Observation(key, cell(where, row));
  }

  private static Cell cell(String where, CSVRecord row) {
    String status = row.get("OBS_STATUS") + row.get("CONF_STATUS");
    String value = row.get("OBS_VALUE");
    if (status.equals("AF") && value.matches("0|[1-9]\\d{0,17}")) {
      return new Cell.Shown(Long.parseLong(value));
    }
    if (value.isEmpty()) {
      if (status.equals("AC")) {
        return new Cell.Hidden();
      }
      if (status.equals("MF")) {
        return new Cell.NotReported();
      }
      if (status.equals("OF")) {
        return new Cell.NoSuchUnit();
      }
    }
    throw new IllegalArgumentException(where + " has value and status that do not go together");
  }
}
