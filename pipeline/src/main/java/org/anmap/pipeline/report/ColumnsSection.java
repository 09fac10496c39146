package org.anmap.pipeline.report;

import static org.anmap.pipeline.report.Html.element;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.anmap.pipeline.notice.Rule;

/** Columns that were not read and columns that are missing, each with the files it concerns. */
final class ColumnsSection {
  private ColumnsSection() {}

  static Html of(List<FileFindings> files) {
    Map<String, Set<String>> dropped = columns(Rule.COLUMN_UNKNOWN, files);
    Map<String, Set<String>> missing = columns(Rule.COLUMN_OPTIONAL_MISSING, files);
    return dropped.isEmpty() && missing.isEmpty()
        ? Html.NOTHING
        : element("section")
            .around(
                element("h2").around(Phrase.COLUMNS.html()),
                list(Phrase.UNAVAILABLE, missing),
                list(Phrase.DROPPED, dropped));
  }

  private static Html list(Phrase heading, Map<String, Set<String>> columns) {
    return columns.isEmpty()
        ? Html.NOTHING
        : Html.all(
            element("h3").around(heading.html()),
            element("ul")
                .around(
                    columns.entrySet().stream()
                        .map(
                            column ->
                                element("li")
                                    .around(
                                        ColumnNames.html(column.getKey()),
                                        Html.text(": "),
                                        Html.name(String.join(", ", column.getValue()))))
                        .toList()));
  }

  private static Map<String, Set<String>> columns(Rule rule, List<FileFindings> files) {
    Map<String, Set<String>> columns = new TreeMap<>();
    for (FileFindings file : files) {
      file.findings().stream()
          .filter(finding -> finding.rule().equals(rule.code()))
          .flatMap(finding -> finding.first().stream())
          .forEach(
              place ->
                  columns.computeIfAbsent(place.column(), c -> new TreeSet<>()).add(file.file()));
    }
    return columns;
  }
}
