package org.anmap.pipeline.protect;

import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.stream.IntStream;

/**
 * Bounds on every cell by adding and subtracting along relations until nothing moves: the first
 * thing any attacker does, and the cheapest.
 */
final class Intervals {
  /** Stands for "no upper bound"; far above any count, far below overflow. */
  static final long UNBOUNDED = Long.MAX_VALUE / 1024;

  /** Slow creeping of bounds is cut off here: wider bounds are still true bounds. */
  private static final int VISITS_PER_RELATION = 40;

  private final long[] low;
  private final long[] high;

  Intervals(Published published) {
    CellSystem system = published.system();
    low = system.numbers().mapToLong(published::atLeast).toArray();
    high =
        system
            .numbers()
            .mapToLong(cell -> published.hides(cell) ? UNBOUNDED : published.shown(cell))
            .toArray();
    ArrayDeque<Integer> queue = new ArrayDeque<>();
    BitSet queued = new BitSet();
    IntStream.range(0, system.relations().size()).forEach(queue::add);
    queued.set(0, system.relations().size());
    int[] visits = new int[system.relations().size()];
    while (!queue.isEmpty()) {
      int number = queue.poll();
      queued.clear(number);
      if (visits[number]++ < VISITS_PER_RELATION) {
        tighten(system.relations().get(number))
            .flatMap(cell -> IntStream.of(system.relationsOf(cell)))
            .filter(next -> !queued.get(next))
            .forEach(
                next -> {
                  queued.set(next);
                  queue.add(next);
                });
      }
    }
  }

  /** Tightens every cell of a relation; the cells that moved. */
  private IntStream tighten(Relation relation) {
    IntStream.Builder moved = IntStream.builder();
    long sumLow = 0;
    long sumHigh = 0;
    int open = 0;
    for (int part : relation.parts()) {
      sumLow += low[part];
      if (high[part] == UNBOUNDED) {
        open++;
      } else {
        sumHigh += high[part];
      }
    }
    int total = relation.total();
    if (narrow(total, sumLow, open == 0 ? sumHigh : UNBOUNDED)) {
      moved.add(total);
    }
    for (int part : relation.parts()) {
      long atMost = high[total] == UNBOUNDED ? UNBOUNDED : high[total] - (sumLow - low[part]);
      int othersOpen = open - (high[part] == UNBOUNDED ? 1 : 0);
      long othersHigh = sumHigh - (high[part] == UNBOUNDED ? 0 : high[part]);
      long atLeast = othersOpen == 0 ? low[total] - othersHigh : 0;
      long wasLow = low[part];
      long wasHigh = high[part];
      if (narrow(part, atLeast, atMost)) {
        moved.add(part);
        sumLow += low[part] - wasLow;
        if (wasHigh == UNBOUNDED && high[part] != UNBOUNDED) {
          open--;
          sumHigh += high[part];
        } else if (wasHigh != UNBOUNDED) {
          sumHigh += high[part] - wasHigh;
        }
      }
    }
    return moved.build();
  }

  private boolean narrow(int cell, long atLeast, long atMost) {
    boolean moves = atLeast > low[cell] || atMost < high[cell];
    low[cell] = Math.max(low[cell], atLeast);
    high[cell] = Math.min(high[cell], atMost);
    return moves;
  }

  /** How far a cell could range if only one of its relations were known. */
  long widthWithin(Relation relation, int cell) {
    long others = 0;
    for (int other : relation.cells().filter(other -> other != cell).toArray()) {
      if (high[other] == UNBOUNDED) {
        return UNBOUNDED;
      }
      others += high[other] - low[other];
    }
    return others;
  }

  long low(int cell) {
    return low[cell];
  }

  long high(int cell) {
    return high[cell];
  }

  long width(int cell) {
    return high[cell] - low[cell];
  }
}
