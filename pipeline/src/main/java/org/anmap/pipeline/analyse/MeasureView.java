package org.anmap.pipeline.analyse;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.anmap.contract.Area;
import org.anmap.contract.Cell;
import org.anmap.contract.CellKey;
import org.anmap.contract.Denominator;
import org.anmap.contract.Period;
import org.anmap.contract.PublishedMeasure;

/** The totals of a measure over its dimensions, by area and period, with what is known of each. */
final class MeasureView {
  private final PublishedMeasure measure;
  private final GuaranteedBounds bounds;
  private final Exposure exposure;
  private final List<String> totals;

  MeasureView(PublishedMeasure measure, List<Denominator> denominators) {
    this.measure = measure;
    this.bounds = new GuaranteedBounds(measure);
    this.exposure = new Exposure(measure.plan(), measure.measure(), denominators);
    this.totals = Collections.nCopies(measure.dimensions().size(), Area.TOTAL);
  }

  String measure() {
    return measure.measure();
  }

  Exposure exposure() {
    return exposure;
  }

  /** The keys of total cells, the unknown areas left out: nobody lives in an unknown place. */
  List<CellKey> keys() {
    List<CellKey> keys = new ArrayList<>();
    for (CellKey key : measure.cells().keySet()) {
      if (key.codes().equals(totals) && !measure.plan().areas().area(key.area()).isUnknown()) {
        keys.add(key);
      }
    }
    return keys;
  }

  String level(CellKey key) {
    return measure.plan().areas().area(key.area()).level();
  }

  CellKey key(String area, Period period) {
    return new CellKey(area, period, totals);
  }

  /** The cell of an area and period, empty if no table lists it. */
  Optional<Cell> cell(String area, Period period) {
    return Optional.ofNullable(measure.cells().get(key(area, period)))
        .map(PublishedMeasure.Published::cell);
  }

  /** The least count of a listed cell. */
  long low(String area, Period period) {
    return bounds.low(key(area, period));
  }

  /** The greatest count of a listed cell; infinite if nothing limits it. */
  double high(String area, Period period) {
    long high = bounds.high(key(area, period));
    return high >= GuaranteedBounds.UNBOUNDED ? Double.POSITIVE_INFINITY : high;
  }

  /** Whether every unit below the area reported every month of the period. */
  boolean isReportedInFull(String area, Period period) {
    return measure.plan().areas().leaves(area).stream()
        .filter(unit -> !measure.plan().areas().area(unit).isUnknown())
        .allMatch(unit -> exposure.isReportedInFull(unit, period));
  }

  /** The word of a cell in the STATE column of findings. */
  static String state(Cell cell) {
    if (cell instanceof Cell.Shown) {
      return "value";
    }
    if (cell instanceof Cell.Hidden) {
      return "hidden";
    }
    return cell instanceof Cell.NotReported ? "not_reported" : "no_such_unit";
  }
}
