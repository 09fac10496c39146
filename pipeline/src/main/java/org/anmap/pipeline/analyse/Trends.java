package org.anmap.pipeline.analyse;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.anmap.contract.Cell;
import org.anmap.contract.CellKey;
import org.anmap.contract.Finding;
import org.anmap.contract.Finding.Column;
import org.anmap.contract.Finding.Type;
import org.anmap.contract.Period;
import org.anmap.contract.PeriodType;

/**
 * Mann-Kendall and Sen's slope of the quarterly counts of each area, per quarter.
 *
 * <p>Nothing is said of an area with fewer than eight shown quarters, nor of one that has not
 * reported the last quarter in full: silence must not look like a decline.
 */
final class Trends {
  static final List<Column> COLUMNS =
      Stream.concat(
              Stream.of("REF_AREA", "LEVEL", "MEASURE", "FIRST", "LAST", "STATE")
                  .map(name -> new Column(name, Type.TEXT)),
              Stream.concat(
                  Stream.of("QUARTERS", "QUARTERS_SHOWN", "S_LO", "S_HI")
                      .map(name -> new Column(name, Type.INTEGER)),
                  Stream.of(
                          "Z_LO",
                          "Z_HI",
                          "P_LO",
                          "P_HI",
                          "Q_LO",
                          "Q_HI",
                          "SLOPE_LO",
                          "SLOPE_HI",
                          "SLOPE_95_LO",
                          "SLOPE_95_HI")
                      .map(name -> new Column(name, Type.NUMBER))))
          .toList();

  private static final int NUMBERS_OF_A_TREND = 12;

  private final double falseDiscoveryRate;

  Trends(double falseDiscoveryRate) {
    this.falseDiscoveryRate = falseDiscoveryRate;
  }

  Finding of(List<MeasureView> measures) {
    List<List<String>> rows = new ArrayList<>();
    for (MeasureView measure : measures) {
      Map<String, List<Series>> byLevel = new LinkedHashMap<>();
      for (Series series : series(measure)) {
        byLevel.computeIfAbsent(series.level(), level -> new ArrayList<>()).add(series);
      }
      // One false discovery rate for each level: a province is its districts once more.
      byLevel.values().forEach(level -> rows.addAll(rows(measure, level)));
    }
    return new Finding("trends", COLUMNS, Rows.sorted(rows, 0, 2));
  }

  private static List<Series> series(MeasureView measure) {
    Map<String, List<Period>> quarters = new LinkedHashMap<>();
    for (CellKey key : measure.keys()) {
      if (key.period().type() == PeriodType.QUARTER
          && !(measure.cell(key.area(), key.period()).orElseThrow() instanceof Cell.NoSuchUnit)) {
        quarters.computeIfAbsent(key.area(), area -> new ArrayList<>()).add(key.period());
      }
    }
    List<Series> series = new ArrayList<>();
    quarters.forEach((area, periods) -> series.add(Series.of(measure, area, periods)));
    return series;
  }

  private List<List<String>> rows(MeasureView measure, List<Series> level) {
    List<Series> decidable = level.stream().filter(Series::isDecidable).toList();
    List<MannKendall> tests =
        decidable.stream().map(series -> MannKendall.of(series.low(), series.high())).toList();
    List<Bounds> z = tests.stream().map(MannKendall::z).toList();
    SignificantRange significant = new SignificantRange(z, falseDiscoveryRate);
    List<List<String>> rows = new ArrayList<>();
    for (Series series : level) {
      int i = decidable.indexOf(series);
      List<String> row = new ArrayList<>();
      row.addAll(List.of(series.area(), series.level(), measure.measure()));
      row.addAll(List.of(series.first().code(), series.last().code()));
      row.add(i < 0 ? "undecidable" : significant.state(i, "rising", "falling"));
      row.add("" + series.low().length);
      row.add("" + series.shown());
      row.addAll(
          i < 0
              ? Stream.generate(() -> "").limit(NUMBERS_OF_A_TREND).toList()
              : numbers(series, tests.get(i), significant, i));
      rows.add(row);
    }
    return rows;
  }

  private static List<String> numbers(
      Series series, MannKendall test, SignificantRange significant, int i) {
    Bounds z = test.z();
    SenSlope sen = SenSlope.of(series.time(), series.low(), series.high(), test.variance().upper());
    return List.of(
        Decimals.text(test.s().lower()),
        Decimals.text(test.s().upper()),
        Decimals.text(z.lower()),
        Decimals.text(z.upper()),
        Decimals.text(z.leastP()),
        Decimals.text(z.greatestP()),
        Decimals.text(significant.leastQ(i)),
        Decimals.text(significant.greatestQ(i)),
        Decimals.text(sen.slope().lower()),
        Decimals.text(sen.slope().upper()),
        Decimals.text(sen.interval().lower()),
        Decimals.text(sen.interval().upper()));
  }
}
