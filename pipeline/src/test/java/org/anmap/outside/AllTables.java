package org.anmap.outside;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Every table of a few whole numbers that fits what is said of it, one after the other. It uses no
 * mathematics, so what it says is what is so.
 */
final class AllTables {
  private static final int MOST_STEPS = 20_000;

  private final int leaves;
  private final List<Fact> facts = new ArrayList<>();
  private final List<Percentage> percentages = new ArrayList<>();
  private int steps;

  /** The leaves of a mask sum to at least low and at most high. */
  private record Fact(int mask, long low, long high) {}

  /** The leaves of a part are this many tenths of a per cent of those of a whole, rounded. */
  private record Percentage(int part, int whole, long tenths) {}

  AllTables(int leaves) {
    this.leaves = leaves;
  }

  AllTables sum(int mask, long low, long high) {
    facts.add(new Fact(mask, low, high));
    return this;
  }

  AllTables percentage(int part, int whole, long tenths) {
    percentages.add(new Percentage(part, whole, tenths));
    return this;
  }

  /** Least and greatest sum of each mask over all tables; nothing if there are too many or none. */
  Optional<long[][]> ranges(List<Integer> masks) {
    long[] largest = new long[leaves];
    for (int leaf = 0; leaf < leaves; leaf++) {
      int bit = 1 << leaf;
      largest[leaf] =
          facts.stream()
              .filter(fact -> (fact.mask() & bit) != 0)
              .mapToLong(Fact::high)
              .min()
              .orElse(Row.INFINITE);
      if (largest[leaf] >= Row.INFINITE) {
        return Optional.empty();
      }
    }
    long[][] ranges = new long[masks.size()][];
    for (int i = 0; i < ranges.length; i++) {
      ranges[i] = new long[] {Row.INFINITE, -1};
    }
    steps = 0;
    walk(0, new long[leaves], largest, masks, ranges);
    return steps >= MOST_STEPS || (ranges.length > 0 && ranges[0][1] < 0)
        ? Optional.empty()
        : Optional.of(ranges);
  }

  private void walk(int leaf, long[] table, long[] largest, List<Integer> masks, long[][] ranges) {
    if (steps++ >= MOST_STEPS) {
      return;
    }
    if (leaf == leaves) {
      if (percentages.stream().allMatch(share -> fits(share, table))) {
        for (int i = 0; i < ranges.length; i++) {
          long sum = sum(table, masks.get(i));
          ranges[i][0] = Math.min(ranges[i][0], sum);
          ranges[i][1] = Math.max(ranges[i][1], sum);
        }
      }
      return;
    }
    for (long count = 0; count <= largest[leaf]; count++) {
      table[leaf] = count;
      if (mayFit(leaf, table)) {
        walk(leaf + 1, table, largest, masks, ranges);
      }
    }
    table[leaf] = 0;
  }

  /** Leaves after this one are still 0. */
  private boolean mayFit(int leaf, long[] table) {
    for (Fact fact : facts) {
      if ((fact.mask() & 1 << leaf) != 0) {
        long sum = sum(table, fact.mask());
        if (sum > fact.high() || (fact.mask() >> leaf == 1 && sum < fact.low())) {
          return false;
        }
      }
    }
    return true;
  }

  private static boolean fits(Percentage share, long[] table) {
    long off = 1000 * sum(table, share.part()) - share.tenths() * sum(table, share.whole());
    return 2 * Math.abs(off) <= sum(table, share.whole());
  }

  static long sum(long[] table, int mask) {
    long sum = 0;
    for (int leaf = 0; leaf < table.length; leaf++) {
      sum += (mask >> leaf & 1) * table[leaf];
    }
    return sum;
  }
}
