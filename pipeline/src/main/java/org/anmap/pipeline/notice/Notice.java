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
    return text(Language.EN);
  }

  /** The same line in a language. */
  public String text(Language language) {
    boolean english = language == Language.EN;
    StringBuilder text = new StringBuilder(file);
    if (row > 0) {
      text.append(english ? ", row " : ", dòng ").append(row);
    }
    if (!column.isEmpty()) {
      text.append(english ? ", column " : ", cột ").append(column);
    }
    return text + ": " + Rule.of(rule).message(language) + " (" + rule + ")";
  }
}
