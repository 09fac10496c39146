package org.anmap.pipeline.intake.profile;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.anmap.pipeline.config.ProfileConfig;
import org.anmap.pipeline.intake.value.DateEvidence;

/** A proposal as YAML: what is sure as keys, what is not as comments beside them. */
final class ProposalText {
  private static final String NAME = "my_profile";
  private static final int MONTHS = 12;

  private final FieldGuess guess;
  private final Map<String, String> told;
  private final String file;
  private final StringBuilder yaml = new StringBuilder();

  ProposalText(FieldGuess guess, Map<String, String> told, String file) {
    this.guess = guess;
    this.told = told;
    this.file = file;
  }

  String yaml() {
    line("# Proposed from the headers and the kinds of values; no value of the file stands here.");
    line(
        "# Read as %s; %s in row %d.",
        told.entrySet().stream()
            .map(e -> e.getKey() + " " + e.getValue())
            .collect(Collectors.joining(", ")),
        guess.header().sure() ? "header" : "perhaps a header",
        guess.header().last() + 1);
    if (isKnown()) {
      line("# The built-in profile %s knows the columns it needs: no other is needed.", base());
      source(base());
    } else {
      line("# Every key is explained in docs/profiles.md.");
      profile();
      source(NAME);
    }
    return yaml.toString();
  }

  private boolean isKnown() {
    return guess.header().base().isPresent()
        && guess.missing().isEmpty()
        && guess.fields().isEmpty()
        && guess.left().isEmpty()
        && guess.unlisted().isEmpty()
        && !guess.isWide()
        && !tellsMonthFirst();
  }

  private String base() {
    return guess.header().base().map(Profile::name).orElse("");
  }

  private String kind() {
    return guess.kind().name().toLowerCase(Locale.ROOT);
  }

  private void profile() {
    line("profiles:");
    line("  %s:", NAME);
    if (!base().isEmpty()) {
      line("    base: %s", base());
    }
    line("    kind: %s%s", kind(), base().isEmpty() ? "  # or outreach, …: what a row is" : "");
    if (base().isEmpty()) {
      line("    required: %s", required());
    }
    if (tellsMonthFirst()) {
      line("    order: month  # a day above 12 stands second");
    }
    fields();
    filters();
    wide();
    codes();
    dropped("identifying", column -> column.kind().isIdentifying());
    dropped("free_text", column -> column.kind() == ValueKind.FREE_TEXT);
  }

  /** Day first is what a profile takes without a word. */
  private boolean tellsMonthFirst() {
    boolean asks =
        guess.header().base().filter(base -> base.order() != ProfileConfig.Order.DAY).isPresent();
    return !asks && guess.order() == DateEvidence.MONTH_FIRST;
  }

  private String required() {
    return guess.required().stream()
        .map(ProposalText::codes)
        .filter(either -> !guess.isWide() || !either.equals(Field.REPORT_DATE.code()))
        .map(either -> "[" + either + "]")
        .collect(Collectors.joining(", ", "[", "]"));
  }

  private void fields() {
    line("    fields:");
    if (!guess.found().isEmpty()) {
      line("      # found by %s: %s", base(), codes(guess.found().stream().sorted().toList()));
    }
    guess
        .fields()
        .forEach(
            (field, column) ->
                line("      %s: [%s]  # %s", field.code(), quoted(column), column.kind().words()));
    for (List<Field> either : guess.missing()) {
      line(
          "      # still needed: %s, a column below or a constant",
          either.stream().map(Field::code).collect(Collectors.joining(" or ")));
    }
    List<ColumnGuess> open = named(this::isOpen);
    if (!open.isEmpty()) {
      line(
          "      # Columns that are no field yet, and dropped. To keep one, write its field for the");
      line("      # question mark and take away the #:");
      open.forEach(column -> line("      # ?: [%s]  # %s", quoted(column), words(column)));
    }
    guess.left().stream()
        .filter(column -> !column.isNamed(guess.header().names()))
        .forEach(
            column ->
                line(
                    "      # column %d: its header is not shown, it reads like a value",
                    column.column() + 1));
  }

  private boolean isOpen(ColumnGuess column) {
    return !column.kind().isIdentifying() && column.kind() != ValueKind.FREE_TEXT;
  }

  private String words(ColumnGuess column) {
    return column.kind().words()
        + guess.fieldAt(column.column()).map(f -> "; " + f.code() + " by its header").orElse("");
  }

  /** Where no profile fits, the rows may be of more than the subject. */
  private void filters() {
    named(column -> column.kind() == ValueKind.ANSWERS).stream()
        .filter(column -> base().isEmpty())
        .findFirst()
        .ifPresent(
            column ->
                line(
                    "    # filters: [{column: %s, is: [\"...\"]}]  # if only some rows are of the subject",
                    quoted(column)));
  }

  private void wide() {
    if (!guess.isWide()) {
      return;
    }
    int[] months = guess.header().months();
    boolean dated =
        guess.header().wide() > 0 && IntStream.of(months).allMatch(m -> m == 0 || m > MONTHS);
    List<ColumnGuess> years = named(column -> column.kind() == ValueKind.YEARS);
    line("    wide:");
    line("      value: count  # or participants, if kind is outreach");
    if (!years.isEmpty()) {
      line("      year_column: %s", quoted(years.get(0)));
    } else if (!dated) {
      line("      year: 0  # write the year of the file");
    }
    if (!guess.monthColumns().isEmpty()) {
      List<String> words = new ArrayList<>();
      guess.monthColumns().forEach(c -> words.add(quoted(c) + ": " + (words.size() + 1)));
      line("      months: {%s}", String.join(", ", words));
    }
  }

  private void codes() {
    List<Field> unlisted = guess.unlisted();
    if (unlisted.isEmpty()) {
      return;
    }
    line(
        "    codes:  # the labels of the file, which are not shown here, behind the code they mean");
    for (Field field : unlisted) {
      line("      %s:", field.code());
      guess.codes(field).forEach(code -> line("        %s: []", code));
      line("        _U: []  # labels that are known and tell none of these");
    }
  }

  private void dropped(String key, Predicate<ColumnGuess> is) {
    List<ColumnGuess> columns = named(is);
    if (!columns.isEmpty()) {
      line(
          "    %s: [%s]",
          key, columns.stream().map(ProposalText::quoted).collect(Collectors.joining(", ")));
    }
  }

  private List<ColumnGuess> named(Predicate<ColumnGuess> is) {
    return guess.left().stream()
        .filter(column -> column.isNamed(guess.header().names()) && is.test(column))
        .toList();
  }

  private void source(String profile) {
    line("sources:");
    line("  - id: my-source");
    line("    sector: %s  # who sends it, a code of actor_sector", "police");
    line("    kind: %s", kind());
    line("    profile: %s", profile);
    line("    files: [%s]  # seen from the publication file", quoted(file));
  }

  private static String codes(List<Field> fields) {
    return fields.stream().map(Field::code).collect(Collectors.joining(", "));
  }

  private static String quoted(ColumnGuess column) {
    return quoted(column.header());
  }

  private static String quoted(String text) {
    return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }

  private void line(String format, Object... arguments) {
    yaml.append(arguments.length == 0 ? format : format.formatted(arguments)).append('\n');
  }
}
