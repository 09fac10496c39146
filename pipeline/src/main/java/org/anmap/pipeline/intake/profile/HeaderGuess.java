package org.anmap.pipeline.intake.profile;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;
import org.anmap.pipeline.intake.text.Clean;
import org.anmap.pipeline.intake.text.Folds;
import org.anmap.pipeline.intake.value.Identifiers;
import org.anmap.pipeline.intake.value.Unknowns;

/**
 * What seems to be the header of a table that no profile is written for.
 *
 * @param first row of the header, 0 for the first of the table
 * @param last row of it
 * @param names by column
 * @param months by column: the month its header names, 0 for none
 * @param base the built-in profile whose headers it shares most; empty if it shares too few
 * @param match the header as that profile, or else any, reads it
 * @param sure whether its words are those of a header without doubt: those of a record, which may
 *     be a name, are never printed
 */
record HeaderGuess(
    int first,
    int last,
    List<String> names,
    int[] months,
    Optional<Profile> base,
    HeaderMatch match,
    boolean sure) {

  /** Fewer months in a row may be something else: a quarter, a date in a title. */
  private static final int MONTHS = 3;

  /** So many headers of one profile stand in no record. */
  private static final int KNOWN = 3;

  private static final Set<ValueKind> OF_NO_WORDS =
      EnumSet.of(ValueKind.DATES, ValueKind.YEARS, ValueKind.NUMBERS, ValueKind.POINTS);

  private static final Profile.Wide ANY_YEAR = new Profile.Wide(Field.COUNT, 0, 0, Map.of());

  /** The header among the first rows; nothing if none of them looks like one. */
  static Optional<HeaderGuess> in(List<List<String>> rows, Profiles profiles) {
    HeaderGuess best = null;
    int most = 0;
    for (int row = 0; row < Math.min(rows.size(), HeaderSearch.ROWS); row++) {
      for (int last = row; last <= row + 1 && last < rows.size(); last++) {
        List<List<String>> names = names(rows, row, last);
        int months = countOf(months(names));
        for (String name : Profiles.BUILT_IN) {
          HeaderMatch match = new HeaderMatch(profiles.named(name), names);
          boolean isHeader = last == row || isLower(rows.get(last), names, match);
          if (isHeader && match.fields() > 0 && match.fields() + months > most) {
            most = match.fields() + months;
            best = of(rows, row, last, names, profiles.named(name), match);
          }
        }
      }
    }
    Optional<HeaderGuess> known = Optional.ofNullable(best).filter(b -> b.base().isPresent());
    if (known.isPresent() && known.get().sure()) {
      return known;
    }
    Optional<HeaderGuess> words = ofWords(rows, profiles);
    return known.isEmpty() || words.isPresent() && words.get().sure() ? words : known;
  }

  /** The lower row of a header names months, and nothing that could be the value of a record. */
  private static boolean isLower(List<String> lower, List<List<String>> names, HeaderMatch match) {
    int[] months = months(names);
    return countOf(months) > 0
        && match.unknownAt().stream()
            .noneMatch(c -> months[c] == 0 && c < lower.size() && !lower.get(c).isBlank());
  }

  /** Where few words are known, the first row below the title is the header if it is of words. */
  private static Optional<HeaderGuess> ofWords(List<List<String>> rows, Profiles profiles) {
    int row = belowTitle(rows);
    if (row + 1 >= rows.size() || row >= HeaderSearch.ROWS || !areNames(rows, row)) {
      return Optional.empty();
    }
    List<List<String>> names = names(rows, row, row);
    Profile flat = profiles.named("case_flat");
    return Optional.of(of(rows, row, row, names, flat, new HeaderMatch(flat, names)));
  }

  /** The first row that says more than one thing. */
  private static int belowTitle(List<List<String>> rows) {
    int row = 0;
    while (row < rows.size()
        && rows.get(row).stream().map(Clean::of).filter(c -> !c.isEmpty()).distinct().count() < 2) {
      row++;
    }
    return row;
  }

  private static HeaderGuess of(
      List<List<String>> rows,
      int first,
      int last,
      List<List<String>> names,
      Profile profile,
      HeaderMatch match) {
    List<String> printed = names.stream().map(name -> Clean.of(name.get(0))).toList();
    long written = printed.stream().filter(name -> !name.isEmpty()).count();
    long unknown = match.unknownAt().stream().filter(c -> months(names)[c] == 0).count();
    HeaderMatch.Met met = match.met();
    boolean fits = met.all() || (written - unknown) * 2 >= written;
    boolean sure =
        fits && (unknown == 0 || match.fields() >= KNOWN)
            || first == belowTitle(rows) && isUnlikeBelow(printed, rows, last);
    return new HeaderGuess(
        first,
        last,
        printed,
        months(names),
        fits ? Optional.of(profile) : Optional.empty(),
        match,
        sure);
  }

  /**
   * Whether a word stands above dates or numbers. A word for unknown does so in a record too, and
   * so may words above a few telephone numbers.
   */
  private static boolean isUnlikeBelow(List<String> names, List<List<String>> rows, int last) {
    return IntStream.range(0, names.size())
        .filter(column -> !Unknowns.isUnknown(names.get(column)))
        .filter(column -> ValueKind.of(List.of(names.get(column))) == ValueKind.WORDS)
        .mapToObj(column -> ColumnGuess.cells(rows, last, column))
        .anyMatch(
            cells ->
                OF_NO_WORDS.contains(ValueKind.of(cells))
                    || !cells.isEmpty()
                        && cells.stream().filter(Identifiers::looksIdentifying).count() * 2
                            >= cells.size());
  }

  private static List<List<String>> names(List<List<String>> rows, int first, int last) {
    return last == first
        ? HeaderSearch.alone(rows.get(first))
        : HeaderSearch.twoLevels(rows.get(first), rows.get(last));
  }

  /** By column the month as {@link MonthHeader} reads it, 0 for none. */
  private static int[] months(List<List<String>> names) {
    int[] months = new int[names.size()];
    for (int column = 0; column < months.length; column++) {
      for (String name : names.get(column)) {
        OptionalInt month = MonthHeader.read(name, ANY_YEAR);
        months[column] = months[column] == 0 ? month.orElse(0) : months[column];
      }
    }
    return months;
  }

  /** How many months follow each other; none if they are too few or in no order. */
  private static int countOf(int[] months) {
    int count = 0;
    int before = 0;
    for (int month : months) {
      if (month > 0 && month <= before) {
        return 0;
      }
      count += month > 0 ? 1 : 0;
      before = Math.max(before, month);
    }
    return count < MONTHS ? 0 : count;
  }

  /** The months that the header names by number, with or without a year; none if it is not wide. */
  int wide() {
    return countOf(months);
  }

  /**
   * Words or months, each another, none of which reads like a value or stands elsewhere as one: a
   * row of words may be a record, and its values are never printed.
   */
  private static boolean areNames(List<List<String>> rows, int at) {
    List<String> row = rows.get(at);
    int[] months = months(HeaderSearch.alone(row));
    boolean isWide = countOf(months) > 0;
    Set<String> folded = new HashSet<>();
    for (int column = 0; column < row.size(); column++) {
      String name = Clean.of(row.get(column));
      if (name.isEmpty() || isWide && months[column] > 0) {
        continue;
      }
      if (!folded.add(Folds.of(name))
          || ValueKind.of(List.of(name)) != ValueKind.WORDS
          || holds(rows, at, column)) {
        return false;
      }
    }
    return folded.size() > 1;
  }

  private static boolean holds(List<List<String>> rows, int at, int column) {
    String name = Folds.of(rows.get(at).get(column));
    return IntStream.range(0, rows.size())
        .filter(row -> row != at && column < rows.get(row).size())
        .anyMatch(row -> Folds.of(rows.get(row).get(column)).equals(name));
  }
}
