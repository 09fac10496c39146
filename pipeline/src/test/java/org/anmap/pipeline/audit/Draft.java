package org.anmap.pipeline.audit;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.anmap.contract.Area;
import org.anmap.contract.AreaTree;
import org.anmap.contract.Cell;
import org.anmap.contract.CellKey;
import org.anmap.contract.Manifest;
import org.anmap.contract.Observation;
import org.anmap.contract.Period;
import org.anmap.contract.PeriodType;
import org.anmap.contract.ProtectedTable;
import org.anmap.contract.PublishedMeasure;
import org.anmap.contract.Silence;
import org.anmap.contract.TablePlan;
import org.anmap.contract.TableSpec;
import org.anmap.contract.Zeros;

/**
 * A release made by hand: tables as text, a row for each area (and code), a column for each period.
 *
 * <p>{@code C} is hidden, {@code M} not reported, {@code O} no such unit then.
 */
final class Draft {
  private final List<Area> areas = new ArrayList<>();
  private final YearMonth first;
  private final YearMonth last;
  private final Map<String, List<String>> codes = new TreeMap<>();
  private final List<Silence> silences = new ArrayList<>();
  private final Map<TableSpec, Map<CellKey, Cell>> tables = new LinkedHashMap<>();
  private int threshold = 5;
  private int width = 3;
  private List<String> sensitiveDimensions = List.of();

  /** Areas as in {@code "01: A B; 02: D E"}: provinces with their districts. */
  Draft(String areas, String first, String last) {
    this.first = YearMonth.parse(first);
    this.last = YearMonth.parse(last);
    area(Area.TOTAL, "country", "");
    for (String province : areas.split(";")) {
      String[] parts = province.trim().split(":");
      area(parts[0].trim(), "province", Area.TOTAL);
      for (String district : parts.length > 1 ? parts[1].trim().split(" +") : new String[0]) {
        area(district, "district", parts[0].trim());
      }
    }
  }

  private void area(String ref, String level, String parent) {
    areas.add(new Area("set", ref, level, parent, ref, ref, Optional.empty(), Optional.empty()));
  }

  /** A district that exists from a day on. */
  Draft from(String ref, String day) {
    areas.replaceAll(
        area ->
            area.ref().equals(ref)
                ? new Area(
                    area.set(),
                    ref,
                    area.level(),
                    area.parent(),
                    ref,
                    ref,
                    Optional.of(LocalDate.parse(day)),
                    Optional.empty())
                : area);
    return this;
  }

  Draft codes(String dimension, String... listed) {
    codes.put(dimension, List.of(listed));
    return this;
  }

  Draft sensitiveDimensions(String... dimensions) {
    sensitiveDimensions = List.of(dimensions);
    return this;
  }

  Draft protection(int k, int w) {
    threshold = k;
    width = w;
    return this;
  }

  Draft silent(String measure, String unit, String... months) {
    silences.add(new Silence(measure, unit, Stream.of(months).map(YearMonth::parse).toList()));
    return this;
  }

  /** A table over the levels and period types that its text shows. */
  Draft table(String name, Zeros zeros, List<String> dimensions, String text) {
    return table(name, zeros, true, dimensions, text);
  }

  Draft table(String name, Zeros zeros, boolean sensitive, List<String> dimensions, String text) {
    Map<CellKey, Cell> cells = new LinkedHashMap<>();
    List<List<String>> lines =
        text.lines()
            .filter(line -> !line.isBlank())
            .map(line -> Arrays.stream(line.split("\\|")).map(String::trim).toList())
            .toList();
    List<Period> periods = lines.get(0).stream().skip(1).map(Period::parse).toList();
    for (List<String> line : lines.subList(1, lines.size())) {
      List<String> place = List.of(line.get(0).split(" +"));
      for (int p = 0; p < periods.size(); p++) {
        cells.put(
            new CellKey(place.get(0), periods.get(p), place.subList(1, place.size())),
            cell(line.get(p + 1)));
      }
    }
    return table(spec(name, zeros, sensitive, dimensions, cells), cells);
  }

  Draft table(TableSpec spec, Map<CellKey, Cell> cells) {
    tables.put(spec, cells);
    return this;
  }

  private TableSpec spec(
      String name,
      Zeros zeros,
      boolean sensitive,
      List<String> dimensions,
      Map<CellKey, Cell> cells) {
    List<String> levels =
        Stream.of("country", "province", "district")
            .filter(
                level ->
                    areas.stream()
                        .filter(area -> area.level().equals(level))
                        .anyMatch(
                            area ->
                                cells.keySet().stream()
                                    .anyMatch(key -> key.area().equals(area.ref()))))
            .toList();
    List<PeriodType> types =
        cells.keySet().stream().map(key -> key.period().type()).distinct().sorted().toList();
    return new TableSpec(name, "REPORTS", dimensions, "set", levels, types, sensitive, zeros);
  }

  static Cell cell(String text) {
    return switch (text) {
      case "C" -> new Cell.Hidden();
      case "M" -> new Cell.NotReported();
      case "O" -> new Cell.NoSuchUnit();
      default -> new Cell.Shown(Long.parseLong(text));
    };
  }

  TablePlan plan() {
    return new TablePlan(
        List.copyOf(tables.keySet()), codes, new AreaTree(areas), first, last, silences);
  }

  List<ProtectedTable> protectedTables() {
    List<ProtectedTable> all = new ArrayList<>();
    tables.forEach(
        (spec, cells) -> {
          List<Observation> rows = new ArrayList<>();
          cells.forEach((key, cell) -> rows.add(new Observation(key, cell)));
          all.add(new ProtectedTable(spec, rows));
        });
    return all;
  }

  /** The one measure of the draft, as the audit reads it. */
  PublishedMeasure measure() {
    List<String> problems = new ArrayList<>();
    PublishedMeasure measure = PublishedMeasure.of(plan(), protectedTables(), problems).get(0);
    if (!problems.isEmpty()) {
      throw new IllegalStateException(problems.toString());
    }
    return measure;
  }

  /** Writes manifest, units and tables. */
  Path write(Path folder) {
    return TestRelease.write(
        folder,
        plan(),
        protectedTables(),
        new Manifest.Protection("suppress", threshold, width, sensitiveDimensions));
  }

  /** Fills a table from counts of leaves, and hides cells as told. */
  Draft table(TableSpec spec, Map<CellKey, Long> leaves, BiFunction<CellKey, Long, Cell> publish) {
    tables.put(spec, Map.of());
    TablePlan plan = plan();
    Map<CellKey, Cell> cells = new LinkedHashMap<>();
    for (CellKey key : plan.cells(spec)) {
      cells.put(key, publish.apply(key, Truth.sum(plan, leaves, key)));
    }
    tables.put(spec, cells);
    return this;
  }
}
