package org.anmap.outside;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiConsumer;

/**
 * Every sum between cells that codes alone tell: areas by parent, time by calendar, codes by _T.
 */
final class Sums {
  private final Units units;
  private final Set<Cell> cells;
  private final Map<String, Map<String, Set<String>>> codes = new TreeMap<>();
  private final List<Sum> sums = new ArrayList<>();

  /** A cell and cells that are parts of it; complete if nothing else is. */
  record Sum(Cell whole, List<Cell> parts, boolean complete) {}

  private Sums(Set<Cell> published, Units units) {
    this.units = units;
    this.cells = new LinkedHashSet<>(published);
  }

  /** All sums of published cells, and of cells between them that nobody published. */
  static List<Sum> of(Set<Cell> published, Units units) {
    Sums sums = new Sums(published, units);
    sums.byTime();
    sums.readCodes();
    if (units.overlap()) {
      published.forEach(sums::addUnitsWithin);
    }
    for (Cell cell : sums.cells) {
      sums.byArea(cell);
      sums.byCode(cell);
      sums.byMeasure(cell);
    }
    return sums.sums;
  }

  private void byTime() {
    Map<Cell, Set<Span>> groups = new LinkedHashMap<>();
    Span none = new Span(0, 0);
    for (Cell cell : cells) {
      groups.computeIfAbsent(cell.during(none), key -> new TreeSet<>()).add(cell.span());
    }
    Map<Set<Span>, TimeSums> known = new HashMap<>();
    groups.forEach(
        (group, spans) -> {
          TimeSums time = known.computeIfAbsent(spans, TimeSums::of);
          time.spans().forEach(span -> cells.add(group.during(span)));
          for (TimeSums.Sum sum : time.sums()) {
            sums.add(
                new Sum(
                    group.during(sum.whole()),
                    sum.parts().stream().map(group::during).toList(),
                    sum.complete()));
          }
        });
  }

  /** Units of two sets overlap in smaller ones, printed or not. */
  private void addUnitsWithin(Cell cell) {
    for (List<String> partition : units.partitions(cell.area())) {
      for (String child : partition) {
        if (cells.add(cell.in(child))) {
          addUnitsWithin(cell.in(child));
        }
      }
    }
  }

  private void readCodes() {
    for (Cell cell : cells) {
      for (String code : cell.codes()) {
        codes
            .computeIfAbsent(cell.measure(), key -> new TreeMap<>())
            .computeIfAbsent(code.substring(0, code.indexOf('=')), key -> new TreeSet<>())
            .add(code);
      }
    }
  }

  private void byArea(Cell cell) {
    for (List<String> partition : units.partitions(cell.area())) {
      List<Cell> parts = new ArrayList<>();
      boolean complete = true;
      for (String child : partition) {
        complete &= collect(cell.in(child), parts);
      }
      add(cell, parts, complete);
    }
  }

  /** The cell itself, or what of its areas is published; false if something is missing. */
  private boolean collect(Cell cell, List<Cell> parts) {
    if (cells.contains(cell)) {
      parts.add(cell);
      return true;
    }
    Optional<List<String>> cut = units.partitions(cell.area()).stream().findFirst();
    boolean complete = cut.isPresent();
    for (String child : cut.orElse(List.of())) {
      complete &= collect(cell.in(child), parts);
    }
    return complete;
  }

  private void byCode(Cell cell) {
    BiConsumer<String, Set<String>> byDimension =
        (dimension, listed) -> {
          if (!cell.isCodedBy(dimension)) {
            List<Cell> parts = listed.stream().map(cell::with).filter(cells::contains).toList();
            add(cell, parts, parts.size() == listed.size());
          }
        };
    codes.getOrDefault(cell.measure(), Map.of()).forEach(byDimension);
  }

  /** One report is of one incident, one incident of one survivor: there are no more of these. */
  private void byMeasure(Cell cell) {
    List<String> fewer = List.of("REPORTS", "INCIDENTS", "SURVIVORS");
    int at = fewer.indexOf(cell.measure());
    for (String measure : at < 0 ? List.<String>of() : fewer.subList(at + 1, fewer.size())) {
      Cell part = new Cell(measure, cell.area(), cell.span(), cell.codes());
      add(cell, cells.contains(part) ? List.of(part) : List.of(), false);
    }
  }

  private void add(Cell whole, List<Cell> parts, boolean complete) {
    if (!parts.isEmpty()) {
      sums.add(new Sum(whole, parts, complete));
    }
  }
}
