package org.anmap.pipeline.notice;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;

/** {@code docs/notices.md} is what the rules say, and stays so. */
class NoticesPageTest {
  private static final Path PAGE = Path.of("../docs/notices.md");
  private static final Path WRITTEN = Path.of("target/notices.md");

  private static final Map<Severity, String> HEADINGS =
      Map.of(
          Severity.ERROR, "Errors: the run is rejected (exit 3)",
          Severity.WARNING, "Warnings: the run goes on, `--strict` stops it (exit 5)",
          Severity.INFO, "For information");

  @Test
  void the_page_is_what_the_rules_say() throws IOException {
    String page = page();
    boolean isCurrent = Files.exists(PAGE) && Files.readString(PAGE).equals(page);
    if (!isCurrent) {
      Files.writeString(WRITTEN, page);
    }
    assertTrue(
        isCurrent,
        "docs/notices.md is out of date; read pipeline/target/notices.md, and if it is right: "
            + "cp pipeline/target/notices.md docs/notices.md");
  }

  @Test
  void a_rule_answers_defects_that_are_listed() throws IOException {
    for (Rule rule : Rule.values()) {
      assertTrue(defects().keySet().containsAll(rule.text().defects()), rule.code());
    }
  }

  private static String page() throws IOException {
    StringBuilder page =
        new StringBuilder(
            """
            # Notices

            What a run may say about its input. A notice names file, row, column and rule, never the value: our rows are people.
            This page is written from the files of the rules in `pipeline/src/main/resources/org/anmap/pipeline/notice/rules`; a test
            keeps it so. All examples are invented. Row 1 is the first row after the header.
            """);
    for (Severity severity : Severity.values()) {
      page.append("\n## ").append(HEADINGS.get(severity)).append("\n\n");
      page.append("| rule | what it means | what becomes of it | how to mend it | example |\n");
      page.append("|---|---|---|---|---|\n");
      Arrays.stream(Rule.values())
          .filter(rule -> rule.severity() == severity)
          .forEach(rule -> page.append(row(rule)));
    }
    page.append("\n## Defects of real exports and the rules that tell of them\n\n");
    page.append("A defect without a rule is mended in silence: nothing is lost by it.\n\n");
    page.append("| # | defect | rules |\n|---|---|---|\n");
    defects()
        .forEach(
            (number, defect) ->
                page.append("| %d | %s | %s |\n".formatted(number, defect, answering(number))));
    return page.toString();
  }

  private static String row(Rule rule) {
    return List.of(
            "`" + rule.code() + "`",
            rule.sentence() + "<br>*" + rule.message(Language.VI) + "*",
            rule.effect().words().en(),
            rule.fix(Language.EN),
            rule.text().example())
        .stream()
        .map(cell -> cell.replace("|", "\\|").replace("*.", "\\*."))
        .collect(Collectors.joining(" | ", "| ", " |\n"));
  }

  private static String answering(int defect) {
    return Arrays.stream(Rule.values())
        .filter(rule -> rule.text().defects().contains(defect))
        .map(rule -> "`" + rule.code() + "`")
        .collect(Collectors.joining(", "));
  }

  private static Map<Integer, String> defects() throws IOException {
    try (InputStream bytes = NoticesPageTest.class.getResourceAsStream("defects.csv");
        Reader text = new InputStreamReader(bytes, StandardCharsets.UTF_8)) {
      Map<Integer, String> defects = new TreeMap<>();
      for (CSVRecord row :
          CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get().parse(text)) {
        defects.put(Integer.valueOf(row.get("number")), row.get("defect"));
      }
      return defects;
    }
  }
}
