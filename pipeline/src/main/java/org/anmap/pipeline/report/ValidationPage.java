package org.anmap.pipeline.report;

import static org.anmap.pipeline.report.Html.element;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import org.anmap.pipeline.notice.Wording;

/**
 * The validation report as one page: no script, nothing fetched, both languages in it. A radio
 * button chooses the language by CSS alone; Vietnamese comes first.
 */
final class ValidationPage {
  /** Whatever a name may hold, the browser runs no script and asks no one for anything. */
  private static final String NOTHING_FETCHED =
      "<meta http-equiv=\"Content-Security-Policy\""
          + " content=\"default-src 'none'; style-src 'unsafe-inline'\">";

  private static final DateTimeFormatter VIETNAMESE_DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu");

  private ValidationPage() {}

  static String of(ValidationReport report) {
    Html head =
        element("head")
            .around(
                new Html("<meta charset=\"utf-8\">"),
                new Html("<meta name=\"viewport\" content=\"width=device-width\">"),
                new Html(NOTHING_FETCHED),
                element("title").around(Html.text(Phrase.TITLE.with().vi())),
                element("style").around(new Html(style())));
    Html body =
        element("body")
            .around(
                language("vi", "Tiếng Việt", true),
                language("en", "English", false),
                header(report),
                element("main")
                    .around(
                        FilesSection.of(report.files()),
                        FindingsSection.of(report.files()),
                        PlacesSection.of(report.places()),
                        ColumnsSection.of(report.files())));
    return "<!DOCTYPE html>\n" + element("html", "lang", "vi").around(head, body).markup() + "\n";
  }

  /** A button of the choice; it stands beside what it shows or hides, as CSS needs it. */
  private static Html language(String tag, String name, boolean chosen) {
    return new Html(
        "<input type=\"radio\" name=\"language\" id=\"show-%s\"%s><label for=\"show-%s\" lang=\"%s\">%s</label>"
            .formatted(tag, chosen ? " checked" : "", tag, tag, name));
  }

  private static Html header(ValidationReport report) {
    return element("header")
        .around(
            element("p", "class", "private")
                .around(
                    element("strong").around(Phrase.PRIVATE.html()),
                    Html.text(" "),
                    Phrase.PRIVATE_WHY.html()),
            element("h1").around(Phrase.TITLE.html()),
            report.asOf().isEmpty()
                ? Html.NOTHING
                : element("p").around(Html.words(asOf(LocalDate.parse(report.asOf())))),
            verdict(report));
  }

  private static Wording asOf(LocalDate day) {
    return new Wording(
        Phrase.AS_OF.with(day.format(VIETNAMESE_DAY)).vi(), Phrase.AS_OF.with(day).en());
  }

  private static Html verdict(ValidationReport report) {
    ValidationReport.Summary summary = report.summary();
    Object[] aside = {summary.rowsSetAside(), summary.filesWithRowsSetAside()};
    boolean anyAside = summary.rowsSetAside() > 0;
    if (report.files().isEmpty()) {
      return verdict("stop", Phrase.NOTHING_READ.html(), Html.NOTHING);
    }
    if (!summary.usable()) {
      return verdict(
          "stop",
          Phrase.MUST_MEND.html(summary.filesToMend()),
          anyAside ? Phrase.ALSO_SET_ASIDE.html(aside) : Html.NOTHING);
    }
    return anyAside
        ? verdict("mind", Phrase.MAY_MEND.html(aside), Phrase.GATE.html())
        : verdict("go", Phrase.ALL_WELL.html(), Phrase.GATE.html());
  }

  private static Html verdict(String kind, Html sentence, Html more) {
    return element("p", "class", "verdict " + kind)
        .around(element("strong").around(sentence), Html.text(" "), more);
  }

  private static String style() {
    try (InputStream file = ValidationPage.class.getResourceAsStream("validation-report.css")) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the style of the validation report", e);
    }
  }
}
