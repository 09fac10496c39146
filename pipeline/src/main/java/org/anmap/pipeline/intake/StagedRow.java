package org.anmap.pipeline.intake;

import java.util.HexFormat;
import java.util.List;

/** One de-identified row: what the declared columns hold and nothing else. */
final class StagedRow {
  private final List<? extends StagedColumn> columns;
  private final Object[] values;

  private StagedRow(List<? extends StagedColumn> columns) {
    this.columns = columns;
    this.values = new Object[columns.size()];
  }

  static StagedRow of(List<? extends StagedColumn> columns) {
    return new StagedRow(columns);
  }

  StagedRow set(StagedColumn column, Object value) {
    values[column.ordinal()] = value;
    return this;
  }

  /** The value of a column, null if the row has none. */
  Object get(StagedColumn column) {
    return values[column.ordinal()];
  }

  Object at(int ordinal) {
    return values[ordinal];
  }

  List<? extends StagedColumn> columns() {
    return columns;
  }

  /** What two rows without an id must share to be equal: every value but the keys. */
  String content() {
    StringBuilder content = new StringBuilder();
    for (StagedColumn column : columns) {
      Object value = get(column);
      if (value == null) {
        content.append('-');
      } else {
        content.append(value instanceof byte[] hash ? HexFormat.of().formatHex(hash) : value);
      }
      content.append('\u0000');
    }
    return content.toString();
  }

  /** Nothing of a row is ever printed. */
  @Override
  public String toString() {
    return "staged row";
  }
}
