package org.anmap.pipeline.protect;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.anmap.contract.Area;
import org.anmap.contract.Cell;
import org.anmap.contract.CellKey;
import org.anmap.contract.Observation;
import org.anmap.contract.ProtectedTable;
import org.anmap.contract.TablePlan;
import org.anmap.contract.TableSpec;
import org.anmap.contract.Zeros;
import org.ojalgo.optimisation.Expression;
import org.ojalgo.optimisation.ExpressionsBasedModel;
import org.ojalgo.optimisation.Optimisation;
import org.ojalgo.optimisation.Variable;

/**
 * An attacker who shares no code with protect: integer programs over the leaves themselves, one
 * upward and one downward for each hidden cell, from published tables alone.
 */
final class BruteForce {
  private final TablePlan plan;
  private final ExpressionsBasedModel model = new ExpressionsBasedModel();
  private final Map<String, Variable> leaves = new LinkedHashMap<>();
  private final Map<String, List<Variable>> hidden = new LinkedHashMap<>();

  BruteForce(TablePlan plan, List<ProtectedTable> tables) {
    this.plan = plan;
    Map<String, Boolean> zerosPublic = new HashMap<>();
    for (ProtectedTable table : tables) {
      for (Observation row : table.rows()) {
        zerosPublic.merge(
            name(table.spec(), row.key()),
            table.spec().zeros() == Zeros.PUBLIC,
            Boolean::logicalOr);
      }
    }
    for (ProtectedTable table : tables) {
      for (Observation row : table.rows()) {
        state(table.spec(), row, zerosPublic.get(name(table.spec(), row.key())));
      }
    }
  }

  private void state(TableSpec spec, Observation row, boolean zerosPublic) {
    List<Variable> sum = leaves(spec, row.key());
    Expression sums = model.newExpression(model.countExpressions() + "");
    sum.forEach(leaf -> sums.set(leaf, 1));
    if (row.cell() instanceof Cell.Hidden) {
      hidden.put(name(spec, row.key()), sum);
      sums.lower(zerosPublic ? 1 : 0);
    } else {
      sums.level(row.cell().value().orElse(0));
    }
  }

  private String name(TableSpec spec, CellKey key) {
    Map<String, String> codes = new java.util.TreeMap<>();
    for (int i = 0; i < key.codes().size(); i++) {
      if (!key.codes().get(i).equals(Area.TOTAL)) {
        codes.put(spec.dimensions().get(i), key.codes().get(i));
      }
    }
    return key.area() + " " + key.period() + (codes.isEmpty() ? "" : " " + codes);
  }

  private List<Variable> leaves(TableSpec spec, CellKey key) {
    List<Variable> found = new ArrayList<>();
    for (String unit : plan.areas().leaves(key.area())) {
      for (YearMonth month : key.period().months()) {
        List<String> names = List.of(unit + " " + month);
        for (Map.Entry<String, List<String>> dimension : plan.codes().entrySet()) {
          int at = spec.dimensions().indexOf(dimension.getKey());
          String code = at < 0 ? Area.TOTAL : key.codes().get(at);
          List<String> longer = new ArrayList<>();
          for (String name : names) {
            for (String one : code.equals(Area.TOTAL) ? dimension.getValue() : List.of(code)) {
              longer.add(name + " " + one);
            }
          }
          names = longer;
        }
        for (String name : names) {
          found.add(leaves.computeIfAbsent(name, leaf -> leaf(spec.measure(), leaf)));
        }
      }
    }
    return found;
  }

  private Variable leaf(String measure, String name) {
    String[] parts = name.split(" ");
    boolean silent = plan.silent(measure).contains(parts[0] + " " + parts[1]);
    // No tiny plan counts to 200; a bound keeps totals nobody published from running away.
    return model.newVariable(name).integer(true).lower(0).upper(silent ? 0 : 200);
  }

  /**
   * The hidden cells for which no two integer tables that fit everything published lie the width
   * apart, with how far they do.
   */
  Map<String, Long> narrower(int width) {
    Map<String, long[]> ranges = new HashMap<>();
    hidden.keySet().forEach(name -> ranges.put(name, new long[] {Long.MAX_VALUE, 0}));
    Map<String, Long> narrower = new LinkedHashMap<>();
    hidden.forEach(
        (name, sum) -> {
          long[] range = ranges.get(name);
          for (boolean most : new boolean[] {true, false}) {
            if (range[1] - range[0] < width) {
              extreme(sum, most, ranges);
            }
          }
          if (range[1] - range[0] < width) {
            narrower.put(name, range[1] - range[0]);
          }
        });
    return narrower;
  }

  /** Finds an extreme table; as it is a table like any other, it widens the range of every cell. */
  private void extreme(List<Variable> sum, boolean most, Map<String, long[]> ranges) {
    leaves.values().forEach(leaf -> leaf.weight(null));
    sum.forEach(leaf -> leaf.weight(1));
    Optimisation.Result result = most ? model.maximise() : model.minimise();
    if (!result.getState().isFeasible()) {
      throw new IllegalStateException("nothing fits what is published");
    }
    Map<Variable, Long> table = new HashMap<>();
    leaves
        .values()
        .forEach(leaf -> table.put(leaf, Math.round(result.doubleValue(model.indexOf(leaf)))));
    hidden.forEach(
        (name, leavesOfCell) -> {
          long value = leavesOfCell.stream().mapToLong(table::get).sum();
          long[] range = ranges.get(name);
          range[0] = Math.min(range[0], value);
          range[1] = Math.max(range[1], value);
        });
  }
}
