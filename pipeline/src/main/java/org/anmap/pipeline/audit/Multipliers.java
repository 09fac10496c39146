package org.anmap.pipeline.audit;

import com.google.ortools.linearsolver.MPConstraint;
import com.google.ortools.linearsolver.MPSolver;
import com.google.ortools.linearsolver.MPVariable;
import java.util.ArrayList;
import java.util.List;

/**
 * Explains a bound that no subtraction alone gives: published sums, each times a factor, added up.
 *
 * <p>The factors are the dual solution of a linear program, made whole and then checked: if they do
 * not give the bound in exact arithmetic, nothing is said.
 */
final class Multipliers {
  private static final int[] SCALES = {1, 2, 3, 4, 6};
  private static final double ROUNDING = 1e-6;

  private final SumSystem system;
  private final Component component;

  Multipliers(SumSystem system, Component component) {
    this.system = system;
    this.component = component;
  }

  /** The sums that show one number to be at most a bound; empty if no factors show it. */
  List<String> atMost(int at, long bound) {
    return explain(at, 1, bound);
  }

  /** The sums that show one number to be at least a bound; empty if no factors show it. */
  List<String> atLeast(int at, long bound) {
    return explain(at, -1, -bound);
  }

  private List<String> explain(int at, int sign, long bound) {
    double[] duals = duals(at, sign);
    for (int scale : SCALES) {
      long[] factors = whole(duals, scale);
      if (factors.length == duals.length) {
        long[] left = left(at, (long) sign * scale, factors);
        if (atMost(factors, left) <= bound * scale + scale - 1) {
          return text(at, sign, scale, bound * sign, factors, left);
        }
      }
    }
    return List.of();
  }

  private double[] duals(int at, int sign) {
    MPSolver solver = LinearProgram.create();
    try {
      MPVariable[] x = new MPVariable[component.size()];
      for (int i = 0; i < x.length; i++) {
        x[i] = solver.makeNumVar(component.low()[i], component.high()[i], "");
      }
      List<MPConstraint> sums = new ArrayList<>();
      for (Component.Row row : component.rows()) {
        MPConstraint sum = solver.makeConstraint(row.constant(), row.constant());
        if (row.whole() >= 0) {
          sum.setCoefficient(x[row.whole()], 1);
        }
        for (int part : row.parts()) {
          sum.setCoefficient(x[part], -1);
        }
        sums.add(sum);
      }
      solver.objective().setCoefficient(x[at], sign);
      solver.objective().setMaximization();
      return solver.solve() == MPSolver.ResultStatus.OPTIMAL
          ? sums.stream().mapToDouble(MPConstraint::dualValue).toArray()
          : new double[0];
    } finally {
      solver.delete();
    }
  }

  /** The factors times a scale if all are then whole, else nothing. */
  private static long[] whole(double[] duals, int scale) {
    long[] factors = new long[duals.length];
    for (int r = 0; r < duals.length; r++) {
      factors[r] = Math.round(duals[r] * scale);
      if (Math.abs(duals[r] * scale - factors[r]) > ROUNDING) {
        return new long[0];
      }
    }
    return factors;
  }

  /** What remains of each number once the sums are taken away: its own bounds must do. */
  private long[] left(int at, long factor, long[] factors) {
    long[] left = new long[component.size()];
    left[at] = factor;
    for (int r = 0; r < factors.length; r++) {
      Component.Row row = component.rows().get(r);
      if (row.whole() >= 0) {
        left[row.whole()] = Math.subtractExact(left[row.whole()], factors[r]);
      }
      for (int part : row.parts()) {
        left[part] = Math.addExact(left[part], factors[r]);
      }
    }
    return left;
  }

  private long atMost(long[] factors, long[] left) {
    long most = 0;
    for (int r = 0; r < factors.length; r++) {
      long known = component.rows().get(r).constant();
      most = Math.addExact(most, Math.multiplyExact(factors[r], known));
    }
    for (int i = 0; i < left.length; i++) {
      long end = left[i] > 0 ? component.high()[i] : component.low()[i];
      most = Math.addExact(most, Math.multiplyExact(left[i], end));
    }
    return most;
  }

  private List<String> text(int at, int sign, int scale, long bound, long[] factors, long[] left) {
    List<String> text = new ArrayList<>();
    text.add(
        (scale == 1 ? "" : scale + " times ")
            + name(at)
            + (sign > 0 ? " is at most " : " is at least ")
            + bound * scale
            + ", adding up:");
    for (int r = 0; r < factors.length; r++) {
      if (factors[r] != 0) {
        text.add(text(sign * factors[r], component.rows().get(r)));
      }
    }
    for (int i = 0; i < left.length; i++) {
      if (left[i] != 0) {
        text.add(
            name(i)
                + (left[i] > 0 ? " is at most " : " is at least ")
                + (left[i] > 0 ? component.high()[i] : component.low()[i]));
      }
    }
    return text;
  }

  private String text(long times, Component.Row row) {
    String whole = system.name(row.relation().whole());
    return row.whole() < 0
        ? signed(-times) + " × the unknown parts of " + whole + ", in sum " + -row.constant()
        : signed(times) + " × " + whole + " less its unknown parts, which is " + row.constant();
  }

  private static String signed(long times) {
    return (times > 0 ? "+" : "") + times;
  }

  private String name(int at) {
    return system.name(component.numbers()[at]);
  }
}
