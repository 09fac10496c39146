package org.anmap.pipeline.audit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.anmap.contract.CellKey;
import org.anmap.contract.PublishedMeasure;
import org.anmap.contract.Witness;
import org.anmap.contract.WitnessCheck;

/** Attacks one measure: what every table that fits has in common is what a reader learns. */
final class MeasureAttack {
  private final PublishedMeasure measure;
  private final SumSystem system;
  private final Intervals intervals;
  private final Recipes recipes;
  private final long width;
  private final long[] base;
  private final List<long[]> moves = new ArrayList<>();
  private final List<Recipe> leaks = new ArrayList<>();
  private final List<String> problems = new ArrayList<>();

  MeasureAttack(PublishedMeasure measure, long width) {
    this.measure = measure;
    this.width = width;
    this.system = new SumSystem(measure);
    this.intervals = new Intervals(system);
    this.recipes = new Recipes(system, intervals);
    this.base = new long[system.size()];
    if (intervals.contradiction().isPresent()) {
      problems.add(intervals.contradiction().get());
    } else {
      attack();
    }
  }

  List<Recipe> leaks() {
    return leaks;
  }

  List<String> problems() {
    return problems;
  }

  private void attack() {
    for (int n = 0; n < system.size(); n++) {
      base[n] = intervals.low(n);
      if (system.isHidden(n) && intervals.low(n) == intervals.high(n)) {
        leaks.add(leak(n, base[n], base[n], recipes.subtractions(n)));
      }
    }
    for (Component component : Component.of(system, intervals)) {
      attack(component);
    }
  }

  private void attack(Component component) {
    Optional<long[]> table = BaseSearch.propose(component, width);
    if (table.isEmpty()) {
      ExactSearch.Found found = new ExactSearch(component).any();
      if (found.values().isEmpty()) {
        problems.add(
            (found.certain() ? "no table fits " : "no table was found that fits ")
                + cells(component));
        return;
      }
      table = found.values();
    }
    for (int i = 0; i < component.size(); i++) {
      base[component.numbers()[i]] = table.get()[i];
    }
    List<Integer> hidden =
        IntStream.range(0, component.size())
            .filter(i -> system.isHidden(component.numbers()[i]))
            .boxed()
            .toList();
    ComponentAttack attack = new ComponentAttack(component, table.get(), hidden, width);
    for (long[] move : attack.moves()) {
      long[] changes = new long[base.length];
      for (int i = 0; i < move.length; i++) {
        changes[component.numbers()[i]] = move[i];
      }
      moves.add(changes);
    }
    for (int at : attack.narrow()) {
      int number = component.numbers()[at];
      boolean told = intervals.high(number) - intervals.low(number) < width;
      leaks.add(
          leak(
              number,
              attack.least(at),
              attack.most(at),
              told ? recipes.subtractions(number) : combination(component, attack, at)));
    }
    for (int at : attack.undecided()) {
      problems.add(
          "neither two tables nor a leak could be found for "
              + system.name(component.numbers()[at])
              + " within the limit of the search");
    }
  }

  private Recipe leak(int number, long low, long high, List<String> steps) {
    return new Recipe(measure.measure(), system.key(number), system.name(number), low, high, steps);
  }

  /** Factors for both ends; an end that only whole numbers tell is told by the search itself. */
  private List<String> combination(Component component, ComponentAttack attack, int at) {
    Multipliers multipliers = new Multipliers(system, component);
    List<String> low = multipliers.atLeast(at, attack.least(at));
    List<String> high = multipliers.atMost(at, attack.most(at));
    List<String> steps = new ArrayList<>(low);
    steps.addAll(high);
    if (low.isEmpty() || high.isEmpty()) {
      steps.add(
          "no table of whole numbers that fits the "
              + component.rows().size()
              + " sums around it goes beyond (exhaustive search)");
    }
    return steps;
  }

  private String cells(Component component) {
    return Arrays.stream(component.numbers())
        .filter(system::isPublished)
        .limit(5)
        .mapToObj(system::name)
        .collect(Collectors.joining(", ", "the cells ", " and those that hang together with them"));
  }

  /**
   * The tables that prove every hidden cell; a problem if they do not, in exact arithmetic over the
   * leaves.
   */
  Witness witness() {
    Gluing gluing = new Gluing(system, base);
    List<SortedMap<CellKey, Long>> leafMoves = moves.stream().map(gluing::move).toList();
    Witness witness = new Witness(measure.measure(), gluing.base(), leafMoves);
    WitnessCheck check = new WitnessCheck(measure, witness);
    problems.addAll(check.problems());
    check
        .narrowerThan(width)
        .forEach(key -> problems.add("no width is proven for " + measure.name(key)));
    return witness;
  }
}
