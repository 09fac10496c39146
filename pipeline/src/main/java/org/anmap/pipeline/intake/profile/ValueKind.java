package org.anmap.pipeline.intake.profile;

import java.util.HashSet;
import java.util.List;
import java.util.function.Predicate;
import org.anmap.pipeline.intake.value.Answers;
import org.anmap.pipeline.intake.value.DateOrder;
import org.anmap.pipeline.intake.value.DateStyle;
import org.anmap.pipeline.intake.value.Dates;
import org.anmap.pipeline.intake.value.Identifiers;
import org.anmap.pipeline.intake.value.Numbers;

/** What kind of values a column holds, told from a sample of them. */
enum ValueKind {
  DATES("dates"),
  ANSWERS("yes or no"),
  NUMBERS("numbers"),
  CODES("few different words, perhaps codes"),
  WORDS("many different words"),
  EMPTY("nothing in the first rows"),
  IDENTIFYING("identifying"),
  FREE_TEXT("free_text");

  /** Most cells of a column, so that a slip of the pen does not hide what it is. */
  private static final int OF_TEN = 9;

  private static final int LONG_TEXT = 60;
  private static final int FEW = 20;

  private static final Dates DAY_FIRST = new Dates(new DateStyle(DateOrder.DAY_FIRST, true, false));
  private static final Dates MONTH_FIRST =
      new Dates(new DateStyle(DateOrder.MONTH_FIRST, true, false));
  private static final Numbers PLAIN = new Numbers((char) 0);

  private final String words;

  ValueKind(String words) {
    this.words = words;
  }

  String words() {
    return words;
  }

  /** Whether such a column could be a field. */
  boolean isKept() {
    return this != IDENTIFYING && this != FREE_TEXT;
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
    if (cells.stream().anyMatch(Identifiers::looksIdentifying)) {
      return IDENTIFYING;
    }
    if (most(cells, cell -> Answers.read(cell, false).isKnown())) {
      return ANSWERS;
    }
    if (most(cells, cell -> PLAIN.count(cell).isKnown())) {
      return NUMBERS;
    }
    if (most(cells, cell -> DAY_FIRST.read(cell).isKnown() || MONTH_FIRST.read(cell).isKnown())) {
      return DATES;
    }
    if (cells.stream().anyMatch(cell -> cell.length() > LONG_TEXT)) {
      return FREE_TEXT;
    }
    int different = new HashSet<>(cells).size();
    return cells.size() > FEW && different <= FEW ? CODES : WORDS;
  }

  private static boolean most(List<String> cells, Predicate<String> is) {
    return cells.stream().filter(is).count() * 10 >= (long) cells.size() * OF_TEN;
  }
}
