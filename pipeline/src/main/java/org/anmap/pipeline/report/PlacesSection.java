package org.anmap.pipeline.report;

import static org.anmap.pipeline.report.Html.element;

import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.anmap.contract.Json;
import org.anmap.pipeline.notice.PlaceQuestion;
import org.anmap.pipeline.notice.PlaceQuestion.Candidate;

/** The places that are no one unit, each with the lines that would answer it. */
final class PlacesSection {
  private PlacesSection() {}

  static Html of(List<PlaceQuestion> places) {
    Map<String, List<PlaceQuestion>> byKey =
        places.stream()
            .collect(Collectors.groupingBy(PlaceQuestion::key, TreeMap::new, Collectors.toList()));
    return byKey.isEmpty()
        ? Html.NOTHING
        : element("section")
            .around(
                element("h2").around(Phrase.PLACES.html()),
                element("p").around(Phrase.PLACES_WHY.html()),
                element("pre")
                    .around(Html.text("geography:"), new Html("\n"), Html.text("  places:")),
                Html.all(
                    byKey.values().stream()
                        .sorted(Comparator.comparing(PlacesSection::rows).reversed())
                        .map(PlacesSection::question)
                        .toList()));
  }

  private static Html question(List<PlaceQuestion> asked) {
    String key = asked.get(0).key();
    List<Candidate> candidates =
        asked.stream().flatMap(q -> q.candidates().stream()).distinct().toList();
    return element("article", "class", "place")
        .around(
            element("h3")
                .around(
                    element("code").around(Html.text(key)),
                    Html.text(" "),
                    element("span", "class", "rows").around(Phrase.ROWS.html(rows(asked)))),
            element("ul", "class", "where")
                .around(asked.stream().map(PlacesSection::where).toList()),
            candidates.isEmpty() ? element("p").around(Phrase.NO_CANDIDATE.html()) : Html.NOTHING,
            Html.all(
                candidates.isEmpty()
                    ? List.of(answer(line(key, "", "")))
                    : candidates.stream()
                        .map(candidate -> answer(line(key, candidate.unit(), candidate.name())))
                        .toList()));
  }

  private static Html where(PlaceQuestion question) {
    String rows =
        question.firstRows().stream().map(String::valueOf).collect(Collectors.joining(", "));
    boolean more = question.rows() > question.firstRows().size();
    return element("li")
        .around(
            Html.name(question.file()),
            Html.text(": "),
            Phrase.ROW_LIST.html(),
            Html.text(" " + rows + " "),
            more
                ? Phrase.MORE_ROWS.html(question.rows() - question.firstRows().size())
                : Html.NOTHING);
  }

  private static Html answer(String line) {
    return element("pre", "class", "answer").around(Html.text(line));
  }

  /**
   * A line of YAML, indented to stand under the two above: quoted as JSON quotes, which YAML reads;
   * no name breaks out of the comment.
   */
  private static String line(String key, String unit, String name) {
    String answer = "    " + quoted(key) + ": " + quoted(unit);
    return name.isEmpty() ? answer : answer + "   # " + name.replaceAll("\\R|\\p{Cntrl}", " ");
  }

  private static String quoted(String text) {
    return new String(Json.bytes(text), StandardCharsets.UTF_8);
  }

  private static long rows(List<PlaceQuestion> asked) {
    return asked.stream().mapToLong(PlaceQuestion::rows).sum();
  }
}
