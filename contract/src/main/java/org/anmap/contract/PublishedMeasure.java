package org.anmap.contract;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Everything a release says of one measure: each cell once, whatever tables list it.
 *
 * <p>The key of a cell has one code for each dimension that any table of the measure has, sorted by
 * name; a table without the dimension lists the total. So a cell that two tables list has one key,
 * and a reader of both tables is answered by one system.
 */
public final class PublishedMeasure {

  /**
   * One cell.
   *
   * @param zeroShown whether some table that lists it shows every zero, so that hidden means ≥ 1
   * @param sensitive whether some table that lists it is under the rules
   */
  public record Published(Cell cell, boolean zeroShown, boolean sensitive) {

    /** The least count a reader knows of a hidden cell, before any subtraction. */
    public long lowerBound() {
      return cell instanceof Cell.Shown shown ? shown.count() : isHidden() && zeroShown ? 1 : 0;
    }

    public boolean isHidden() {
      return cell instanceof Cell.Hidden;
    }

    /** The count of a shown cell; a cell that is not reported or had no unit is a known 0. */
    public long known() {
      return cell.value().orElse(0);
    }
  }

  private final String measure;
  private final TablePlan plan;
  private final List<String> dimensions;
  private final LeafSpace leaves;
  private final NavigableMap<CellKey, Published> cells = new TreeMap<>();

  private PublishedMeasure(String measure, TablePlan plan) {
    this.measure = measure;
    this.plan = plan;
    Set<String> names = new TreeSet<>();
    plan.tables().stream()
        .filter(table -> table.measure().equals(measure))
        .forEach(table -> names.addAll(table.dimensions()));
    this.dimensions = List.copyOf(names);
    this.leaves = new LeafSpace(plan, measure, dimensions);
  }

  /**
   * Reads every table of a release, by measure in the order of the manifest.
   *
   * @param problems where a table does not fit the plan, or two tables do not fit one another, one
   *     sentence each is added
   */
  public static List<PublishedMeasure> readAll(Release release, List<String> problems) {
    return of(release.plan(), release.tables(), problems);
  }

  /** The same, of tables in memory. */
  public static List<PublishedMeasure> of(
      TablePlan plan, List<ProtectedTable> tables, List<String> problems) {
    Map<String, PublishedMeasure> measures = new LinkedHashMap<>();
    for (ProtectedTable table : tables) {
      measures
          .computeIfAbsent(table.spec().measure(), name -> new PublishedMeasure(name, plan))
          .add(table, problems);
    }
    return List.copyOf(measures.values());
  }

  private void add(ProtectedTable table, List<String> problems) {
    TableSpec spec = table.spec();
    Set<CellKey> planned = new LinkedHashSet<>(plan.cells(spec));
    for (CellKey key : planned) {
      if (table.cell(key).isEmpty()) {
        problems.add("table " + spec.name() + " lacks the row " + text(spec, key));
      }
    }
    for (Observation row : table.rows()) {
      if (!planned.contains(row.key())) {
        problems.add("table " + spec.name() + " has a row outside the plan");
        continue;
      }
      CellKey key = widened(spec, row.key());
      statusProblem(key, row.cell()).ifPresent(problems::add);
      boolean zeroShown = spec.sensitive() && spec.zeros() == Zeros.PUBLIC;
      Published here = new Published(row.cell(), zeroShown, spec.sensitive());
      Published before = cells.get(key);
      if (before != null && !before.cell().equals(here.cell())) {
        problems.add("two tables do not say the same of " + name(key));
      }
      cells.put(
          key,
          before == null
              ? here
              : new Published(
                  before.cell(),
                  before.zeroShown() || here.zeroShown(),
                  before.sensitive() || here.sensitive()));
      if (!spec.sensitive() && here.isHidden()) {
        problems.add(name(key) + " is hidden in a table that hides nothing");
      }
    }
  }

  private Optional<String> statusProblem(CellKey key, Cell cell) {
    boolean noUnit = plan.isBeforeOrAfterUnit(key);
    boolean silent = leaves.isSilent(key.area(), key.period());
    boolean fits =
        cell instanceof Cell.NoSuchUnit
            ? noUnit
            : cell instanceof Cell.NotReported ? silent : !noUnit && !silent;
    return fits
        ? Optional.empty()
        : Optional.of(
            name(key)
                + " has the status "
                + cell.obsStatus()
                + ", which does not fit the units and the periods not reported");
  }

  private CellKey widened(TableSpec table, CellKey key) {
    List<String> codes = new ArrayList<>();
    for (String dimension : dimensions) {
      int at = table.dimensions().indexOf(dimension);
      codes.add(at < 0 ? Area.TOTAL : key.codes().get(at));
    }
    return new CellKey(key.area(), key.period(), codes);
  }

  public String measure() {
    return measure;
  }

  public TablePlan plan() {
    return plan;
  }

  /** Every dimension that some table of the measure has, sorted by name. */
  public List<String> dimensions() {
    return dimensions;
  }

  public LeafSpace leaves() {
    return leaves;
  }

  /** Every cell, sorted by key. */
  public NavigableMap<CellKey, Published> cells() {
    return Collections.unmodifiableNavigableMap(cells);
  }

  /** Whether any table of the measure is under the rules. */
  public boolean isSensitive() {
    return plan.tables().stream()
        .anyMatch(table -> table.measure().equals(measure) && table.sensitive());
  }

  /** A cell in words, for example {@code REPORTS 01001 2024-Q1 GBV_TYPE=PHYSICAL}. */
  public String name(CellKey key) {
    StringBuilder name = new StringBuilder(measure + " " + key.area() + " " + key.period());
    for (int d = 0; d < dimensions.size(); d++) {
      if (!key.codes().get(d).equals(Area.TOTAL)) {
        name.append(' ').append(dimensions.get(d)).append('=').append(key.codes().get(d));
      }
    }
    return name.toString();
  }

  private static String text(TableSpec table, CellKey key) {
    return table.measure() + " " + key.area() + " " + key.period() + " " + key.codes();
  }
}
