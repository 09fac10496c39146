package org.anmap.pipeline.protect;

import java.util.stream.IntStream;

/**
 * What everybody sees of one measure under a pattern of hidden cells.
 *
 * <p>The proofs, and through them every choice of the search, get this type and no true count: what
 * is hidden is not in it.
 */
final class Published {
  private static final long HIDDEN = -1;

  private final CellSystem system;
  private final long[] values;

  Published(CellSystem system, long[] counts, Pattern pattern) {
    this.system = system;
    this.values = counts.clone();
    pattern.hidden().forEach(cell -> values[cell] = HIDDEN);
  }

  boolean hides(int cell) {
    return values[cell] == HIDDEN;
  }

  /** The count of a shown cell; what is not reported or does not exist is a known 0. */
  long shown(int cell) {
    if (hides(cell)) {
      throw new IllegalStateException("a hidden cell has no number");
    }
    return values[cell];
  }

  IntStream hidden() {
    return system.numbers().filter(this::hides);
  }

  /** What anybody knows of a cell by itself: a hidden one is at least 1 where zeros are public. */
  long atLeast(int cell) {
    return hides(cell) ? (system.zerosPublic(cell) ? 1 : 0) : shown(cell);
  }

  CellSystem system() {
    return system;
  }
}
