package org.anmap.pipeline.protect;

import com.google.ortools.Loader;
import com.google.ortools.linearsolver.MPConstraint;
import com.google.ortools.linearsolver.MPObjective;
import com.google.ortools.linearsolver.MPSolver;
import com.google.ortools.linearsolver.MPSolverParameters;
import com.google.ortools.linearsolver.MPVariable;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Proposes extreme tables of a component: one model, of which only the objective changes.
 *
 * <p>Works in floating point and promises nothing; {@link Proof} believes no table it has not
 * checked. One thread, fixed parameters, no limit in seconds: the same component gives the same
 * proposals on every machine.
 */
final class Proposer implements AutoCloseable {
  /** Keeps an attacker without any published total from an endless table. */
  private static final long CEILING = 1_000_000;

  /** Branches of one integer program: a bound on work that does not depend on speed. */
  private static final int NODES = 2_000;

  /**
   * A table and how far it lies in the direction sought.
   *
   * @param values atoms, rounded to whole numbers
   * @param reach value of the objective before rounding
   */
  record Proposal(long[] values, double reach) {}

  private final MPSolver solver;
  private final MPVariable[] atoms;
  private final MPSolverParameters parameters = new MPSolverParameters();

  static {
    Loader.loadNativeLibraries();
  }

  /**
   * A proposer for a component.
   *
   * @param whole true for whole numbers only (slower), false for any numbers
   */
  Proposer(Component component, boolean whole) {
    solver = MPSolver.createSolver(whole ? "SCIP" : "GLOP");
    if (whole) {
      solver.setSolverSpecificParametersAsString("limits/nodes = " + NODES);
    }
    // Without presolve the basis of one objective serves the next: a hundred times faster.
    parameters.setIntegerParam(
        MPSolverParameters.IntegerParam.PRESOLVE,
        MPSolverParameters.PresolveValues.PRESOLVE_OFF.swigValue());
    parameters.setIntegerParam(
        MPSolverParameters.IntegerParam.INCREMENTALITY,
        MPSolverParameters.IncrementalityValues.INCREMENTALITY_ON.swigValue());
    parameters.setIntegerParam(
        MPSolverParameters.IntegerParam.LP_ALGORITHM,
        MPSolverParameters.LpAlgorithmValues.PRIMAL.swigValue());
    long largest =
        component.rows().stream().mapToLong(row -> Math.abs(row.right())).max().orElse(0);
    long ceiling = Math.max(CEILING, 2 * largest);
    atoms = new MPVariable[component.atLeast().length];
    for (int atom = 0; atom < atoms.length; atom++) {
      atoms[atom] = solver.makeVar(component.atLeast()[atom], ceiling, whole, "");
    }
    component.rows().forEach(this::add);
  }

  private void add(Row row) {
    MPConstraint constraint =
        solver.makeConstraint(row.right(), row.exact() ? row.right() : MPSolver.infinity(), "");
    IntStream.of(row.plus()).forEach(atom -> constraint.setCoefficient(atoms[atom], 1));
    IntStream.of(row.minus()).forEach(atom -> constraint.setCoefficient(atoms[atom], -1));
  }

  /** The table that lies farthest up or down a direction; empty if none fits. */
  Optional<Proposal> extreme(double[] weights, boolean up) {
    MPObjective objective = solver.objective();
    for (int atom = 0; atom < atoms.length; atom++) {
      objective.setCoefficient(atoms[atom], weights[atom]);
    }
    objective.setOptimizationDirection(up);
    MPSolver.ResultStatus status = solver.solve(parameters);
    if (status != MPSolver.ResultStatus.OPTIMAL && status != MPSolver.ResultStatus.FEASIBLE) {
      return Optional.empty();
    }
    long[] values = new long[atoms.length];
    for (int atom = 0; atom < atoms.length; atom++) {
      values[atom] = Math.round(atoms[atom].solutionValue());
    }
    return Optional.of(new Proposal(values, objective.value()));
  }

  @Override
  public void close() {
    solver.delete();
  }
}
