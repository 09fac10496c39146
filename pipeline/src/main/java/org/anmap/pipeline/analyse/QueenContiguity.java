package org.anmap.pipeline.analyse;

import java.util.Map;
import org.locationtech.jts.geom.Geometry;

/** Queen contiguity: two areas are neighbours if their shapes share at least one point. */
public final class QueenContiguity {
  /**
   * Shapes within 10 m of each other touch: more than rounding coordinates to five decimals moves a
   * point (under 1 m) and than slivers between sheets of one survey, far less than any district is
   * wide.
   */
  public static final double SNAP_METRES = 10;

  private QueenContiguity() {}

  /** Neighbours of shapes in WGS84 degrees, measured in metres of their UTM zone. */
  public static Neighbours of(Map<String, Geometry> shapes) {
    return planar(UtmProjection.around(shapes.values()).project(shapes), SNAP_METRES);
  }

  /** Neighbours of shapes in any plane, with a snap tolerance in its unit. */
  public static Neighbours planar(Map<String, Geometry> shapes, double tolerance) {
    return Contiguity.of(shapes, tolerance, (a, b) -> a.touches(b.outline, tolerance));
  }
}
