package org.anmap.pipeline.protect;

import java.util.stream.IntStream;

/**
 * One thing known about atoms: Σ plus − Σ minus equals, or is at least, a number.
 *
 * @param exact true for equality
 */
record Row(int[] plus, int[] minus, long right, boolean exact) {

  static Row sum(int[] atoms, long right) {
    return new Row(atoms, new int[0], right, true);
  }

  static Row atLeast(int[] atoms, long right) {
    return new Row(atoms, new int[0], right, false);
  }

  static Row same(int[] atoms, int[] others) {
    return new Row(atoms, others, 0, true);
  }

  IntStream atoms() {
    return IntStream.concat(IntStream.of(plus), IntStream.of(minus));
  }

  /** Whether values of all atoms, by number, satisfy the row exactly. */
  boolean holds(long[] values) {
    long left = 0;
    for (int atom : plus) {
      left = Math.addExact(left, values[atom]);
    }
    for (int atom : minus) {
      left = Math.subtractExact(left, values[atom]);
    }
    return exact ? left == right : left >= right;
  }
}
