package org.anmap.pipeline.protect;

import java.util.Comparator;
import java.util.Map;
import java.util.stream.LongStream;
import org.anmap.contract.Area;
import org.anmap.contract.AreaTree;

/**
 * What it costs the reader to lose a cell, from public facts only.
 *
 * <p>Units, by their people where denominators are given, times months: a province's year is dear,
 * a small district's quarter cheap. A cell of one code is cheaper than the total of its dimension;
 * an unknown area or code is on no map and cheaper still. A cell that would stand alone as hidden
 * in a relation drags others along; one that gives company to lonely cells saves others. Ties fall
 * by the keyed order.
 */
final class Cost {
  /** What an unknown area or code is worth beside a known one. */
  private static final double UNKNOWN = 0.25;

  private final CellSystem system;
  private final double[] weights;
  private final long[] ranks;

  Cost(CellSystem system, CellOrder order, Map<String, Long> people) {
    this.system = system;
    double mean = people(system, people).average().orElse(1);
    this.weights = system.numbers().mapToDouble(cell -> weight(cell, people, mean)).toArray();
    this.ranks =
        system
            .numbers()
            .mapToLong(cell -> order.of(system.cell(cell).text(system.measure())))
            .toArray();
  }

  private static LongStream people(CellSystem system, Map<String, Long> people) {
    return system.plan().leafUnits().stream().filter(people::containsKey).mapToLong(people::get);
  }

  private double weight(int number, Map<String, Long> people, double mean) {
    AreaTree areas = system.plan().areas();
    CellId cell = system.cell(number);
    double weight = 0;
    for (String unit : areas.leaves(cell.area())) {
      if (areas.area(unit).isUnknown()) {
        weight += UNKNOWN;
      } else {
        weight += people.containsKey(unit) ? Math.max(people.get(unit), 1) / mean : 1;
      }
    }
    weight *= cell.period().type().months();
    for (int dimension = 0; dimension < cell.codes().size(); dimension++) {
      String code = cell.codes().get(dimension);
      if (!code.equals(Area.TOTAL)) {
        weight /= system.plan().codes().get(system.dimensions().get(dimension)).size();
        weight *= code.equals(Area.UNKNOWN) ? UNKNOWN : 1;
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

  long rank(int cell) {
    return ranks[cell];
  }
}
