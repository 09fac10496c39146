package org.anmap.pipeline.protect;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;
import org.anmap.contract.Area;

/**
 * What it costs the reader to lose a cell, from public facts only.
 *
 * <p>Units times months: a province's year is dear, a district's quarter cheap. A cell of one code
 * is cheaper than the total of its dimension. A cell that would stand alone as hidden in a relation
 * drags others along; one that gives company to lonely cells saves others. Ties fall by the keyed
 * order.
 */
final class Cost {
  private final CellSystem system;
  private final double[] weights;
  private final long[] ranks;

  Cost(CellSystem system, CellOrder order) {
    this.system = system;
    this.weights = system.numbers().mapToDouble(cell -> weight(system, cell)).toArray();
    this.ranks =
        system
            .numbers()
            .mapToLong(cell -> order.of(system.cell(cell).text(system.measure())))
            .toArray();
  }

  private static double weight(CellSystem system, int number) {
    CellId cell = system.cell(number);
    double weight =
        system.plan().areas().leaves(cell.area()).size() * cell.period().type().months();
    for (int dimension = 0; dimension < cell.codes().size(); dimension++) {
      if (!cell.codes().get(dimension).equals(Area.TOTAL)) {
        weight /= system.plan().codes().get(system.dimensions().get(dimension)).size();
      }
    }
    return weight;
  }

  /** What hiding a cell costs beside what is hidden already; lower is better. */
  double of(int cell, Pattern pattern) {
    int lonely = 0;
    int helped = 0;
    for (int relation : system.relationsOf(cell)) {
      int hidden = pattern.hiddenIn(relation);
      lonely += hidden == 0 ? 1 : 0;
      helped += hidden == 1 ? 1 : 0;
    }
    return weights[cell] * (1 + lonely) / (1 + helped);
  }

  /** The order of costs under a pattern, keyed where equal. */
  Comparator<Integer> under(Pattern pattern) {
    return Comparator.<Integer>comparingDouble(cell -> of(cell, pattern))
        .thenComparingLong(cell -> ranks[cell])
        .thenComparingInt(cell -> cell);
  }

  /** Cells, dearest first. */
  int[] dearestFirst(IntStream cells) {
    return Arrays.stream(cells.boxed().toArray(Integer[]::new))
        .sorted(
            Comparator.<Integer>comparingDouble(cell -> -weights[cell])
                .thenComparingLong(cell -> ranks[cell]))
        .mapToInt(Integer::intValue)
        .toArray();
  }

  long rank(int cell) {
    return ranks[cell];
  }
}
