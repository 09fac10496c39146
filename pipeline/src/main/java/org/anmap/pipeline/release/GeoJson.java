package org.anmap.pipeline.release;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.anmap.contract.AreaTree;
import org.anmap.contract.Json;
import org.anmap.pipeline.geography.Shape;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Polygon;

/**
 * Published boundaries: RFC 7946, one MultiPolygon for each unit, five decimals (about a metre).
 */
final class GeoJson {
  private static final int DECIMALS = 5;
  private static final GeometryFactory FACTORY = new GeometryFactory();

  private GeoJson() {}

  /** The shapes of a level as a feature collection; says so if they are schematic. */
  static byte[] bytes(List<Shape> shapes, AreaTree areas, boolean schematic) {
    List<Map<String, Object>> features = new ArrayList<>();
    shapes.stream()
        .sorted(Comparator.comparing(Shape::ref))
        .forEach(shape -> features.add(feature(shape, areas)));
    Map<String, Object> collection = new LinkedHashMap<>();
    collection.put("type", "FeatureCollection");
    if (schematic) {
      collection.put("schematic", true);
      collection.put("note", "Schematic boundaries made from points, not official ones.");
    }
    collection.put("features", features);
    return Json.bytes(collection);
  }

  /** Every level of a published area set. */
  static Map<String, List<Shape>> readLevels(Path folder) {
    Map<String, List<Shape>> levels = new TreeMap<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.sorted().toList()) {
        String name = file.getFileName().toString();
        if (name.endsWith(".geojson")) {
          levels.put(name.replace(".geojson", ""), read(file));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return levels;
  }

  private static Map<String, Object> feature(Shape shape, AreaTree areas) {
    Map<String, Object> properties = new LinkedHashMap<>();
    properties.put("code", shape.ref());
    properties.put("name", areas.area(shape.ref()).nameVi());
    Map<String, Object> geometry = new LinkedHashMap<>();
    geometry.put("type", "MultiPolygon");
    geometry.put("coordinates", polygons(shape.geometry()));
    Map<String, Object> feature = new LinkedHashMap<>();
    feature.put("type", "Feature");
    feature.put("id", shape.ref());
    feature.put("properties", properties);
    feature.put("geometry", geometry);
    return feature;
  }

  private static List<Object> polygons(Geometry geometry) {
    List<Object> polygons = new ArrayList<>();
    for (int i = 0; i < geometry.getNumGeometries(); i++) {
      Polygon polygon = (Polygon) geometry.getGeometryN(i);
      List<Object> rings = new ArrayList<>();
      rings.add(ring(polygon.getExteriorRing()));
      for (int hole = 0; hole < polygon.getNumInteriorRing(); hole++) {
        rings.add(ring(polygon.getInteriorRingN(hole)));
      }
      polygons.add(rings);
    }
    return polygons;
  }

  private static List<Object> ring(LinearRing ring) {
    List<Object> points = new ArrayList<>();
    for (Coordinate point : ring.getCoordinates()) {
      points.add(List.of(rounded(point.getX()), rounded(point.getY())));
    }
    return points;
  }

  private static BigDecimal rounded(double degrees) {
    return BigDecimal.valueOf(degrees).setScale(DECIMALS, RoundingMode.HALF_EVEN);
  }

  private static List<Shape> read(Path file) {
    List<Shape> shapes = new ArrayList<>();
    for (JsonNode feature : Json.read(file, JsonNode.class).get("features")) {
      List<Polygon> polygons = new ArrayList<>();
      for (JsonNode polygon : feature.get("geometry").get("coordinates")) {
        List<LinearRing> holes = new ArrayList<>();
        for (int i = 1; i < polygon.size(); i++) {
          holes.add(ring(polygon.get(i)));
        }
        polygons.add(FACTORY.createPolygon(ring(polygon.get(0)), holes.toArray(LinearRing[]::new)));
      }
      MultiPolygon geometry = FACTORY.createMultiPolygon(polygons.toArray(Polygon[]::new));
      shapes.add(new Shape(feature.get("properties").get("code").asText(), geometry));
    }
    return shapes;
  }

  private static LinearRing ring(JsonNode points) {
    Coordinate[] coordinates = new Coordinate[points.size()];
    for (int i = 0; i < coordinates.length; i++) {
      coordinates[i] =
          new Coordinate(points.get(i).get(0).asDouble(), points.get(i).get(1).asDouble());
    }
    return FACTORY.createLinearRing(coordinates);
  }
}
