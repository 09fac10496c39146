package org.anmap.pipeline.audit;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * What repeated subtraction tells of each number: a least and a greatest value.
 *
 * <p>True of every table that fits, but not always all that can be told. Each tightening is kept as
 * a step, so that a bound can be explained.
 */
final class Intervals {

  /** One tightening: a bound of a number, from one relation and the bounds known before. */
  record Step(int number, boolean upper, long bound, Relation relation) {}

  private final SumSystem system;
  private final long[] low;
  private final long[] high;
  private final List<Step> steps = new ArrayList<>();
  private final List<List<Integer>> relationsOf = new ArrayList<>();
  private Optional<String> contradiction = Optional.empty();

  Intervals(SumSystem system) {
    this.system = system;
    this.low = new long[system.size()];
    this.high = new long[system.size()];
    for (int n = 0; n < system.size(); n++) {
      low[n] = system.low(n);
      high[n] = system.high(n);
      relationsOf.add(new ArrayList<>());
      if (low[n] > high[n]) {
        contradiction = Optional.of("nothing fits " + system.name(n));
      }
    }
    for (int r = 0; r < system.relations().size(); r++) {
      Relation relation = system.relations().get(r);
      relationsOf.get(relation.whole()).add(r);
      for (int part : relation.parts()) {
        relationsOf.get(part).add(r);
      }
    }
    propagate();
  }

  long low(int number) {
    return low[number];
  }

  long high(int number) {
    return high[number];
  }

  List<Step> steps() {
    return steps;
  }

  /** Why no table fits, if subtraction shows it. */
  Optional<String> contradiction() {
    return contradiction;
  }

  private void propagate() {
    // Bounds that creep up by one at a time could take as many steps as a count is high. Stopping
    // early leaves them true, only wider; the search for tables then decides.
    int limit = 100 * system.size();
    Deque<Integer> open = new ArrayDeque<>();
    boolean[] queued = new boolean[system.relations().size()];
    for (int r = 0; r < queued.length; r++) {
      open.add(r);
      queued[r] = true;
    }
    while (!open.isEmpty() && contradiction.isEmpty() && steps.size() < limit) {
      int r = open.remove();
      queued[r] = false;
      int before = steps.size();
      tighten(system.relations().get(r));
      for (Step step : steps.subList(before, steps.size())) {
        for (int next : relationsOf.get(step.number())) {
          if (!queued[next]) {
            open.add(next);
            queued[next] = true;
          }
        }
      }
    }
  }

  private void tighten(Relation relation) {
    int whole = relation.whole();
    long sumLow = 0;
    long sumHigh = 0;
    for (int part : relation.parts()) {
      sumLow += low[part];
      sumHigh += high[part];
    }
    raise(whole, sumLow, relation);
    lower(whole, sumHigh, relation);
    long lows = sumLow;
    long highs = sumHigh;
    for (int part : relation.parts()) {
      long othersLow = lows - low[part];
      long othersHigh = highs - high[part];
      raise(part, low[whole] - othersHigh, relation);
      if (high[whole] < SumSystem.UNBOUNDED) {
        lower(part, high[whole] - othersLow, relation);
      }
      lows = othersLow + low[part];
      highs = othersHigh + high[part];
    }
  }

  private void raise(int number, long bound, Relation relation) {
    if (bound > low[number]) {
      low[number] = bound;
      note(number, false, bound, relation);
    }
  }

  private void lower(int number, long bound, Relation relation) {
    if (bound < high[number]) {
      high[number] = bound;
      note(number, true, bound, relation);
    }
  }

  private void note(int number, boolean upper, long bound, Relation relation) {
    steps.add(new Step(number, upper, bound, relation));
    if (low[number] > high[number] && contradiction.isEmpty()) {
      contradiction = Optional.of("no table fits the cells that sum to " + wholeName(relation));
    }
  }

  private String wholeName(Relation relation) {
    return system.name(relation.whole());
  }
}
