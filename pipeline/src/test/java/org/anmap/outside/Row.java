package org.anmap.outside;

import java.util.Arrays;

/** {@code low ≤ Σ coefficient × cell ≤ high}; cells by number, each once. */
record Row(int[] cells, long[] coefficients, long low, long high) {
  static final long INFINITE = Long.MAX_VALUE / 4;

  /** A whole is the sum of its parts or, where not all parts are known, at least their sum. */
  static Row sum(int whole, int[] parts, boolean complete) {
    int[] cells = Arrays.copyOf(parts, parts.length + 1);
    cells[parts.length] = whole;
    long[] coefficients = new long[cells.length];
    Arrays.fill(coefficients, 1);
    coefficients[parts.length] = -1;
    return new Row(cells, coefficients, complete ? 0 : -INFINITE, 0);
  }

  boolean isEquation() {
    return low == high;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Row row
        && Arrays.equals(cells, row.cells)
        && Arrays.equals(coefficients, row.coefficients)
        && low == row.low
        && high == row.high;
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(cells) * 31 + Arrays.hashCode(coefficients);
  }
}
