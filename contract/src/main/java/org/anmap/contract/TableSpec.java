package org.anmap.contract;

import java.util.List;

/**
 * One table of the plan: a measure by area, period and dimensions.
 *
 * @param name file name without ending, for example {@code reports_district}
 * @param measure {@code REPORTS}, {@code SESSIONS}, {@code PARTICIPANTS}, …
 * @param dimensions names of code lists, for example {@code GBV_TYPE}; each has a row for its total
 *     {@code _T} too
 * @param levels area levels listed, for example {@code province}, {@code country}
 * @param sensitive false: no rule, nothing hidden, outside the system of relations
 * @param zeros whether the table may hide a zero
 */
public record TableSpec(
    String name,
    String measure,
    List<String> dimensions,
    String areaSet,
    List<String> levels,
    List<PeriodType> periodTypes,
    boolean sensitive,
    Zeros zeros) {

  public TableSpec {
    dimensions = List.copyOf(dimensions);
    levels = List.copyOf(levels);
    periodTypes = List.copyOf(periodTypes);
  }
}
