package org.anmap.outside;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;

/** What is known of each of numbered counts: at least, at most; and rows that tie them together. */
final class Bounds {
  final long[] low;
  final long[] high;
  private final List<Row> rows;
  private final int[][] rowsOf;

  Bounds(long[] low, long[] high, List<Row> rows) {
    this(low, high, rows, rowsOf(low.length, rows));
  }

  private Bounds(long[] low, long[] high, List<Row> rows, int[][] rowsOf) {
    this.low = low;
    this.high = high;
    this.rows = rows;
    this.rowsOf = rowsOf;
  }

  private static int[][] rowsOf(int cells, List<Row> rows) {
    List<List<Integer>> found = new ArrayList<>();
    for (int i = 0; i < cells; i++) {
      found.add(new ArrayList<>());
    }
    for (int r = 0; r < rows.size(); r++) {
      for (int cell : rows.get(r).cells()) {
        found.get(cell).add(r);
      }
    }
    return found.stream()
        .map(list -> list.stream().mapToInt(Integer::intValue).toArray())
        .toArray(int[][]::new);
  }

  Bounds copy() {
    return new Bounds(low.clone(), high.clone(), rows, rowsOf);
  }

  List<Row> rows() {
    return rows;
  }

  boolean isKnown(int cell) {
    return low[cell] == high[cell];
  }

  /**
   * Repeated subtraction alone: where one cell of an equation is unknown, it is the rest. No bound
   * is used. Returns the cells that became known.
   */
  BitSet subtract() {
    BitSet found = new BitSet();
    Deque<Integer> open = new ArrayDeque<>();
    for (int r = 0; r < rows.size(); r++) {
      open.add(r);
    }
    while (!open.isEmpty()) {
      Row row = rows.get(open.remove());
      int unknown = row.isEquation() ? onlyUnknown(row) : -1;
      if (unknown >= 0) {
        int cell = row.cells()[unknown];
        long value = rest(row, unknown) / row.coefficients()[unknown];
        low[cell] = value;
        high[cell] = value;
        found.set(cell);
        for (int r : rowsOf[cell]) {
          open.add(r);
        }
      }
    }
    return found;
  }

  private int onlyUnknown(Row row) {
    int unknown = -1;
    for (int i = 0; i < row.cells().length; i++) {
      if (!isKnown(row.cells()[i])) {
        if (unknown >= 0) {
          return -1;
        }
        unknown = i;
      }
    }
    return unknown;
  }

  private long rest(Row row, int unknown) {
    long rest = row.high();
    for (int i = 0; i < row.cells().length; i++) {
      if (i != unknown) {
        rest -= row.coefficients()[i] * low[row.cells()[i]];
      }
    }
    return rest;
  }

  /** Every bound from the bounds of the other cells of a row, until nothing changes. */
  Bounds tighten() {
    BitSet open = new BitSet();
    open.set(0, rows.size());
    return tighten(open);
  }

  /** The same after one cell has changed. */
  Bounds tightenFrom(int cell) {
    BitSet open = new BitSet();
    for (int row : rowsOf[cell]) {
      open.set(row);
    }
    return tighten(open);
  }

  private Bounds tighten(BitSet open) {
    for (int r = open.nextSetBit(0); r >= 0; r = next(open, r)) {
      open.clear(r);
      tighten(rows.get(r), open);
    }
    return this;
  }

  private static int next(BitSet open, int after) {
    int next = open.nextSetBit(after);
    return next >= 0 ? next : open.nextSetBit(0);
  }

  private void tighten(Row row, BitSet open) {
    Total least = new Total();
    Total most = new Total();
    for (int i = 0; i < row.cells().length; i++) {
      least.add(least(row, i), 1);
      most.add(most(row, i), 1);
    }
    for (int i = 0; i < row.cells().length; i++) {
      int cell = row.cells()[i];
      long coefficient = row.coefficients()[i];
      long room =
          row.high() >= Row.INFINITE ? Row.INFINITE : least.roomBelow(row.high(), least(row, i));
      long need =
          row.low() <= -Row.INFINITE ? -Row.INFINITE : most.needAbove(row.low(), most(row, i));
      long newLow = low[cell];
      long newHigh = high[cell];
      if (room < Row.INFINITE) {
        if (coefficient > 0) {
          newHigh = Math.min(newHigh, Math.floorDiv(room, coefficient));
        } else {
          newLow = Math.max(newLow, -Math.floorDiv(room, -coefficient));
        }
      }
      if (need > -Row.INFINITE) {
        if (coefficient > 0) {
          newLow = Math.max(newLow, -Math.floorDiv(-need, coefficient));
        } else {
          newHigh = Math.min(newHigh, Math.floorDiv(-need, -coefficient));
        }
      }
      if (newLow > newHigh) {
        throw new Contradiction("no count fits");
      }
      if (newLow != low[cell] || newHigh != high[cell]) {
        low[cell] = newLow;
        high[cell] = newHigh;
        for (int r : rowsOf[cell]) {
          open.set(r);
        }
        // The totals above are of before, so weaker and still true; the row comes round again.
      }
    }
  }

  private long least(Row row, int i) {
    long coefficient = row.coefficients()[i];
    return coefficient > 0
        ? coefficient * low[row.cells()[i]]
        : times(coefficient, high[row.cells()[i]]);
  }

  private long most(Row row, int i) {
    long coefficient = row.coefficients()[i];
    return coefficient > 0
        ? times(coefficient, high[row.cells()[i]])
        : coefficient * low[row.cells()[i]];
  }

  private static long times(long coefficient, long bound) {
    return bound >= Row.INFINITE
        ? coefficient > 0 ? Row.INFINITE : -Row.INFINITE
        : coefficient * bound;
  }

  /** A sum that remembers how many of its terms have no bound. */
  private static final class Total {
    private long finite;
    private int unbounded;

    void add(long term, int sign) {
      if (Math.abs(term) >= Row.INFINITE) {
        unbounded += sign;
      } else {
        finite += sign * term;
      }
    }

    long roomBelow(long high, long own) {
      boolean ownUnbounded = Math.abs(own) >= Row.INFINITE;
      if (unbounded > (ownUnbounded ? 1 : 0)) {
        return Row.INFINITE;
      }
      return high - (ownUnbounded ? finite : finite - own);
    }

    long needAbove(long low, long own) {
      boolean ownUnbounded = Math.abs(own) >= Row.INFINITE;
      if (unbounded > (ownUnbounded ? 1 : 0)) {
        return -Row.INFINITE;
      }
      return low - (ownUnbounded ? finite : finite - own);
    }
  }
}
