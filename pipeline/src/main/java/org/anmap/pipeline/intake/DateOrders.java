package org.anmap.pipeline.intake;

import java.io.Serializable;
import org.anmap.pipeline.intake.value.DateEvidence;

/** How many dates of a column prove that the day comes first, and how many that the month does. */
final class DateOrders implements Serializable {
  private static final long serialVersionUID = 1;

  /** A slip of the finger is a row; more than one in so many is another order. */
  private static final int SLIPS = 100;

  private long dayFirst;
  private long monthFirst;

  void add(DateEvidence evidence) {
    dayFirst += evidence == DateEvidence.DAY_FIRST ? 1 : 0;
    monthFirst += evidence == DateEvidence.MONTH_FIRST ? 1 : 0;
  }

  void add(DateOrders other) {
    dayFirst += other.dayFirst;
    monthFirst += other.monthFirst;
  }

  boolean isEmpty() {
    return dayFirst + monthFirst == 0;
  }

  boolean provesDayFirst() {
    return dayFirst > monthFirst;
  }

  boolean provesMonthFirst() {
    return monthFirst > dayFirst;
  }

  /** Whether more than slips of the finger speak against the order in which the file is read. */
  boolean contradicts(boolean dayComesFirst) {
    long against = dayComesFirst ? monthFirst : dayFirst;
    return against > 0 && against * SLIPS >= dayFirst + monthFirst;
  }
}
