package org.anmap.pipeline.analyse;

import java.util.Comparator;
import java.util.List;

/** The order of rows in a finding. */
final class Rows {
  private Rows() {}

  /** Rows sorted as text by some columns, first things first. */
  static List<List<String>> sorted(List<List<String>> rows, int... columns) {
    Comparator<List<String>> order = Comparator.comparing(row -> row.get(columns[0]));
    for (int i = 1; i < columns.length; i++) {
      int column = columns[i];
      order = order.thenComparing(row -> row.get(column));
    }
    return rows.stream().sorted(order).toList();
  }
}
