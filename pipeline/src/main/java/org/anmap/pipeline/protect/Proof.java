package org.anmap.pipeline.protect;

import com.google.ortools.Loader;
import com.google.ortools.linearsolver.MPConstraint;
import com.google.ortools.linearsolver.MPObjective;
import com.google.ortools.linearsolver.MPSolver;
import com.google.ortools.linearsolver.MPSolverParameters;
import com.google.ortools.linearsolver.MPVariable;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * Widths that a component leaves to its hidden cells, proven by integer tables.
 *
 * <p>A linear program proposes tables far apart; only those that are whole numbers and satisfy
 * every row in exact arithmetic count. Each table found widens every cell, not just the one it was
 * sought for. Nothing here has seen a true count, and nothing depends on time.
 */
final class Proof implements AutoCloseable {
  /** Keeps an attacker without any published total from an endless table. */
  private static final long CEILING = 1_000_000;

  /** Rounds in which all unproven cells are pushed at once; after that, one by one. */
  private static final int JOINT_ROUNDS = 12;

  /** Branches of one integer program: a bound on work that does not depend on speed. */
  private static final int NODES = 2_000;

  private final Component component;
  private final int width;
  private final MPSolver solver;
  private final MPVariable[] atoms;
  private final MPSolverParameters parameters = new MPSolverParameters();
  private final long[] least;
  private final long[] most;
  private final double[] spans;
  private boolean feasible = true;

  static {
    Loader.loadNativeLibraries();
  }

  private Proof(Component component, int width, boolean whole) {
    this.component = component;
    this.width = width;
    this.spans = new double[component.targets().size()];
    this.least = new long[component.targets().size()];
    this.most = new long[component.targets().size()];
    Arrays.fill(least, Long.MAX_VALUE);
    Arrays.fill(most, Long.MIN_VALUE);
    parameters.setIntegerParam(
        MPSolverParameters.IntegerParam.PRESOLVE,
        MPSolverParameters.PresolveValues.PRESOLVE_OFF.swigValue());
    parameters.setIntegerParam(
        MPSolverParameters.IntegerParam.INCREMENTALITY,
        MPSolverParameters.IncrementalityValues.INCREMENTALITY_ON.swigValue());
    parameters.setIntegerParam(
        MPSolverParameters.IntegerParam.LP_ALGORITHM,
        MPSolverParameters.LpAlgorithmValues.PRIMAL.swigValue());
    solver = MPSolver.createSolver(whole ? "SCIP" : "GLOP");
    if (whole) {
      solver.setSolverSpecificParametersAsString("limits/nodes = " + NODES);
    }
    long largest =
        component.rows().stream().mapToLong(row -> Math.abs(row.right())).max().orElse(0);
    long ceiling = Math.max(CEILING, 2 * largest);
    atoms = new MPVariable[component.atLeast().length];
    for (int atom = 0; atom < atoms.length; atom++) {
      atoms[atom] = solver.makeVar(component.atLeast()[atom], ceiling, whole, "");
    }
    for (Row row : component.rows()) {
      MPConstraint constraint =
          solver.makeConstraint(row.right(), row.exact() ? row.right() : MPSolver.infinity(), "");
      IntStream.of(row.plus()).forEach(atom -> constraint.setCoefficient(atoms[atom], 1));
      IntStream.of(row.minus()).forEach(atom -> constraint.setCoefficient(atoms[atom], -1));
    }
  }

  /** For each target of the component, whether two integer tables differ there by the width. */
  static boolean[] wide(Component component, int width) {
    boolean[] wide = new boolean[component.targets().size()];
    try (Proof proof = new Proof(component, width, false)) {
      proof.allTogether();
      proof.oneByOne(target -> true);
      boolean broken = false;
      for (int target = 0; target < wide.length; target++) {
        wide[target] = proof.feasible && proof.isWide(target);
        broken |= proof.feasible && proof.couldBeWide(target);
      }
      if (broken) {
        whole(proof, wide);
      }
    }
    return wide;
  }

  /** Where only tables of broken numbers lie far enough apart, an integer program decides. */
  private static void whole(Proof linear, boolean[] wide) {
    try (Proof proof = new Proof(linear.component, linear.width, true)) {
      proof.oneByOne(linear::couldBeWide);
      for (int target = 0; target < wide.length; target++) {
        wide[target] |= proof.isWide(target);
      }
    }
  }

  private boolean couldBeWide(int target) {
    return !isWide(target) && spans[target] > width - 0.5;
  }

  private boolean isWide(int target) {
    return most[target] - least[target] >= width && most[target] >= least[target];
  }

  private void allTogether() {
    int targets = component.targets().size();
    for (int round = 0; round < JOINT_ROUNDS && feasible; round++) {
      // A fixed seed: these directions are public and the same for every release.
      SplittableRandom random = new SplittableRandom(round);
      double[] weights = new double[atoms.length];
      int narrow = 0;
      for (int target = 0; target < targets; target++) {
        int sign = random.nextBoolean() ? 1 : -1;
        if (!isWide(target)) {
          narrow++;
          for (int atom : component.targets().get(target)) {
            weights[atom] += sign;
          }
        }
      }
      if (narrow <= 1) {
        return;
      }
      push(weights, true);
      push(weights, false);
      long left = IntStream.range(0, targets).filter(target -> !isWide(target)).count();
      if (left * 5 > narrow * 4L) {
        return;
      }
    }
  }

  private void oneByOne(IntPredicate sought) {
    for (int target = 0; target < component.targets().size() && feasible; target++) {
      if (!isWide(target) && sought.test(target)) {
        double[] weights = new double[atoms.length];
        IntStream.of(component.targets().get(target)).forEach(atom -> weights[atom] = 1);
        double highest = push(weights, true);
        if (!isWide(target)) {
          spans[target] = highest - push(weights, false);
        }
      }
    }
  }

  /** Finds an extreme table in a direction, takes it as witness and returns how far it lies. */
  private double push(double[] weights, boolean up) {
    MPObjective objective = solver.objective();
    for (int atom = 0; atom < atoms.length; atom++) {
      objective.setCoefficient(atoms[atom], weights[atom]);
    }
    objective.setOptimizationDirection(up);
    MPSolver.ResultStatus status = solver.solve(parameters);
    if (status != MPSolver.ResultStatus.OPTIMAL && status != MPSolver.ResultStatus.FEASIBLE) {
      feasible = false;
      return Double.NaN;
    }
    long[] values = new long[atoms.length];
    for (int atom = 0; atom < atoms.length; atom++) {
      values[atom] = Math.round(atoms[atom].solutionValue());
    }
    witness(values);
    return objective.value();
  }

  /** Takes a proposed table if it is one. */
  private void witness(long[] values) {
    for (int atom = 0; atom < values.length; atom++) {
      if (values[atom] < component.atLeast()[atom]) {
        return;
      }
    }
    if (!component.rows().stream().allMatch(row -> row.holds(values))) {
      return;
    }
    for (int target = 0; target < component.targets().size(); target++) {
      long sum = IntStream.of(component.targets().get(target)).mapToLong(a -> values[a]).sum();
      least[target] = Math.min(least[target], sum);
      most[target] = Math.max(most[target], sum);
    }
  }

  @Override
  public void close() {
    solver.delete();
  }
}
