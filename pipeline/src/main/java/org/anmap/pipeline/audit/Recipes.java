package org.anmap.pipeline.audit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** Tells in words how bounds follow from published cells, step by step. */
final class Recipes {
  private static final int NAMED = 4;

  private final SumSystem system;
  private final Intervals intervals;
  private final Map<Integer, List<Integer>> lower = new HashMap<>();
  private final Map<Integer, List<Integer>> upper = new HashMap<>();

  Recipes(SumSystem system, Intervals intervals) {
    this.system = system;
    this.intervals = intervals;
    for (int i = 0; i < intervals.steps().size(); i++) {
      Intervals.Step step = intervals.steps().get(i);
      (step.upper() ? upper : lower)
          .computeIfAbsent(step.number(), number -> new ArrayList<>())
          .add(i);
    }
  }

  /** The subtractions that lead to both bounds of a number. */
  List<String> subtractions(int number) {
    TreeSet<Integer> needed = new TreeSet<>();
    need(number, false, Integer.MAX_VALUE, needed);
    need(number, true, Integer.MAX_VALUE, needed);
    return needed.stream().map(this::text).toList();
  }

  /** Marks the step that set a bound before a time, and all it rests on. */
  private void need(int number, boolean up, int before, TreeSet<Integer> needed) {
    int at = last(number, up, before);
    if (at < 0 || !needed.add(at)) {
      return;
    }
    Intervals.Step step = intervals.steps().get(at);
    Relation relation = step.relation();
    boolean ofWhole = step.number() == relation.whole();
    if (!ofWhole) {
      need(relation.whole(), up, at, needed);
    }
    for (int part : relation.parts()) {
      if (part != step.number()) {
        need(part, ofWhole == up, at, needed);
      }
    }
  }

  private int last(int number, boolean up, int before) {
    int last = -1;
    for (int at : (up ? upper : lower).getOrDefault(number, List.of())) {
      last = at < before ? at : last;
    }
    return last;
  }

  private String text(int at) {
    Intervals.Step step = intervals.steps().get(at);
    Relation relation = step.relation();
    boolean ofWhole = step.number() == relation.whole();
    boolean up = step.upper();
    List<Integer> others = new ArrayList<>();
    long sum = 0;
    for (int part : relation.parts()) {
      if (part != step.number()) {
        others.add(part);
        sum += bound(part, ofWhole == up, at);
      }
    }
    boolean exact = others.stream().allMatch(this::isShown);
    String parts = "parts " + names(others) + " sum to " + (exact ? "" : most(ofWhole == up)) + sum;
    String claim = system.name(step.number()) + " is " + most(up) + step.bound() + ": ";
    int whole = relation.whole();
    return ofWhole
        ? claim + "its " + parts
        : claim
            + system.name(whole)
            + " is "
            + (isShown(whole) ? "" : most(up))
            + bound(whole, up, at)
            + (others.isEmpty() ? "" : " and its other " + parts);
  }

  private boolean isShown(int number) {
    return system.low(number) == system.high(number);
  }

  private long bound(int number, boolean up, int before) {
    int at = last(number, up, before);
    if (at >= 0) {
      return intervals.steps().get(at).bound();
    }
    return up ? system.high(number) : system.low(number);
  }

  private static String most(boolean up) {
    return up ? "at most " : "at least ";
  }

  private String names(List<Integer> numbers) {
    String some = String.join(", ", numbers.stream().limit(NAMED).map(system::name).toList());
    int more = numbers.size() - NAMED;
    return more > 0 ? some + " and " + more + " more" : some;
  }
}
