package org.anmap.outside;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ojalgo.optimisation.Expression;
import org.ojalgo.optimisation.ExpressionsBasedModel;
import org.ojalgo.optimisation.Optimisation;
import org.ojalgo.optimisation.Variable;

/** The least and greatest value of a cell if counts could be broken numbers: never too narrow. */
final class LinearProgram {
  /** More than any count that matters: who is not known to be below it is not known at all. */
  private static final long MANY = 1_000_000;

  private final ExpressionsBasedModel model = new ExpressionsBasedModel();
  private final List<Variable> variables = new ArrayList<>();

  LinearProgram(Component component) {
    Bounds bounds = component.bounds();
    for (int i = 0; i < component.size(); i++) {
      variables.add(
          model
              .newVariable("x" + i)
              .lower(bounds.low[i])
              .upper(Math.min(bounds.high[i], Math.max(MANY, 2 * bounds.low[i]))));
    }
    for (Row row : bounds.rows()) {
      Expression sum = model.newExpression("r" + model.countExpressions());
      for (int i = 0; i < row.cells().length; i++) {
        sum.set(variables.get(row.cells()[i]), row.coefficients()[i]);
      }
      if (row.low() > -Row.INFINITE) {
        sum.lower(row.low());
      }
      if (row.high() < Row.INFINITE) {
        sum.upper(row.high());
      }
    }
  }

  /** A table in which the cell is greatest, or least; none if the solver did not finish. */
  Optional<double[]> extreme(int cell, boolean most) {
    variables.forEach(variable -> variable.weight(null));
    variables.get(cell).weight(1);
    Optimisation.Result result = most ? model.maximise() : model.minimise();
    if (!result.getState().isOptimal()) {
      return Optional.empty();
    }
    return Optional.of(
        variables.stream().mapToDouble(v -> result.doubleValue(model.indexOf(v))).toArray());
  }
}
