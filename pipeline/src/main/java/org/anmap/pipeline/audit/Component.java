package org.anmap.pipeline.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Numbers that are not known and hang together by sums; apart from one another, components can be
 * searched one by one.
 *
 * @param numbers their numbers in the system, ascending
 * @param rows the sums that hold between them
 */
record Component(int[] numbers, long[] low, long[] high, List<Row> rows) {

  /** whole − parts = constant, over positions in the component; −1 if the whole is known. */
  record Row(int whole, int[] parts, long constant, Relation relation) {
    boolean holds(long[] values) {
      long sum = whole < 0 ? 0 : values[whole];
      for (int part : parts) {
        sum = Math.subtractExact(sum, values[part]);
      }
      return sum == constant;
    }
  }

  int size() {
    return numbers.length;
  }

  /** Whether values, one for each number, fit every bound and every sum. */
  boolean fits(long[] values) {
    for (int i = 0; i < values.length; i++) {
      if (values[i] < low[i] || values[i] > high[i]) {
        return false;
      }
    }
    return rows.stream().allMatch(row -> row.holds(values));
  }

  /** The components of a system, by their first number. */
  static List<Component> of(SumSystem system, Intervals intervals) {
    int[] root = new int[system.size()];
    for (int n = 0; n < root.length; n++) {
      root[n] = n;
    }
    for (Relation relation : system.relations()) {
      int first = -1;
      for (int number : members(relation)) {
        if (isOpen(intervals, number)) {
          first = first < 0 ? number : join(root, first, number);
        }
      }
    }
    Map<Integer, List<Integer>> groups = new TreeMap<>();
    int[] place = new int[root.length];
    for (int n = 0; n < root.length; n++) {
      if (isOpen(intervals, n)) {
        List<Integer> group = groups.computeIfAbsent(find(root, n), r -> new ArrayList<>());
        place[n] = group.size();
        group.add(n);
      }
    }
    Map<Integer, List<Row>> rows = new TreeMap<>();
    for (Relation relation : system.relations()) {
      int open = firstOpen(intervals, relation);
      if (open >= 0) {
        rows.computeIfAbsent(find(root, open), r -> new ArrayList<>())
            .add(row(intervals, relation, place));
      }
    }
    List<Component> components = new ArrayList<>();
    groups.forEach(
        (group, list) -> {
          int[] numbers = list.stream().mapToInt(Integer::intValue).toArray();
          long[] low = list.stream().mapToLong(intervals::low).toArray();
          long[] high = list.stream().mapToLong(intervals::high).toArray();
          components.add(new Component(numbers, low, high, rows.getOrDefault(group, List.of())));
        });
    return components;
  }

  private static Row row(Intervals intervals, Relation relation, int[] place) {
    long constant = 0;
    List<Integer> parts = new ArrayList<>();
    for (int part : relation.parts()) {
      if (isOpen(intervals, part)) {
        parts.add(place[part]);
      } else {
        constant = Math.addExact(constant, intervals.low(part));
      }
    }
    int whole = relation.whole();
    boolean open = isOpen(intervals, whole);
    return new Row(
        open ? place[whole] : -1,
        parts.stream().mapToInt(Integer::intValue).toArray(),
        open ? constant : Math.subtractExact(constant, intervals.low(whole)),
        relation);
  }

  private static int firstOpen(Intervals intervals, Relation relation) {
    for (int number : members(relation)) {
      if (isOpen(intervals, number)) {
        return number;
      }
    }
    return -1;
  }

  private static int[] members(Relation relation) {
    int[] members = java.util.Arrays.copyOf(relation.parts(), relation.parts().length + 1);
    members[relation.parts().length] = relation.whole();
    return members;
  }

  private static boolean isOpen(Intervals intervals, int number) {
    return intervals.low(number) < intervals.high(number);
  }

  private static int join(int[] root, int one, int other) {
    int a = find(root, one);
    int b = find(root, other);
    root[Math.max(a, b)] = Math.min(a, b);
    return Math.min(a, b);
  }

  private static int find(int[] root, int number) {
    while (root[number] != number) {
      root[number] = root[root[number]];
      number = root[number];
    }
    return number;
  }
}
