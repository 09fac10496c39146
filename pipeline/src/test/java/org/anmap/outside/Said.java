package org.anmap.outside;

/**
 * What one release says of a cell.
 *
 * @param value the number, or -1 if it is hidden
 * @param atLeast what a hidden count is known to reach before any sum: 1 where zeros are shown
 */
record Said(long value, long atLeast) {
  static Said shown(long value) {
    return new Said(value, value);
  }

  static Said hidden(long atLeast) {
    return new Said(-1, atLeast);
  }

  boolean isHidden() {
    return value < 0;
  }

  /** Both are true at once. */
  Said and(Said other) {
    if (!isHidden() && !other.isHidden() && value != other.value) {
      throw new Contradiction("two numbers for one cell");
    }
    return !isHidden() ? this : !other.isHidden() ? other : atLeast >= other.atLeast ? this : other;
  }
}
