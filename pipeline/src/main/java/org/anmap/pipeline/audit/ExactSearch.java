package org.anmap.pipeline.audit;

import com.google.ortools.Loader;
import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.CpSolver;
import com.google.ortools.sat.CpSolverStatus;
import com.google.ortools.sat.IntVar;
import com.google.ortools.sat.LinearExpr;
import com.google.ortools.sat.LinearExprBuilder;
import java.util.Optional;

/**
 * Searches the whole numbers of a component for a table at an end of a cell's interval.
 *
 * <p>One thread and a limit in the solver's own units of work, so that the answer does not depend
 * on the speed of a machine.
 */
final class ExactSearch {
  private static final double WORK_LIMIT = 10;

  /** What a search found: a table or none, and whether that is the last word. */
  record Found(Optional<long[]> values, boolean certain) {}

  private final Component component;
  private final CpModel model = new CpModel();
  private final IntVar[] variables;

  static {
    Loader.loadNativeLibraries();
  }

  ExactSearch(Component component) {
    this.component = component;
    this.variables = new IntVar[component.size()];
    for (int i = 0; i < variables.length; i++) {
      variables[i] = model.newIntVar(component.low()[i], component.high()[i], "");
    }
    for (Component.Row row : component.rows()) {
      LinearExprBuilder sum = LinearExpr.newBuilder();
      if (row.whole() >= 0) {
        sum.add(variables[row.whole()]);
      }
      for (int part : row.parts()) {
        sum.addTerm(variables[part], -1);
      }
      model.addEquality(sum, row.constant());
    }
  }

  /** Any table that fits. */
  Found any() {
    model.clearObjective();
    return solve();
  }

  /** A table in which one number is as great as it can be, but at most {@code limit}. */
  Found greatest(int at, long limit) {
    model.maximize(variables[at]);
    return within(at, component.low()[at], Math.min(limit, component.high()[at]));
  }

  /** A table in which one number is as small as it can be, but at least {@code limit}. */
  Found least(int at, long limit) {
    model.minimize(variables[at]);
    return within(at, Math.max(limit, component.low()[at]), component.high()[at]);
  }

  private Found within(int at, long low, long high) {
    var domain = model.getBuilder().getVariablesBuilder(variables[at].getIndex());
    domain.setDomain(0, low).setDomain(1, high);
    Found found = solve();
    domain.setDomain(0, component.low()[at]).setDomain(1, component.high()[at]);
    return found;
  }

  private Found solve() {
    CpSolver solver = new CpSolver();
    solver.getParameters().setNumWorkers(1).setRandomSeed(1).setMaxDeterministicTime(WORK_LIMIT);
    CpSolverStatus status = solver.solve(model);
    if (status == CpSolverStatus.INFEASIBLE) {
      return new Found(Optional.empty(), true);
    }
    if (status != CpSolverStatus.OPTIMAL && status != CpSolverStatus.FEASIBLE) {
      return new Found(Optional.empty(), false);
    }
    long[] values = new long[variables.length];
    for (int i = 0; i < values.length; i++) {
      values[i] = solver.value(variables[i]);
    }
    if (!component.fits(values)) {
      return new Found(Optional.empty(), false);
    }
    return new Found(Optional.of(values), status == CpSolverStatus.OPTIMAL);
  }
}
