package org.anmap.pipeline.analyse;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.anmap.contract.Cell;
import org.anmap.contract.Period;

/** The rates of one period: a least and a greatest one for each area that reported. */
record RateIntervals(List<String> areas, double[] low, double[] high) {

  /** Areas that did not report, did not exist or have no people are left out. */
  static RateIntervals of(MeasureView measure, Period period, Map<String, Cell> cells, double per) {
    List<String> areas = new ArrayList<>();
    List<Double> low = new ArrayList<>();
    List<Double> high = new ArrayList<>();
    cells.forEach(
        (area, cell) -> {
          OptionalDouble personYears = measure.exposure().personYears(area, period);
          boolean counted = cell instanceof Cell.Shown || cell instanceof Cell.Hidden;
          if (counted && personYears.isPresent()) {
            areas.add(area);
            low.add(measure.low(area, period) / personYears.getAsDouble() * per);
            high.add(measure.high(area, period) / personYears.getAsDouble() * per);
          }
        });
    return new RateIntervals(
        List.copyOf(areas),
        low.stream().mapToDouble(Double::doubleValue).toArray(),
        high.stream().mapToDouble(Double::doubleValue).toArray());
  }

  /** The places of an area and of those neighbours that are present. */
  int[] positions(String area, List<String> neighbours) {
    return Stream.concat(Stream.of(area), neighbours.stream())
        .mapToInt(code -> Collections.binarySearch(areas, code))
        .filter(position -> position >= 0)
        .toArray();
  }
}
