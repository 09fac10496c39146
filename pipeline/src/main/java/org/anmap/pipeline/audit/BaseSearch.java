package org.anmap.pipeline.audit;

import com.google.ortools.linearsolver.MPConstraint;
import com.google.ortools.linearsolver.MPObjective;
import com.google.ortools.linearsolver.MPSolver;
import com.google.ortools.linearsolver.MPVariable;
import java.util.Optional;

/**
 * Proposes one table for a component, as far as it can from the ends of all intervals, so that
 * moves in either direction find room.
 */
final class BaseSearch {
  private static final double ROUNDING = 1e-6;

  private BaseSearch() {}

  /** A table in whole numbers; empty if the linear program has none or ends between them. */
  static Optional<long[]> propose(Component component, long width) {
    MPSolver solver = LinearProgram.create();
    try {
      MPVariable[] x = new MPVariable[component.size()];
      MPObjective objective = solver.objective();
      objective.setMinimization();
      for (int i = 0; i < x.length; i++) {
        long low = component.low()[i];
        long high = component.high()[i];
        x[i] = solver.makeNumVar(low, high < SumSystem.UNBOUNDED ? high : MPSolver.infinity(), "");
        long room = Math.min(width, (high - low) / 2);
        missing(solver, x[i], 1, low + room);
        if (high < SumSystem.UNBOUNDED) {
          missing(solver, x[i], -1, room - high);
        }
      }
      for (Component.Row row : component.rows()) {
        MPConstraint sum = solver.makeConstraint(row.constant(), row.constant());
        if (row.whole() >= 0) {
          sum.setCoefficient(x[row.whole()], 1);
        }
        for (int part : row.parts()) {
          sum.setCoefficient(x[part], -1);
        }
      }
      return solver.solve() == MPSolver.ResultStatus.OPTIMAL
          ? whole(x).filter(component::fits)
          : Optional.empty();
    } finally {
      solver.delete();
    }
  }

  /** Costs one for each unit by which sign · x falls short of a goal. */
  private static void missing(MPSolver solver, MPVariable x, int sign, double goal) {
    MPVariable shortfall = solver.makeNumVar(0, MPSolver.infinity(), "");
    MPConstraint reach = solver.makeConstraint(goal, MPSolver.infinity());
    reach.setCoefficient(x, sign);
    reach.setCoefficient(shortfall, 1);
    solver.objective().setCoefficient(shortfall, 1);
  }

  private static Optional<long[]> whole(MPVariable[] x) {
    long[] values = new long[x.length];
    for (int i = 0; i < x.length; i++) {
      double value = x[i].solutionValue();
      values[i] = Math.round(value);
      if (Math.abs(value - values[i]) > ROUNDING) {
        return Optional.empty();
      }
    }
    return Optional.of(values);
  }
}
