package org.anmap.contract;

import java.util.List;

/**
 * A table of findings, computed from protected tables and public denominators only.
 *
 * @param name file name without ending, for example {@code rates}
 * @param columns names and types, in order
 * @param rows values as they stand in the CSV, empty for none; sorted by the key columns
 */
public record Finding(String name, List<Column> columns, List<List<String>> rows) {

  /** The type of a column in Parquet. */
  public enum Type {
    TEXT,
    INTEGER,
    NUMBER
  }

  /** One column. */
  public record Column(String name, Type type) {}

  public Finding {
    columns = List.copyOf(columns);
    rows = rows.stream().map(List::copyOf).toList();
    for (List<String> row : rows) {
      if (row.size() != columns.size()) {
        throw new IllegalArgumentException(
            "finding " + name + " has a row of " + row.size() + " values, not " + columns.size());
      }
    }
  }
}
