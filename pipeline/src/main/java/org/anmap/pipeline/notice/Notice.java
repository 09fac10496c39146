package org.anmap.pipeline.notice;

import java.io.Serializable;

/**
 * One thing found in an input file: where and which rule, never the value, for our rows are people.
 *
 * @param rule name of the rule in snake_case, for example {@code date_unreadable}
 * @param file name of the file as listed in the publication, without folder
 * @param row number of the record in the file, 1 for the first after the header; 0 for the whole
 *     file
 * @param column canonical or header name of the column; empty if none
 */
public record Notice(String rule, Severity severity, String file, long row, String column)
    implements Serializable {

  /** One line for the analyst: file, row, column, what is wrong. */
  public String text() {
    String where =
        file + (row > 0 ? ", row " + row : "") + (column.isEmpty() ? "" : ", column " + column);
    return where + ": " + Rule.of(rule).sentence() + " (" + rule + ")";
  }
}
