package org.anmap.pipeline.geography;

import java.io.Serializable;
import java.time.LocalDate;

/**
 * A unit of the area set that counts the rows of another, and the days on which it does.
 *
 * @param unit code; empty if the rows are those of another area
 * @param from first day of its series
 * @param to first day after it
 */
record Heir(String unit, LocalDate from, LocalDate to) implements Serializable {
  static final Heir OUTSIDE = new Heir("", LocalDate.MIN, LocalDate.MAX);

  boolean countsOn(LocalDate date) {
    return !date.isBefore(from) && date.isBefore(to);
  }

  boolean isOutside() {
    return unit.isEmpty();
  }
}
