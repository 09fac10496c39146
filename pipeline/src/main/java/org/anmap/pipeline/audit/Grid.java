package org.anmap.pipeline.audit;

import java.util.Comparator;
import org.anmap.contract.PeriodType;

/**
 * A way to cut the leaves of a measure into classes: an area level, a period type and the
 * dimensions that are told apart.
 *
 * @param area depth of the areas in their tree, 0 for {@code _T}
 * @param time 0 for years up to 3 for months
 * @param dimensions bit d is set if dimension d is told apart
 */
record Grid(int area, int time, int dimensions) implements Comparable<Grid> {
  private static final PeriodType[] TYPES = PeriodType.values();
  private static final Comparator<Grid> ORDER =
      Comparator.comparingInt(Grid::area)
          .thenComparingInt(Grid::time)
          .thenComparingInt(Grid::dimensions);

  static int time(PeriodType type) {
    return TYPES.length - 1 - type.ordinal();
  }

  PeriodType periodType() {
    return TYPES[TYPES.length - 1 - time];
  }

  boolean tellsApart(int dimension) {
    return (dimensions >> dimension & 1) == 1;
  }

  /** Whether every class of the other grid lies within one class of this. */
  boolean isWithin(Grid finer) {
    return union(finer).equals(finer);
  }

  /** The coarsest grid that is as fine as both. */
  Grid union(Grid other) {
    return new Grid(
        Math.max(area, other.area), Math.max(time, other.time), dimensions | other.dimensions);
  }

  /** The finest grid that is as coarse as both. */
  Grid intersection(Grid other) {
    return new Grid(
        Math.min(area, other.area), Math.min(time, other.time), dimensions & other.dimensions);
  }

  @Override
  public int compareTo(Grid other) {
    return ORDER.compare(this, other);
  }
}
