package org.anmap.pipeline.analyse;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.anmap.contract.Cell;
import org.anmap.contract.CellKey;
import org.anmap.contract.Finding;
import org.anmap.contract.Finding.Column;
import org.anmap.contract.Finding.Type;
import org.anmap.contract.Period;

/**
 * Crude rates per 100,000 people and year with exact Poisson intervals.
 *
 * <p>A hidden cell has neither rate nor interval: any interval would be one for its count.
 */
final class Rates {
  static final List<Column> COLUMNS =
      List.of(
          new Column("REF_AREA", Type.TEXT),
          new Column("LEVEL", Type.TEXT),
          new Column("TIME_PERIOD", Type.TEXT),
          new Column("PERIOD_TYPE", Type.TEXT),
          new Column("MEASURE", Type.TEXT),
          new Column("UNIT_MEASURE", Type.TEXT),
          new Column("STATE", Type.TEXT),
          new Column("VALUE", Type.NUMBER),
          new Column("LOWER_95", Type.NUMBER),
          new Column("UPPER_95", Type.NUMBER),
          new Column("PERSON_YEARS", Type.NUMBER));

  private final int per;

  Rates(int per) {
    this.per = per;
  }

  Finding of(List<MeasureView> measures) {
    List<List<String>> rows = new ArrayList<>();
    for (MeasureView measure : measures) {
      for (CellKey key : measure.keys()) {
        rows.add(row(measure, key));
      }
    }
    return new Finding("rates", COLUMNS, Rows.sorted(rows, 0, 2, 4));
  }

  private List<String> row(MeasureView measure, CellKey key) {
    Period period = key.period();
    Cell cell = measure.cell(key.area(), period).orElseThrow();
    OptionalDouble personYears = measure.exposure().personYears(key.area(), period);
    boolean shown = cell instanceof Cell.Shown;
    List<String> row = new ArrayList<>();
    row.add(key.area());
    row.add(measure.level(key));
    row.add(period.code());
    row.add(period.type().code());
    row.add(measure.measure());
    row.add("PER_" + per + "_PERSON_YEARS");
    row.add(shown && personYears.isEmpty() ? "no_denominator" : MeasureView.state(cell));
    if (shown && personYears.isPresent()) {
      long count = cell.value().orElseThrow();
      double unit = personYears.getAsDouble() / per;
      GarwoodInterval interval = GarwoodInterval.of(count);
      row.add(Decimals.text(count / unit));
      row.add(Decimals.text(interval.lower() / unit));
      row.add(Decimals.text(interval.upper() / unit));
    } else {
      row.addAll(List.of("", "", ""));
    }
    row.add(personYears.isPresent() ? Decimals.text(personYears.getAsDouble()) : "");
    return row;
  }
}
