package org.anmap.pipeline.analyse;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.anmap.contract.Cell;
import org.anmap.contract.CellKey;
import org.anmap.contract.Finding;
import org.anmap.contract.Finding.Column;
import org.anmap.contract.Finding.Type;
import org.anmap.contract.Period;
import org.anmap.contract.PeriodType;

/**
 * Getis-Ord Gi* of the rates of each quarter, with what is certain whatever the hidden counts are.
 *
 * <p>Z_LO and Z_HI are bounds over every table within the guaranteed bounds of its cells, a
 * function of published numbers alone. Whoever inverts them finds those bounds again and nothing
 * narrower.
 */
final class Hotspots {
  static final List<Column> COLUMNS =
      Stream.concat(
              Stream.of("REF_AREA", "TIME_PERIOD", "MEASURE", "STATE")
                  .map(name -> new Column(name, Type.TEXT)),
              Stream.concat(
                  Stream.of("Z_LO", "Z_HI", "P_LO", "P_HI", "Q_LO", "Q_HI")
                      .map(name -> new Column(name, Type.NUMBER)),
                  Stream.of("NEIGHBOURS", "NEIGHBOURS_NOT_REPORTED")
                      .map(name -> new Column(name, Type.INTEGER))))
          .toList();

  private final double falseDiscoveryRate;
  private final double per;
  private final Neighbours neighbours;

  Hotspots(double falseDiscoveryRate, double per, Neighbours neighbours) {
    this.falseDiscoveryRate = falseDiscoveryRate;
    this.per = per;
    this.neighbours = neighbours;
  }

  Finding of(List<MeasureView> measures) {
    List<List<String>> rows = new ArrayList<>();
    for (MeasureView measure : measures) {
      measure.keys().stream()
          .map(CellKey::period)
          .filter(period -> period.type() == PeriodType.QUARTER)
          .distinct()
          .forEach(quarter -> rows.addAll(rows(measure, quarter)));
    }
    return new Finding("hotspots", COLUMNS, Rows.sorted(rows, 0, 1, 2));
  }

  private List<List<String>> rows(MeasureView measure, Period quarter) {
    Map<String, Cell> cells = new TreeMap<>();
    for (String area : neighbours.areas()) {
      measure.cell(area, quarter).ifPresent(cell -> cells.put(area, cell));
    }
    RateIntervals rates = RateIntervals.of(measure, quarter, cells, per);
    List<String> tested =
        rates.areas().stream().filter(area -> silentNeighbours(area, cells).isPresent()).toList();
    GiStarBounds giStar = new GiStarBounds(rates.low(), rates.high());
    List<Bounds> z =
        tested.stream().map(area -> giStar.of(rates.positions(area, neighbours.of(area)))).toList();
    SignificantRange significant = new SignificantRange(z, falseDiscoveryRate);
    List<List<String>> rows = new ArrayList<>();
    for (Map.Entry<String, Cell> entry : cells.entrySet()) {
      String area = entry.getKey();
      int i = tested.indexOf(area);
      List<String> row = new ArrayList<>(List.of(area, quarter.code(), measure.measure()));
      row.add(
          i >= 0
              ? significant.state(i, "hot", "cold")
              : untested(entry.getValue(), rates.areas().contains(area)));
      row.addAll(i >= 0 ? numbers(z.get(i), significant, i) : List.of("", "", "", "", "", ""));
      row.add("" + listed(area, cells));
      row.add("" + notReported(area, cells));
      rows.add(row);
    }
    return rows;
  }

  /** Neighbours not reported, or empty if they are over half: then nothing is said of the area. */
  private Optional<Long> silentNeighbours(String area, Map<String, Cell> cells) {
    long silent = notReported(area, cells);
    return 2 * silent > listed(area, cells) ? Optional.empty() : Optional.of(silent);
  }

  private long notReported(String area, Map<String, Cell> cells) {
    return neighbours.of(area).stream()
        .filter(other -> cells.get(other) instanceof Cell.NotReported)
        .count();
  }

  private long listed(String area, Map<String, Cell> cells) {
    return neighbours.of(area).stream()
        .filter(other -> cells.containsKey(other) && !(cells.get(other) instanceof Cell.NoSuchUnit))
        .count();
  }

  private static String untested(Cell cell, boolean hasRate) {
    boolean existed = !(cell instanceof Cell.NoSuchUnit);
    boolean reported = !(cell instanceof Cell.NotReported);
    return existed ? hasRate || !reported ? "undecidable" : "no_denominator" : "no_such_unit";
  }

  private static List<String> numbers(Bounds z, SignificantRange significant, int i) {
    boolean known = z.lower() == z.upper();
    return List.of(
        known ? Decimals.text(z.lower()) : Decimals.lower(z.lower()),
        known ? Decimals.text(z.upper()) : Decimals.upper(z.upper()),
        Decimals.text(z.leastP()),
        Decimals.text(z.greatestP()),
        Decimals.text(significant.leastQ(i)),
        Decimals.text(significant.greatestQ(i)));
  }
}
