package org.anmap.pipeline.analyse;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;

/**
 * Rook contiguity: two areas are neighbours if their outlines share at least two vertices, as
 * spdep's {@code poly2nb(queen = FALSE)} counts; one shared corner is not enough.
 */
public final class RookContiguity {
  private RookContiguity() {}

  /** Neighbours of shapes in WGS84 degrees, measured in metres of their UTM zone. */
  public static Neighbours of(Map<String, Geometry> shapes) {
    return planar(
        UtmProjection.around(shapes.values()).project(shapes), QueenContiguity.SNAP_METRES);
  }

  /** Neighbours of shapes in any plane, with a snap tolerance in its unit. */
  public static Neighbours planar(Map<String, Geometry> shapes, double tolerance) {
    return Contiguity.of(
        shapes,
        tolerance,
        (a, b) -> a.touches(b.outline, tolerance) && sharesTwoPoints(a, b, tolerance));
  }

  /** Counts contact points that are apart by more than the tolerance would merge. */
  private static boolean sharesTwoPoints(Contiguity.Shape a, Contiguity.Shape b, double tolerance) {
    List<Coordinate> contacts = new ArrayList<>();
    return addContacts(a, b, tolerance, contacts) || addContacts(b, a, tolerance, contacts);
  }

  private static boolean addContacts(
      Contiguity.Shape a, Contiguity.Shape b, double tolerance, List<Coordinate> contacts) {
    for (Coordinate vertex : b.outline.getCoordinates()) {
      boolean isNew = contacts.stream().allMatch(known -> known.distance(vertex) > 2 * tolerance);
      if (isNew && a.touches(b.outline.getFactory().createPoint(vertex), tolerance)) {
        contacts.add(vertex);
        if (contacts.size() == 2) {
          return true;
        }
      }
    }
    return false;
  }
}
