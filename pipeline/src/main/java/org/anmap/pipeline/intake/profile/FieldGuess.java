package org.anmap.pipeline.intake.profile;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.anmap.pipeline.config.Source;
import org.anmap.pipeline.intake.value.DateEvidence;
import org.anmap.pipeline.intake.value.Multi;
import org.anmap.pipeline.intake.value.Unknowns;

/** Which columns of a table seem to be which fields, and which are left to the analyst. */
final class FieldGuess {
  /** What no report of a case can do without; where no profile fits, a row is taken for one. */
  private static final List<List<Field>> OF_A_CASE =
      List.of(
          List.of(Field.REPORT_DATE),
          List.of(Field.DISTRICT, Field.DISTRICT_CODE),
          List.of(Field.GBV_TYPE));

  /** A column of noughts and ones reads like answers. */
  private static final Set<ValueKind> COUNTS =
      EnumSet.of(ValueKind.NUMBERS, ValueKind.ANSWERS, ValueKind.EMPTY);

  private static final int MONTHS = 12;
  private static final int OF_TEN = 9;

  private final HeaderGuess header;
  private final List<List<String>> rows;
  private final Profile labels;
  private final Map<Field, ColumnGuess> fields = new EnumMap<>(Field.class);
  private final List<ColumnGuess> left;
  private final List<ColumnGuess> monthColumns;

  /**
   * @param labels a profile that knows the labels of every code list
   */
  FieldGuess(HeaderGuess header, List<List<String>> rows, Profile labels) {
    this.header = header;
    this.rows = rows;
    this.labels = header.base().orElse(labels);
    this.left = new ArrayList<>(ColumnGuess.of(header, rows, labels));
    this.monthColumns = twelve(left);
    left.removeAll(monthColumns);
    guess();
  }

  private void guess() {
    for (ColumnGuess column : List.copyOf(left)) {
      column.field().filter(this::isOpen).ifPresent(field -> take(field, column));
    }
    for (List<Field> either : missing()) {
      switch (either.get(0)) {
        case REPORT_DATE -> first(either, column -> column.kind() == ValueKind.DATES);
        case GBV_TYPE -> first(either, column -> column.kind() == ValueKind.CODES);
        default -> {}
      }
    }
    if (isOpen(Field.RECORD_ID)) {
      first(List.of(Field.RECORD_ID), column -> column.kind() == ValueKind.IDS);
    }
  }

  private boolean isOpen(Field field) {
    return !found().contains(field) && !fields.containsKey(field);
  }

  private void first(List<Field> either, Predicate<ColumnGuess> is) {
    left.stream().filter(is).findFirst().ifPresent(column -> take(either.get(0), column));
  }

  private void take(Field field, ColumnGuess column) {
    if (column.isNamed(header.names())) {
      fields.put(field, column);
      left.remove(column);
    }
  }

  /** A run of exactly twelve columns of numbers with words as headers: months in some language. */
  private static List<ColumnGuess> twelve(List<ColumnGuess> columns) {
    List<ColumnGuess> run = new ArrayList<>();
    for (ColumnGuess column : columns) {
      boolean isCount = COUNTS.contains(column.kind());
      boolean follows = run.isEmpty() || run.get(run.size() - 1).column() + 1 == column.column();
      if (!isCount || !follows) {
        if (run.size() == MONTHS) {
          return run;
        }
        run = new ArrayList<>();
      }
      if (isCount && column.header().chars().noneMatch(Character::isDigit)) {
        run.add(column);
      }
    }
    return run.size() == MONTHS ? run : List.of();
  }

  HeaderGuess header() {
    return header;
  }

  Source.Kind kind() {
    return header.base().map(Profile::kind).orElse(Source.Kind.CASE);
  }

  /** The fields that the base finds by itself. */
  Set<Field> found() {
    return header.base().isEmpty() ? EnumSet.noneOf(Field.class) : header.match().found();
  }

  List<List<Field>> required() {
    return header.base().map(Profile::required).orElse(OF_A_CASE);
  }

  /** What is required and neither found nor guessed. */
  List<List<Field>> missing() {
    return required().stream()
        .filter(either -> either.stream().noneMatch(f -> found().contains(f) || isBrought(f)))
        .filter(either -> either.stream().noneMatch(fields::containsKey))
        .toList();
  }

  private boolean isBrought(Field field) {
    boolean byMonth = isWide() && (field == Field.REPORT_DATE || field == Field.PARTICIPANTS);
    return byMonth
        || header
            .base()
            .filter(
                base ->
                    base.constants().containsKey(field)
                        || base.pivot().fields().containsValue(field))
            .isPresent();
  }

  boolean isWide() {
    return header.wide() > 0 || !monthColumns.isEmpty();
  }

  /** Columns whose headers are months in words that the program does not know. */
  List<ColumnGuess> monthColumns() {
    return monthColumns;
  }

  Map<Field, ColumnGuess> fields() {
    return fields;
  }

  /** The columns that are left to the analyst. */
  List<ColumnGuess> left() {
    return left;
  }

  /** What the dates prove about the order of day and month. */
  DateEvidence order() {
    List<String> cells = new ArrayList<>();
    for (int column = 0; column < header.names().size(); column++) {
      cells.addAll(ColumnGuess.cells(header, rows, column));
    }
    return ColumnGuess.order(cells);
  }

  /** The fields with a code list whose values are, for more than a few rows, in no list. */
  List<Field> unlisted() {
    List<Field> unlisted = new ArrayList<>();
    fields.forEach(
        (field, column) -> {
          if (field.type() == Field.Type.CODE && !isListed(field, column.column())) {
            unlisted.add(field);
          }
        });
    Columns columns = header.match().columns();
    for (int column = 0; column < columns.width() && header.base().isPresent(); column++) {
      Optional<Field> field = fieldAt(column);
      if (field.filter(f -> f.type() == Field.Type.CODE).isPresent()
          && !isListed(field.get(), column)) {
        unlisted.add(field.get());
      }
    }
    return unlisted.stream().distinct().toList();
  }

  /** The codes that the labels of a field may mean, sorted. */
  List<String> codes(Field field) {
    return labels.codes().get(field).values().stream().distinct().sorted().toList();
  }

  /** The field that the headers of the base take a column for. */
  Optional<Field> fieldAt(int column) {
    int slot = header.match().columns().slotAt()[column];
    return slot < 0 || slot >= Field.values().length
        ? Optional.empty()
        : Optional.of(Field.values()[slot]);
  }

  private boolean isListed(Field field, int column) {
    List<String> cells = ColumnGuess.cells(header, rows, column);
    String separators = labels.separators().getOrDefault(field, "");
    long listed =
        cells.stream()
            .filter(cell -> !Unknowns.isUnknown(cell))
            .filter(
                cell ->
                    labels.code(field, cell).isPresent()
                        || Multi.split(cell, separators).stream()
                            .allMatch(part -> labels.code(field, part).isPresent()))
            .count();
    long said = cells.stream().filter(cell -> !Unknowns.isUnknown(cell)).count();
    return listed * 10 >= said * OF_TEN;
  }
}
