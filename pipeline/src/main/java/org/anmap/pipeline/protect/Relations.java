package org.anmap.pipeline.protect;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.anmap.contract.Area;
import org.anmap.contract.AreaTree;
import org.anmap.contract.Period;
import org.anmap.contract.PeriodType;
import org.anmap.contract.TablePlan;

/**
 * Every way in which cells of the plan sum to a cell of the plan, over areas, time or one
 * dimension.
 *
 * <p>Relations that skip a level (a year of months, a country of districts) are listed too: the
 * equations add nothing, but the residual of each is a thing the attacker looks at.
 */
final class Relations {
  private final TablePlan plan;
  private final List<String> dimensions;
  private final Map<CellId, Integer> index;

  Relations(TablePlan plan, List<String> dimensions, Map<CellId, Integer> index) {
    this.plan = plan;
    this.dimensions = dimensions;
    this.index = index;
  }

  List<Relation> of(CellId total) {
    List<Relation> found = new ArrayList<>();
    overAreas(total, found);
    overTime(total, found);
    for (int dimension = 0; dimension < dimensions.size(); dimension++) {
      if (total.codes().get(dimension).equals(Area.TOTAL)) {
        int at = dimension;
        List<String> codes = plan.codes().get(dimensions.get(dimension));
        add(total, codes.stream().map(code -> total.withCode(at, code)).toList(), found);
      }
    }
    return found;
  }

  private void overAreas(CellId total, List<Relation> found) {
    AreaTree areas = plan.areas();
    List<String> leaves = areas.leaves(total.area());
    List<Area> row = areas.children(total.area());
    while (!row.isEmpty()) {
      long covered = row.stream().mapToLong(area -> areas.leaves(area.ref()).size()).sum();
      // A row that misses a smallest unit (an unknown province has no districts) sums to less.
      if (covered == leaves.size()) {
        add(total, row.stream().map(area -> total.withArea(area.ref())).toList(), found);
      }
      row = row.stream().flatMap(area -> areas.children(area.ref()).stream()).toList();
    }
  }

  private void overTime(CellId total, List<Relation> found) {
    for (PeriodType type : PeriodType.values()) {
      if (type.months() < total.period().type().months()) {
        List<Period> parts = Period.within(type, total.period().first(), total.period().last());
        add(total, parts.stream().map(total::withPeriod).toList(), found);
      }
    }
  }

  private void add(CellId total, List<CellId> parts, List<Relation> found) {
    Optional<int[]> numbers = numbers(parts);
    if (numbers.isPresent()) {
      found.add(new Relation(index.get(total), numbers.get()));
    }
  }

  private Optional<int[]> numbers(List<CellId> parts) {
    int[] numbers = new int[parts.size()];
    for (int i = 0; i < numbers.length; i++) {
      Integer number = index.get(parts.get(i));
      if (number == null) {
        return Optional.empty();
      }
      numbers[i] = number;
    }
    return numbers.length == 0 ? Optional.empty() : Optional.of(numbers);
  }
}
