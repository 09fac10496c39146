package org.anmap.pipeline.report;

import static org.anmap.pipeline.report.Html.element;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.anmap.pipeline.notice.Wording;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/** What the columns of a profile mean to someone who has only her own headers before her. */
final class ColumnNames {
  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();

  private static final Map<String, Wording> KNOWN = read();

  private ColumnNames() {}

  static boolean knows(String column) {
    return KNOWN.containsKey(column);
  }

  /** The meaning and the name of a column of a profile; of any other column, its header. */
  static Html html(String column) {
    return knows(column)
        ? Html.all(
            element("b").around(Html.words(KNOWN.get(column))),
            Html.text(" "),
            element("code").around(Html.text(column)))
        : element("b").around(Html.name(column));
  }

  private static Map<String, Wording> read() {
    try (InputStream bytes = ColumnNames.class.getResourceAsStream("columns.csv");
        Reader text = new InputStreamReader(bytes, StandardCharsets.UTF_8)) {
      Map<String, Wording> names = new HashMap<>();
      for (CSVRecord row : FORMAT.parse(text)) {
        names.put(row.get("column"), new Wording(row.get("vi"), row.get("en")));
      }
      return Map.copyOf(names);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the names of columns", e);
    }
  }
}
