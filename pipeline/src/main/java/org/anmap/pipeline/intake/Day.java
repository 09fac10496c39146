package org.anmap.pipeline.intake;

import java.time.LocalDate;
import org.anmap.pipeline.config.Months;
import org.anmap.pipeline.intake.value.RecordedDate;

/**
 * A date of a record, with everything that is asked of it, reckoned once for each distinct text.
 *
 * @param first the day, or the first of the month if the record says no more
 * @param last the same, or the last of the month
 * @param month as 202506
 * @param exact whether the day itself is known
 */
record Day(
    LocalDate first,
    LocalDate last,
    Integer month,
    Integer firstNumber,
    Integer lastNumber,
    boolean exact) {

  static Day of(RecordedDate date) {
    LocalDate first = date.day();
    LocalDate last = date.monthOnly() ? first.withDayOfMonth(first.lengthOfMonth()) : first;
    return new Day(
        first,
        last,
        Months.number(first),
        (int) first.toEpochDay(),
        (int) last.toEpochDay(),
        !date.monthOnly());
  }

  static Day of(LocalDate date) {
    return of(new RecordedDate(date, false));
  }

  boolean isAfter(Day other) {
    return firstNumber > other.lastNumber;
  }

  /** Days from this one to another. */
  int daysTo(Day other) {
    return other.firstNumber - firstNumber;
  }
}
