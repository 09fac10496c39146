package org.anmap.pipeline.report;

import static org.anmap.pipeline.report.Html.element;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.anmap.pipeline.notice.Severity;

/** Every file: how it was read, what became of its rows, whether there is something to do. */
final class FilesSection {
  private static final Map<String, Phrase> KNOWN =
      Map.of(
          "encoding", Phrase.ENCODING,
          "delimiter", Phrase.DELIMITER,
          "sheet", Phrase.SHEET,
          "header_row", Phrase.HEADER_ROW,
          "date_order", Phrase.DATE_ORDER,
          "format", Phrase.FORMAT,
          "not_available", Phrase.NOT_IN_FILE);

  private static final Map<String, Phrase> DATE_ORDERS =
      Map.of(
          "day_first", Phrase.DAY_FIRST,
          "month_first", Phrase.MONTH_FIRST,
          "unknown", Phrase.NO_ORDER);

  private FilesSection() {}

  static Html of(List<FileFindings> files) {
    if (files.isEmpty()) {
      return Html.NOTHING;
    }
    Totals all =
        Totals.of(
            files.stream()
                .flatMap(file -> file.parts().stream())
                .flatMap(part -> part.counts().stream())
                .toList());
    return element("section")
        .around(
            element("h2").around(Phrase.FILES.html()),
            element("table")
                .around(
                    head(),
                    element("tbody").around(files.stream().map(FilesSection::rows).toList()),
                    element("tfoot").around(row(Phrase.ALL_FILES.html(), all, Html.NOTHING))),
            element("p", "class", "reconciled")
                .around(
                    Phrase.RECONCILED.html(
                        all.read(), all.accepted(), all.quarantined(), all.skipped())));
  }

  private static Html head() {
    return element("thead")
        .around(
            element("tr")
                .around(
                    Stream.of(
                            Phrase.FILE,
                            Phrase.READ,
                            Phrase.ACCEPTED,
                            Phrase.SET_ASIDE,
                            Phrase.SKIPPED,
                            Phrase.TO_DO)
                        .map(phrase -> element("th", "scope", "col").around(phrase.html()))
                        .toList()));
  }

  /** One row for each source that read the file; one for a file that none did. */
  private static Html rows(FileFindings file) {
    Html toDo = toDo(file);
    if (file.parts().isEmpty()) {
      return uncounted(Html.name(file.file()), toDo);
    }
    List<Html> rows = new ArrayList<>();
    for (FileFindings.Part part : file.parts()) {
      Html name = Html.all(Html.name(file.file()), source(part.source()), reading(part.reading()));
      rows.add(
          part.counts().isEmpty()
              ? uncounted(name, toDo)
              : row(name, Totals.of(part.counts()), toDo));
    }
    return Html.all(rows);
  }

  private static Html row(Html name, Totals rows, Html toDo) {
    return element("tr")
        .around(
            element("th", "scope", "row").around(name),
            number(Phrase.READ, rows.read()),
            number(Phrase.ACCEPTED, rows.accepted()),
            number(Phrase.SET_ASIDE, rows.quarantined()),
            number(Phrase.SKIPPED, rows.skipped()),
            element("td").around(toDo));
  }

  private static Html uncounted(Html name, Html toDo) {
    return element("tr")
        .around(
            element("th", "scope", "row").around(name),
            element("td", "colspan", "4", "class", "uncounted").around(Phrase.NOT_COUNTED.html()),
            element("td").around(toDo));
  }

  /** A number with its heading, which a narrow screen shows beside it. */
  private static Html number(Phrase heading, long rows) {
    return element("td", "class", rows == 0 ? "number zero" : "number")
        .around(
            element("span", "class", "heading").around(heading.html()), Phrase.NUMBER.html(rows));
  }

  private static Html toDo(FileFindings file) {
    if (file.findings().isEmpty()) {
      return Phrase.NOTHING_TO_DO.html();
    }
    Html what;
    String kind;
    if (file.mustBeMended()) {
      what = Phrase.FIX_FIRST.html();
      kind = "error";
    } else if (file.totals().quarantined() > 0) {
      what = Phrase.FIX_ROWS.html(file.totals().quarantined());
      kind = "warning";
    } else if (file.findings().get(0).severity() == Severity.WARNING) {
      what = Phrase.LOOK.html();
      kind = "warning";
    } else {
      what = Phrase.NOTHING_TO_DO.html();
      kind = "info";
    }
    return element("a", "class", kind, "href", "#" + FindingsSection.anchor(file)).around(what);
  }

  private static Html source(String source) {
    return element("span", "class", "source").around(Html.name(source));
  }

  private static Html reading(Map<String, String> reading) {
    return reading.isEmpty()
        ? Html.NOTHING
        : element("span", "class", "reading")
            .around(reading.entrySet().stream().map(FilesSection::decision).toList());
  }

  private static Html decision(Map.Entry<String, String> decided) {
    Phrase known = KNOWN.get(decided.getKey());
    Phrase order = known == Phrase.DATE_ORDER ? DATE_ORDERS.get(decided.getValue()) : null;
    String value = decided.getValue().equals("\t") ? "tab" : decided.getValue();
    return element("span")
        .around(
            known == null ? Html.name(decided.getKey()) : known.html(),
            Html.text(" "),
            element("b").around(order == null ? Html.name(value) : order.html()));
  }
}
