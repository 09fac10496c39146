package org.anmap.outside;

import java.util.Optional;

/** Search for whole tables by trying values and drawing every conclusion after each. */
final class WholeNumbers {
  private static final int LARGEST_TRY = 50_000;
  private static final long MANY = 1_000_000;

  private final Component component;
  private int tries;

  WholeNumbers(Component component) {
    this.component = component;
  }

  /** Whether the last search ended for want of tries, so that finding nothing means nothing. */
  boolean gaveUp() {
    return tries >= LARGEST_TRY;
  }

  /** A table in which a cell has a value, if there is one. */
  Optional<long[]> table(int cell, long value) {
    tries = 0;
    return with(component.bounds(), cell, value);
  }

  private Optional<long[]> with(Bounds before, int cell, long value) {
    if (gaveUp()) {
      return Optional.empty();
    }
    tries++;
    Bounds bounds = before.copy();
    bounds.low[cell] = value;
    bounds.high[cell] = value;
    try {
      bounds.tightenFrom(cell);
    } catch (Contradiction none) {
      return Optional.empty();
    }
    int next = narrowest(bounds);
    if (next < 0) {
      return component.fits(bounds.low) ? Optional.of(bounds.low) : Optional.empty();
    }
    long last = Math.min(bounds.high[next], Math.max(MANY, bounds.low[next]));
    for (long tried = bounds.low[next]; tried <= last; tried++) {
      Optional<long[]> table = with(bounds, next, tried);
      if (table.isPresent() || gaveUp()) {
        return table;
      }
    }
    return Optional.empty();
  }

  private static int narrowest(Bounds bounds) {
    int narrowest = -1;
    for (int i = 0; i < bounds.low.length; i++) {
      if (!bounds.isKnown(i)
          && (narrowest < 0
              || bounds.high[i] - bounds.low[i] < bounds.high[narrowest] - bounds.low[narrowest])) {
        narrowest = i;
      }
    }
    return narrowest;
  }
}
