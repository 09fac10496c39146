package org.anmap.pipeline.notice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class RuleTest {
  /** Rules whose code is still to be written: a rule that is raised must leave this list. */
  private static final Set<Rule> NOT_YET_RAISED = EnumSet.noneOf(Rule.class);

  private static final Path SOURCES = Path.of("src/main/java/org/anmap/pipeline");
  private static final Path FILES = Path.of("src/main/resources/org/anmap/pipeline/notice/rules");
  private static final Pattern USE = Pattern.compile("\\bRule\\s*\\.\\s*([A-Z_]+)\\b");
  private static final Pattern VIETNAMESE =
      Pattern.compile("[ăâđêôơưáàãảạéèẽẻẹíìĩỉịóòõỏọúùũủụýỳỹỷỵ\u1EA4-\u1EF1]");

  @ParameterizedTest
  @EnumSource
  void has_a_name_in_snake_case_and_a_sentence_for_the_analyst(Rule rule) {
    assertTrue(rule.code().matches("[a-z]+(_[a-z]+)*"));
    assertTrue(rule.sentence().matches("[a-z].{10,80}[^.]"), rule.sentence());
    assertEquals(rule, Rule.of(rule.at("a.csv", 1, "age").rule()));
    assertEquals(
        "a.csv, row 1, column age: " + rule.sentence() + " (" + rule.code() + ")",
        rule.at("a.csv", 1, "age").text());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "0 |     | EN | a.csv: the date cannot be read (date_unreadable)",
        "0 |     | VI | a.csv: không đọc được ngày (date_unreadable)",
        "7 |     | VI | a.csv, dòng 7: không đọc được ngày (date_unreadable)",
        "7 | age | VI | a.csv, dòng 7, cột age: không đọc được ngày (date_unreadable)",
        "7 | age | EN | a.csv, row 7, column age: the date cannot be read (date_unreadable)",
      })
  void a_notice_is_one_line_in_either_language(
      long row, String column, Language language, String line) {
    Notice notice = Rule.DATE_UNREADABLE.at("a.csv", row, column == null ? "" : column);
    assertEquals(line, notice.text(language));
  }

  @ParameterizedTest
  @EnumSource
  void says_in_both_languages_what_is_wrong_and_how_to_mend_it(Rule rule) {
    assertTrue(rule.message(Language.VI).matches("\\p{Ll}.{4,88}[^.]"), rule.message(Language.VI));
    assertTrue(rule.fix(Language.EN).matches("\\p{Lu}.{20,200}\\."), rule.fix(Language.EN));
    assertTrue(rule.fix(Language.VI).matches("\\p{Lu}.{20,200}\\."), rule.fix(Language.VI));
    assertTrue(rule.text().example().matches(".{10,120} → .{5,80}"), rule.text().example());
    for (String vietnamese : new String[] {rule.message(Language.VI), rule.fix(Language.VI)}) {
      assertTrue(VIETNAMESE.matcher(vietnamese).find(), vietnamese);
    }
    // The English fix may quote a Vietnamese answer that the clerk is to write.
    assertFalse(VIETNAMESE.matcher(rule.sentence()).find(), rule.sentence());
  }

  @ParameterizedTest
  @EnumSource
  void has_no_place_where_a_value_could_be_put(Rule rule) {
    RuleText text = rule.text();
    for (String words :
        new String[] {text.message().vi(), text.message().en(), text.fix().vi(), text.fix().en()}) {
      assertFalse(words.matches(".*(%[a-z0-9]|[{}<>$\\[\\]]|\\\\).*"), words);
    }
  }

  @ParameterizedTest
  @EnumSource
  void rejects_a_file_if_and_only_if_it_is_an_error(Rule rule) {
    assertEquals(rule.severity() == Severity.ERROR, rule.effect() == Effect.REJECTS_FILE);
  }

  @Test
  void rules_and_files_are_one_to_one() throws IOException {
    Set<String> written;
    try (Stream<Path> files = Files.list(FILES)) {
      written =
          files
              .map(file -> file.getFileName().toString())
              .collect(Collectors.toCollection(TreeSet::new));
    }
    assertEquals(
        Arrays.stream(Rule.values())
            .map(rule -> rule.code() + ".yaml")
            .collect(Collectors.toCollection(TreeSet::new)),
        written);
  }

  @Test
  void every_rule_is_raised_by_the_program_or_known_to_be_still_missing() throws IOException {
    Set<Rule> raised = EnumSet.noneOf(Rule.class);
    try (Stream<Path> files = Files.walk(SOURCES)) {
      for (Path file : files.filter(RuleTest::mayRaise).toList()) {
        USE.matcher(Files.readString(file))
            .results()
            .map((MatchResult use) -> use.group(1))
            .filter(RuleTest::isRule)
            .forEach(name -> raised.add(Rule.valueOf(name)));
      }
    }
    Set<Rule> silent = EnumSet.complementOf(EnumSet.copyOf(raised));
    Set<Rule> forgotten = EnumSet.copyOf(silent);
    forgotten.removeAll(NOT_YET_RAISED);
    assertEquals(Set.of(), forgotten, "no code raises these rules");
    raised.retainAll(NOT_YET_RAISED);
    assertEquals(Set.of(), raised, "these rules are raised: take them out of NOT_YET_RAISED");
  }

  /** The report reads rules and raises none. */
  private static boolean mayRaise(Path file) {
    return file.toString().endsWith(".java") && !file.startsWith(SOURCES.resolve("report"));
  }

  private static boolean isRule(String name) {
    return Arrays.stream(Rule.values()).anyMatch(rule -> rule.name().equals(name));
  }
}
