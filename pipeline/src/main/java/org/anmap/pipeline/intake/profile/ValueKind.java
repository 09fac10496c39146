package org.anmap.pipeline.intake.profile;

import java.util.HashSet;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.anmap.pipeline.intake.value.Answers;
import org.anmap.pipeline.intake.value.DateOrder;
import org.anmap.pipeline.intake.value.DateStyle;
import org.anmap.pipeline.intake.value.Dates;
import org.anmap.pipeline.intake.value.Identifiers;
import org.anmap.pipeline.intake.value.Numbers;

/** What kind of values a column holds, told from a sample of them. */
enum ValueKind {
  DATES("dates"),
  YEARS("years"),
  ANSWERS("yes or no"),
  NUMBERS("numbers"),
  IDS("another in each row, without spaces: ids perhaps"),
  CODES("few different words: labels perhaps"),
  WORDS("many different words: places or names perhaps"),
  EMPTY("nothing in the first rows"),
  POINTS("coordinates"),
  IDENTIFYING("numbers or addresses of persons"),
  FREE_TEXT("long texts");

  /** Most cells of a column, so that a slip of the pen does not hide what it is. */
  private static final int OF_TEN = 9;

  private static final int LONG_TEXT = 60;

  /** The outline of a place is one point after another: its beginning tells, and ends the match. */
  private static final int LONGEST_POINT = 120;

  private static final int FEW = 20;

  private static final Dates DAY_FIRST = new Dates(new DateStyle(DateOrder.DAY_FIRST, true, false));
  private static final Dates MONTH_FIRST =
      new Dates(new DateStyle(DateOrder.MONTH_FIRST, true, false));
  private static final Numbers PLAIN = new Numbers((char) 0);
  private static final Pattern YEAR = Pattern.compile("(?:19[89]|20|25)\\d{2}|20\\d\\d\\.0");

  /** Finer than a hundred metres, alone or in a pair: no count and no age is written so. */
  private static final Pattern POINT =
      Pattern.compile("\\D{0,8}-?\\d{1,3}[.,]\\d{3,}(?:\\D{1,3}-?\\d{1,4}(?:[.,]\\d+)?)*\\D{0,2}");

  private final String words;

  ValueKind(String words) {
    this.words = words;
  }

  String words() {
    return words;
  }

  /** Whether such a column tells who a person is or where. */
  boolean isIdentifying() {
    return this == IDENTIFYING || this == POINTS;
  }

  /**
   * The kind of some cells.
   *
   * @param cells clean and not blank
   */
  static ValueKind of(List<String> cells) {
    if (cells.isEmpty()) {
      return EMPTY;
    }
    if (most(cells, cell -> YEAR.matcher(cell).matches())) {
      return YEARS;
    }
    if (most(cells, ValueKind::isPoint)) {
      return POINTS;
    }
    if (cells.stream().anyMatch(Identifiers::looksIdentifying)) {
      return IDENTIFYING;
    }
    if (most(cells, cell -> Answers.read(cell, false).isKnown())) {
      return ANSWERS;
    }
    if (most(cells, cell -> PLAIN.count(cell).isKnown())) {
      return NUMBERS;
    }
    if (most(cells, ValueKind::isDate)) {
      return DATES;
    }
    if (cells.stream().anyMatch(cell -> cell.length() > LONG_TEXT)) {
      return FREE_TEXT;
    }
    int different = new HashSet<>(cells).size();
    if (cells.size() <= FEW) {
      return WORDS;
    }
    boolean another = different * 10 >= cells.size() * OF_TEN;
    if (another && most(cells, cell -> cell.indexOf(' ') < 0)) {
      return IDS;
    }
    return different <= FEW ? CODES : WORDS;
  }

  private static boolean isPoint(String cell) {
    return POINT.matcher(cell.substring(0, Math.min(cell.length(), LONGEST_POINT))).matches();
  }

  private static boolean isDate(String cell) {
    return DAY_FIRST.read(cell).isKnown() || MONTH_FIRST.read(cell).isKnown();
  }

  private static boolean most(List<String> cells, Predicate<String> is) {
    return cells.stream().filter(is).count() * 10 >= (long) cells.size() * OF_TEN;
  }
}
