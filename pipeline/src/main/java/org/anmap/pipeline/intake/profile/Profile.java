package org.anmap.pipeline.intake.profile;

import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.anmap.pipeline.config.ProfileConfig;
import org.anmap.pipeline.config.Source;
import org.anmap.pipeline.intake.text.Folds;

/**
 * A profile as intake uses it: every name resolved to a field, every label to a code.
 *
 * @param hash changes when anything does that its rows depend on
 * @param sheet of a workbook, empty for the first with a table
 * @param nested sign between the groups of a header, empty if headers have none
 * @param required each a list of fields of which one must be there
 * @param indicators what cannot be told where a field is missing
 * @param fieldOf folded header to field
 * @param dropped folded headers of identifying and free-text columns, known and never read
 * @param order of day and month; {@code AUTO} asks the file
 * @param decimal sign of decimals, 0 if not said
 * @param unknown folded words that say nothing, in any column
 * @param answers yes or no by folded word, beside those of the program
 * @param extras folded headers of columns that are read although they are no field
 * @param codes by field, folded label to code
 * @param lookups by field, folded key to what it stands for
 */
public record Profile(
    String name,
    String hash,
    Source.Kind kind,
    String sheet,
    String nested,
    List<List<Field>> required,
    Map<Field, String> indicators,
    Map<String, Field> fieldOf,
    Set<String> dropped,
    Map<Field, String> constants,
    List<Filter> filters,
    ProfileConfig.Order order,
    boolean buddhist,
    boolean excel1904,
    char decimal,
    boolean numericAnswers,
    Set<String> unknown,
    Map<String, Boolean> answers,
    Map<Field, String> separators,
    Wide wide,
    Pivot pivot,
    List<Field> oneRecord,
    List<Field> fillDown,
    List<String> extras,
    Map<Field, Map<String, String>> codes,
    Map<Field, Map<String, String>> lookups)
    implements Serializable {

  /**
   * A row counts only if the cell is, or is not, one of some words.
   *
   * @param slot of the column
   * @param words folded
   * @param quarantine whether a row that does not pass is set aside
   * @param optional whether a file without the column passes
   */
  public record Filter(
      int slot, Set<String> words, boolean is, boolean quarantine, boolean optional)
      implements Serializable {
    /** Whether a row with this cell counts. */
    public boolean passes(String cell) {
      return words.contains(Folds.of(cell)) == is;
    }
  }

  /**
   * A column for each month.
   *
   * @param value field of the cells; null if the profile is not wide
   * @param year of headers that name the month only, 0 if they name both
   * @param yearSlot of the column that holds the year of a row, -1 if none does
   * @param months number of the month by folded word
   */
  public record Wide(Field value, int year, int yearSlot, Map<String, Integer> months)
      implements Serializable {
    static final Wide NONE = new Wide(null, 0, -1, Map.of());

    /** Whether headers may name a month alone. */
    boolean knowsYear() {
      return year > 0 || yearSlot >= 0;
    }

    public boolean isUsed() {
      return value != null;
    }
  }

  /**
   * A row for each value.
   *
   * @param key slots that tell records apart; empty if the profile has no pivot
   * @param name slot of the name of the value
   * @param value slot of the value
   * @param fields field by folded name of the value
   */
  public record Pivot(int[] key, int name, int value, Map<String, Field> fields)
      implements Serializable {
    static final Pivot NONE = new Pivot(new int[0], 0, 0, Map.of());

    public boolean isUsed() {
      return key.length > 0;
    }
  }

  /** How many slots a record has: the fields, then the extra columns. */
  public int slots() {
    return Field.values().length + extras.size();
  }

  /** Whether a record may span rows that lie apart, so that a file cannot be cut. */
  public boolean spansRows() {
    return pivot.isUsed() || !oneRecord.isEmpty() || !fillDown.isEmpty();
  }

  /** Whether this office writes the text for what it does not know. */
  public boolean isUnknown(String text) {
    return !unknown.isEmpty() && unknown.contains(Folds.of(text));
  }

  /** The code of a label, empty if no code list has it. */
  public Optional<String> code(Field field, String label) {
    return Optional.ofNullable(codes.get(field).get(Folds.of(label)));
  }
}
