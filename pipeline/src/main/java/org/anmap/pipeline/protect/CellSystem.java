package org.anmap.pipeline.protect;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.anmap.contract.Area;
import org.anmap.contract.CellKey;
import org.anmap.contract.TablePlan;
import org.anmap.contract.TableSpec;
import org.anmap.contract.Zeros;

/**
 * All cells of all sensitive tables of one measure and how they sum: everything public but the
 * counts.
 *
 * <p>Cells are numbered by the sorted order of their identities, so no order of tables or rows
 * reaches the search.
 */
final class CellSystem {
  /** What is known of a cell before anything is counted. */
  enum Known {
    OPEN,
    NOT_REPORTED,
    NO_SUCH_UNIT
  }

  private final TablePlan plan;
  private final String measure;
  private final List<TableSpec> tables;
  private final List<String> dimensions;
  private final List<CellId> cells;
  private final Map<CellId, Integer> index = new HashMap<>();
  private final boolean[] zerosPublic;
  private final Known[] known;
  private final Set<String> impossible;
  private final List<Relation> relations = new ArrayList<>();
  private final int[][] relationsOf;

  private CellSystem(TablePlan plan, String measure, List<TableSpec> tables) {
    this.plan = plan;
    this.measure = measure;
    this.tables = tables;
    this.dimensions =
        tables.stream().flatMap(table -> table.dimensions().stream()).distinct().sorted().toList();
    Map<CellId, Boolean> listed = new LinkedHashMap<>();
    for (TableSpec table : tables) {
      for (CellKey key : plan.cells(table)) {
        listed.merge(id(table, key), table.zeros() == Zeros.PUBLIC, Boolean::logicalOr);
      }
    }
    Map<String, CellId> sorted = new TreeMap<>();
    listed.keySet().forEach(cell -> sorted.put(cell.text(measure), cell));
    this.cells = List.copyOf(sorted.values());
    cells.forEach(cell -> index.put(cell, index.size()));
    this.zerosPublic = new boolean[cells.size()];
    this.known = new Known[cells.size()];
    this.impossible = impossible();
    for (int cell = 0; cell < cells.size(); cell++) {
      zerosPublic[cell] = listed.get(cells.get(cell));
      known[cell] = known(cells.get(cell));
    }
    Relations sums = new Relations(plan, dimensions, index);
    cells.forEach(cell -> relations.addAll(sums.of(cell)));
    this.relationsOf = relationsOf();
  }

  /** The sensitive tables of a measure, which only together show what they reveal. */
  static CellSystem ofSensitive(TablePlan plan, String measure) {
    return new CellSystem(
        plan,
        measure,
        plan.tables().stream()
            .filter(table -> table.sensitive() && table.measure().equals(measure))
            .toList());
  }

  /** One table by itself: totals that no rule applies to. */
  static CellSystem ofTable(TablePlan plan, TableSpec table) {
    return new CellSystem(plan, table.measure(), List.of(table));
  }

  List<TableSpec> tables() {
    return tables;
  }

  private int[][] relationsOf() {
    List<List<Integer>> lists = new ArrayList<>();
    cells.forEach(cell -> lists.add(new ArrayList<>()));
    for (int r = 0; r < relations.size(); r++) {
      int relation = r;
      relations.get(r).cells().forEach(cell -> lists.get(cell).add(relation));
    }
    return lists.stream()
        .map(list -> list.stream().mapToInt(Integer::intValue).toArray())
        .toArray(int[][]::new);
  }

  /** Pairs of smallest unit and month that are a known 0: silent, or without such a unit. */
  private Set<String> impossible() {
    Set<String> pairs = new HashSet<>(plan.silent(measure));
    for (String unit : plan.leafUnits()) {
      Area area = plan.areas().area(unit);
      for (YearMonth month : plan.months()) {
        if (area.validFrom().filter(from -> from.isAfter(month.atEndOfMonth())).isPresent()
            || area.validTo().filter(to -> !to.isAfter(month.atDay(1))).isPresent()) {
          pairs.add(unit + " " + month);
        }
      }
    }
    return pairs;
  }

  private Known known(CellId cell) {
    CellKey key = new CellKey(cell.area(), cell.period(), cell.codes());
    if (plan.isBeforeOrAfterUnit(key)) {
      return Known.NO_SUCH_UNIT;
    }
    return plan.isSilent(measure, key) ? Known.NOT_REPORTED : Known.OPEN;
  }

  private CellId id(TableSpec table, CellKey key) {
    List<String> codes = new ArrayList<>();
    for (String dimension : dimensions) {
      int at = table.dimensions().indexOf(dimension);
      codes.add(at < 0 ? Area.TOTAL : key.codes().get(at));
    }
    return new CellId(key.area(), key.period(), codes);
  }

  /** The number of a table's cell. */
  int number(TableSpec table, CellKey key) {
    return index.get(id(table, key));
  }

  TablePlan plan() {
    return plan;
  }

  String measure() {
    return measure;
  }

  List<String> dimensions() {
    return dimensions;
  }

  int size() {
    return cells.size();
  }

  CellId cell(int number) {
    return cells.get(number);
  }

  IntStream numbers() {
    return IntStream.range(0, cells.size());
  }

  /** Whether some table lists the cell and shows every zero. */
  boolean zerosPublic(int cell) {
    return zerosPublic[cell];
  }

  Known known(int cell) {
    return known[cell];
  }

  boolean isImpossible(String unit, YearMonth month) {
    return impossible.contains(unit + " " + month);
  }

  List<Relation> relations() {
    return relations;
  }

  int[] relationsOf(int cell) {
    return relationsOf[cell];
  }
}
