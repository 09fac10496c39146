package org.anmap.pipeline.intake.profile;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.anmap.pipeline.config.Source;
import org.anmap.pipeline.intake.text.Clean;
import org.anmap.pipeline.intake.text.Folds;

/**
 * Proposes a profile for a table: the built-in one whose headers it shares most, and for every
 * other column what kind of values it holds.
 *
 * <p>Headers are printed, values never; a first row that looks like a record is not taken for a
 * header.
 */
public final class Proposal {
  private final Profiles profiles;

  public Proposal(Profiles profiles) {
    this.profiles = profiles;
  }

  private record Header(int row, List<String> names, Profile base, Columns columns) {}

  /**
   * A profile as YAML, to be read and completed by the analyst.
   *
   * @param rows the first rows of the table
   * @param told how the file was read
   * @return nothing if no row looks like a header
   */
  public Optional<String> of(List<List<String>> rows, Map<String, String> told) {
    return header(rows).map(header -> yaml(header, rows, told));
  }

  private Optional<Header> header(List<List<String>> rows) {
    Header best = null;
    int most = 0;
    for (int row = 0; row < Math.min(rows.size(), HeaderSearch.ROWS); row++) {
      for (String name : Profiles.BUILT_IN) {
        Profile profile = profiles.named(name);
        List<List<String>> names = rows.get(row).stream().map(List::of).toList();
        HeaderMatch match = new HeaderMatch(profile, names);
        if (match.fields() > most) {
          most = match.fields();
          best = new Header(row, rows.get(row), profile, match.columns());
        }
      }
    }
    return best == null ? unknownHeader(rows) : Optional.of(best);
  }

  /** The first row of words, each another, none of which reads like a value. */
  private Optional<Header> unknownHeader(List<List<String>> rows) {
    for (int row = 0; row < Math.min(rows.size(), HeaderSearch.ROWS); row++) {
      List<String> names = rows.get(row);
      Set<String> folded = new HashSet<>();
      boolean areNames =
          names.size() > 1
              && names.stream()
                  .allMatch(
                      name ->
                          folded.add(Folds.of(name))
                              && ValueKind.of(List.of(name)) == ValueKind.WORDS);
      if (areNames) {
        Profile base = profiles.named("case_flat");
        Columns none = new HeaderMatch(base, names.stream().map(List::of).toList()).columns();
        return Optional.of(new Header(row, names, base, none));
      }
    }
    return Optional.empty();
  }

  private String yaml(Header header, List<List<String>> rows, Map<String, String> told) {
    StringBuilder yaml = new StringBuilder();
    yaml.append("# Proposed from the headers and from what kinds of values the columns hold. ");
    yaml.append("Read it before you use it.\n# Read as ");
    yaml.append(
        String.join(
            ", ", told.entrySet().stream().map(e -> e.getKey() + " " + e.getValue()).toList()));
    yaml.append(", header in row ").append(header.row() + 1).append(".\n");
    yaml.append("profiles:\n  my_profile:\n");
    yaml.append("    base: ").append(header.base().name()).append('\n');
    yaml.append("    kind: ").append(kind(header.base().kind())).append('\n');
    yaml.append("    # Known by their headers: ").append(found(header)).append(".\n");
    String missing = missing(header);
    if (!missing.isEmpty()) {
      yaml.append("    # Still needed, as a field below or as a constant: ")
          .append(missing)
          .append(".\n");
    }
    Map<ValueKind, List<String>> kinds = kinds(header, rows);
    yaml.append("    fields: {}\n");
    kinds.forEach(
        (kind, names) -> {
          if (kind.isKept()) {
            yaml.append("      # ")
                .append(kind.words())
                .append(": ")
                .append(list(names))
                .append('\n');
          }
        });
    for (ValueKind dropped : List.of(ValueKind.IDENTIFYING, ValueKind.FREE_TEXT)) {
      if (kinds.containsKey(dropped)) {
        yaml.append("    ")
            .append(dropped.words())
            .append(": ")
            .append(list(kinds.get(dropped)))
            .append('\n');
      }
    }
    return yaml.toString();
  }

  private static String kind(Source.Kind kind) {
    return kind.name().toLowerCase(java.util.Locale.ROOT);
  }

  private static String found(Header header) {
    List<String> fields = header.columns().found().stream().sorted().map(Field::code).toList();
    return fields.isEmpty() ? "none" : String.join(", ", fields);
  }

  private static String missing(Header header) {
    List<String> missing = new ArrayList<>();
    for (List<Field> either : header.base().required()) {
      if (either.stream().noneMatch(header.columns().found()::contains)) {
        missing.add(String.join(" or ", either.stream().map(Field::code).toList()));
      }
    }
    return String.join(", ", missing);
  }

  /** Columns that the base does not know, by the kind of their values. */
  private static Map<ValueKind, List<String>> kinds(Header header, List<List<String>> rows) {
    Map<ValueKind, List<String>> kinds = new TreeMap<>();
    for (int column = 0; column < header.names().size(); column++) {
      String name = Clean.of(header.names().get(column));
      boolean known =
          column < header.columns().width()
              && (header.columns().slotAt()[column] >= 0
                  || header.base().dropped().contains(Folds.of(name)));
      if (!known && !name.isEmpty()) {
        List<String> cells = new ArrayList<>();
        for (List<String> row : rows.subList(header.row() + 1, rows.size())) {
          if (column < row.size() && !row.get(column).isBlank()) {
            cells.add(Clean.of(row.get(column)));
          }
        }
        kinds
            .computeIfAbsent(ValueKind.of(cells), any -> new ArrayList<>())
            .add(HeaderMatch.printable(name, column));
      }
    }
    return kinds;
  }

  private static String list(List<String> names) {
    return "["
        + String.join(", ", names.stream().map(n -> '"' + n.replace("\"", "\\\"") + '"').toList())
        + "]";
  }
}
