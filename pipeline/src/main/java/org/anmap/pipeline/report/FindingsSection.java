package org.anmap.pipeline.report;

import static org.anmap.pipeline.report.Html.element;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.anmap.contract.Sha256;
import org.anmap.pipeline.notice.Effect;
import org.anmap.pipeline.notice.Severity;

/** What was met in each file, gravest first: what, where, how to mend it. */
final class FindingsSection {
  private static final Map<Severity, Phrase> BADGES =
      Map.of(
          Severity.ERROR, Phrase.ERROR,
          Severity.WARNING, Phrase.WARNING,
          Severity.INFO, Phrase.INFO);

  private FindingsSection() {}

  static Html of(List<FileFindings> files) {
    List<FileFindings> met =
        files.stream()
            .filter(file -> !file.findings().isEmpty())
            .sorted(Comparator.comparing(file -> file.findings().get(0).severity()))
            .toList();
    return met.isEmpty()
        ? Html.NOTHING
        : element("section")
            .around(
                element("h2").around(Phrase.IN_EACH_FILE.html()),
                element("p", "class", "note").around(Phrase.ROW_NUMBERS.html()),
                Html.all(met.stream().map(FindingsSection::file).toList()));
  }

  /** Where the findings of a file stand on the page. */
  static String anchor(FileFindings file) {
    return "file-" + Sha256.of(file.file()).substring(0, 12);
  }

  private static Html file(FileFindings file) {
    return element("article", "id", anchor(file))
        .around(
            element("h3").around(Html.name(file.file())),
            element("ul", "class", "findings")
                .around(file.findings().stream().map(FindingsSection::finding).toList()));
  }

  private static Html finding(Finding finding) {
    return element("li", "class", finding.severity().name().toLowerCase(Locale.ROOT))
        .around(
            element("h4")
                .around(
                    element("span", "class", "badge").around(badge(finding).html()),
                    Html.text(" "),
                    Html.sentence(finding.message()),
                    finding.rows() == 0
                        ? Html.NOTHING
                        : element("span", "class", "rows")
                            .around(Phrase.ROWS.html(finding.rows()))),
            where(finding),
            element("p")
                .around(
                    element("b").around(Phrase.HOW_TO_MEND.html()),
                    Html.text(" "),
                    Html.words(finding.fix())),
            element("p", "class", "effect")
                .around(
                    Html.sentence(finding.effect().words()),
                    Html.text(" "),
                    element("code").around(Html.text(finding.rule()))));
  }

  /** A row that is set aside is lost until it is mended, which is more than a warning says. */
  private static Phrase badge(Finding finding) {
    return finding.effect() == Effect.QUARANTINES_ROW
        ? Phrase.MEND_ROWS
        : BADGES.get(finding.severity());
  }

  /** The places, by column: whoever mends a file goes through it column by column. */
  private static Html where(Finding finding) {
    Map<String, List<Finding.Position>> byColumn =
        finding.first().stream()
            .collect(
                Collectors.groupingBy(
                    Finding.Position::column, LinkedHashMap::new, Collectors.toList()));
    List<Html> lines = new ArrayList<>();
    byColumn.forEach(
        (column, positions) -> {
          String rows =
              positions.stream()
                  .filter(position -> position.row() > 0)
                  .map(position -> Long.toString(position.row()))
                  .collect(Collectors.joining(", "));
          if (!column.isEmpty() || !rows.isEmpty()) {
            lines.add(element("li").around(line(column, rows)));
          }
        });
    if (!finding.first().isEmpty() && finding.more() > 0) {
      lines.add(element("li").around(Phrase.MORE_ROWS.html(finding.more())));
    }
    return lines.isEmpty() ? Html.NOTHING : element("ul", "class", "where").around(lines);
  }

  private static Html line(String column, String rows) {
    List<Html> line = new ArrayList<>();
    if (!column.isEmpty()) {
      line.add(Phrase.COLUMN.html());
      line.add(Html.text(" "));
      line.add(ColumnNames.html(column));
      line.add(Html.text(rows.isEmpty() ? "" : ": "));
    }
    if (!rows.isEmpty()) {
      line.add(Phrase.ROW_LIST.html());
      line.add(Html.text(" " + rows));
    }
    return Html.all(line);
  }
}
