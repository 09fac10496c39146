package org.anmap.pipeline.audit;

import com.google.ortools.linearsolver.MPConstraint;
import com.google.ortools.linearsolver.MPObjective;
import com.google.ortools.linearsolver.MPSolver;
import com.google.ortools.linearsolver.MPSolverParameters;
import com.google.ortools.linearsolver.MPVariable;
import java.util.Optional;

/**
 * Proposes short moves from a table of a component to another, one number at a time.
 *
 * <p>One linear program, of which only the objective and one bound change: push one number, change
 * as little as possible elsewhere. Nothing here is proof; a move counts once it is checked in whole
 * numbers.
 */
final class MoveSearch implements AutoCloseable {
  private static final double ROUNDING = 1e-6;
  // One step of the pushed number is worth more than any change elsewhere that it may need.
  private static final double WORTH = 1000;

  // Further than any move of a few steps goes; keeps the numbers of the program small.
  private static final long FAR = 1_000_000;

  private final Component component;
  private final long[] base;
  private final MPSolver solver = LinearProgram.create();
  private final MPSolverParameters parameters = new MPSolverParameters();
  private final MPVariable[] up;
  private final MPVariable[] down;

  MoveSearch(Component component, long[] base) {
    this.component = component;
    this.base = base;
    this.up = new MPVariable[base.length];
    this.down = new MPVariable[base.length];
    MPObjective objective = solver.objective();
    objective.setMinimization();
    for (int i = 0; i < base.length; i++) {
      up[i] = solver.makeNumVar(0, Math.min(FAR, component.high()[i] - base[i]), "");
      down[i] = solver.makeNumVar(0, base[i] - component.low()[i], "");
      objective.setCoefficient(up[i], 1);
      objective.setCoefficient(down[i], 1);
    }
    for (Component.Row row : component.rows()) {
      MPConstraint sum = solver.makeConstraint(0, 0);
      if (row.whole() >= 0) {
        put(sum, row.whole(), 1);
      }
      for (int part : row.parts()) {
        put(sum, part, -1);
      }
    }
    parameters.setIntegerParam(
        MPSolverParameters.IntegerParam.PRESOLVE,
        MPSolverParameters.PresolveValues.PRESOLVE_OFF.swigValue());
    parameters.setIntegerParam(
        MPSolverParameters.IntegerParam.INCREMENTALITY,
        MPSolverParameters.IncrementalityValues.INCREMENTALITY_ON.swigValue());
  }

  private void put(MPConstraint sum, int at, int sign) {
    sum.setCoefficient(up[at], sign);
    sum.setCoefficient(down[at], -sign);
  }

  /** How the table changes if one number rises as far as it can, but at most by {@code most}. */
  Optional<long[]> raise(int at, long most) {
    return push(up[at], down[at], Math.min(most, component.high()[at] - base[at]));
  }

  /** How the table changes if one number falls as far as it can, but at most by {@code most}. */
  Optional<long[]> lower(int at, long most) {
    return push(down[at], up[at], Math.min(most, base[at] - component.low()[at]));
  }

  private Optional<long[]> push(MPVariable direction, MPVariable against, long most) {
    if (most <= 0) {
      return Optional.empty();
    }
    double before = direction.ub();
    direction.setUb(most);
    // Going forth and back at once must not pay.
    solver.objective().setCoefficient(direction, -WORTH);
    solver.objective().setCoefficient(against, WORTH);
    Optional<long[]> move =
        solver.solve(parameters) == MPSolver.ResultStatus.OPTIMAL ? whole() : Optional.empty();
    direction.setUb(before);
    solver.objective().setCoefficient(direction, 1);
    solver.objective().setCoefficient(against, 1);
    return move.filter(this::fits);
  }

  private Optional<long[]> whole() {
    long[] move = new long[base.length];
    for (int i = 0; i < move.length; i++) {
      double change = up[i].solutionValue() - down[i].solutionValue();
      move[i] = Math.round(change);
      if (Math.abs(change - move[i]) > ROUNDING) {
        return Optional.empty();
      }
    }
    return Optional.of(move);
  }

  private boolean fits(long[] move) {
    long[] moved = base.clone();
    for (int i = 0; i < moved.length; i++) {
      moved[i] = Math.addExact(moved[i], move[i]);
    }
    return component.fits(moved);
  }

  @Override
  public void close() {
    solver.delete();
  }
}
