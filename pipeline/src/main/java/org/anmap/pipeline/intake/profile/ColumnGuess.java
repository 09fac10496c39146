package org.anmap.pipeline.intake.profile;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.anmap.pipeline.intake.text.Clean;
import org.anmap.pipeline.intake.value.DateEvidence;
import org.anmap.pipeline.intake.value.Dates;

/**
 * What a column that no profile knows seems to hold.
 *
 * @param field of a code list of which most of its values are labels
 * @param order what its dates prove about day and month
 */
record ColumnGuess(
    int column, String header, ValueKind kind, Optional<Field> field, DateEvidence order) {
  private static final int OF_TEN = 9;

  /** The columns that no base knows, and that are no months: without a base, every one. */
  static List<ColumnGuess> of(HeaderGuess header, List<List<String>> rows, Profile labels) {
    List<ColumnGuess> guesses = new ArrayList<>();
    for (int column = 0; column < header.names().size(); column++) {
      boolean isOpen =
          header.base().isEmpty()
              ? !header.names().get(column).isEmpty()
              : header.match().unknownAt().contains(column);
      if (!isOpen) {
        continue;
      }
      if (header.wide() == 0 || header.months()[column] == 0) {
        String name = header.names().get(column);
        String shown =
            header.sure() ? HeaderMatch.printable(name, column) : HeaderMatch.numbered(column);
        guesses.add(of(column, shown, cells(header, rows, column), labels));
      }
    }
    return guesses;
  }

  /** The values of a column, clean and not blank. */
  static List<String> cells(HeaderGuess header, List<List<String>> rows, int column) {
    return cells(rows, header.last(), column);
  }

  static List<String> cells(List<List<String>> rows, int last, int column) {
    return rows.subList(last + 1, rows.size()).stream()
        .filter(row -> column < row.size() && !row.get(column).isBlank())
        .map(row -> Clean.of(row.get(column)))
        .toList();
  }

  private static ColumnGuess of(int column, String header, List<String> cells, Profile labels) {
    ValueKind kind = ValueKind.of(cells);
    boolean isWords = kind == ValueKind.CODES || kind == ValueKind.WORDS;
    return new ColumnGuess(
        column,
        header,
        kind,
        isWords ? field(cells, labels) : Optional.empty(),
        kind == ValueKind.DATES ? order(cells) : DateEvidence.NONE);
  }

  private static Optional<Field> field(List<String> cells, Profile labels) {
    for (Field field : Field.values()) {
      if (field.type() == Field.Type.CODE
          && cells.stream().filter(cell -> labels.code(field, cell).isPresent()).count() * 10
              >= (long) cells.size() * OF_TEN) {
        return Optional.of(field);
      }
    }
    return Optional.empty();
  }

  static DateEvidence order(List<String> cells) {
    long day = cells.stream().filter(c -> Dates.evidence(c) == DateEvidence.DAY_FIRST).count();
    long month = cells.stream().filter(c -> Dates.evidence(c) == DateEvidence.MONTH_FIRST).count();
    if (day == month) {
      return DateEvidence.NONE;
    }
    return day > month ? DateEvidence.DAY_FIRST : DateEvidence.MONTH_FIRST;
  }

  /**
   * Whether its header can stand in a profile: a long one, one full of digits or one that may be no
   * header is not printed.
   */
  boolean isNamed(List<String> names) {
    return header.equals(names.get(column));
  }
}
