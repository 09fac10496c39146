package org.anmap.pipeline.analyse;

import static java.time.temporal.ChronoField.PROLEPTIC_MONTH;

import java.util.ArrayList;
import java.util.List;
import org.anmap.contract.Cell;
import org.anmap.contract.Period;

/**
 * The quarters of an area that were reported in full, as counts or intervals of counts.
 *
 * @param time the number of each quarter, counted from year 0
 * @param shown how many of them are shown
 * @param endReported whether the last quarter of the release is among them
 */
record Series(
    String area,
    String level,
    Period first,
    Period last,
    double[] time,
    double[] low,
    double[] high,
    int shown,
    boolean endReported) {

  /** With fewer numbers even a steady rise is hardly told from chance. */
  private static final int FEWEST_SHOWN = 8;

  private static final int MONTHS_OF_QUARTER = 3;

  /** The series over quarters in which the unit existed, in order, at least one. */
  static Series of(MeasureView measure, String area, List<Period> quarters) {
    List<Period> ordered = quarters.stream().sorted().toList();
    List<Period> full = new ArrayList<>();
    int shown = 0;
    for (Period quarter : ordered) {
      if (measure.isReportedInFull(area, quarter)) {
        full.add(quarter);
        shown += measure.cell(area, quarter).orElseThrow() instanceof Cell.Shown ? 1 : 0;
      }
    }
    Period last = ordered.get(ordered.size() - 1);
    return new Series(
        area,
        measure.level(measure.key(area, last)),
        ordered.get(0),
        last,
        full.stream()
            .mapToDouble(quarter -> quarter.first().getLong(PROLEPTIC_MONTH) / MONTHS_OF_QUARTER)
            .toArray(),
        full.stream().mapToDouble(quarter -> measure.low(area, quarter)).toArray(),
        full.stream().mapToDouble(quarter -> measure.high(area, quarter)).toArray(),
        shown,
        full.contains(last));
  }

  boolean isDecidable() {
    return endReported && shown >= FEWEST_SHOWN;
  }
}
