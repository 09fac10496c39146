package org.anmap.pipeline.analyse;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiPredicate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.prep.PreparedGeometry;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;
import org.locationtech.jts.index.strtree.STRtree;
import org.locationtech.jts.operation.distance.IndexedFacetDistance;

/** Pairs of shapes that pass a test, found through an index instead of trying every pair. */
final class Contiguity {
  private Contiguity() {}

  /** Neighbours of planar shapes, of which only pairs within the tolerance are tested. */
  static Neighbours of(
      Map<String, Geometry> shapes, double tolerance, BiPredicate<Shape, Shape> contiguous) {
    List<Shape> sorted = new ArrayList<>();
    new TreeMap<>(shapes).forEach((area, outline) -> sorted.add(new Shape(area, outline)));
    Map<String, List<String>> neighbours = new TreeMap<>();
    STRtree index = new STRtree();
    for (Shape shape : sorted) {
      neighbours.put(shape.area, new ArrayList<>());
      index.insert(shape.outline.getEnvelopeInternal(), shape);
    }
    for (Shape shape : sorted) {
      Envelope around = shape.outline.getEnvelopeInternal().copy();
      around.expandBy(tolerance);
      for (Object found : index.query(around)) {
        Shape other = (Shape) found;
        if (shape.area.compareTo(other.area) < 0 && contiguous.test(shape, other)) {
          neighbours.get(shape.area).add(other.area);
          neighbours.get(other.area).add(shape.area);
        }
      }
    }
    return new Neighbours(neighbours);
  }

  /** A shape with what makes many distance tests to it cheap. */
  static final class Shape {
    final String area;
    final Geometry outline;
    private final PreparedGeometry prepared;
    private final IndexedFacetDistance facets;

    Shape(String area, Geometry outline) {
      if (outline.isEmpty()) {
        throw new IllegalArgumentException("the shape of " + area + " is empty");
      }
      this.area = area;
      this.outline = outline;
      this.prepared = PreparedGeometryFactory.prepare(outline);
      this.facets = new IndexedFacetDistance(outline);
    }

    /** Whether any point of both is nearer than the tolerance: on the outline or inside. */
    boolean touches(Geometry other, double tolerance) {
      return facets.isWithinDistance(other, tolerance) || prepared.intersects(other);
    }
  }
}
