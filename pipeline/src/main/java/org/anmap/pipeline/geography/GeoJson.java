package org.anmap.pipeline.geography;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.anmap.contract.Json;
import org.anmap.pipeline.config.ConfigException;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygonal;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.geojson.GeoJsonReader;
import org.locationtech.jts.io.geojson.GeoJsonWriter;

/** Boundaries as GeoJSON (RFC 7946): anybody's file in, ours out. */
public final class GeoJson {
  /** About a metre: finer digits would claim what schematic or simplified shapes do not know. */
  static final int DECIMALS = 5;

  private static final Envelope EARTH_IN_DEGREES = new Envelope(-180, 180, -90, 90);

  private GeoJson() {}

  /**
   * Reads the shapes of a feature collection whose features have the property {@code code}.
   *
   * @throws ConfigException naming the file, and the unit where one is at fault
   */
  public static List<Shape> read(Path file) {
    String name = file.getFileName().toString();
    List<Shape> shapes = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (JsonNode feature : features(file)) {
      String code = feature.path("properties").path("code").asText();
      if (code.isEmpty()) {
        throw new ConfigException(
            name + ": feature " + (shapes.size() + 1) + " has no property code");
      }
      if (!seen.add(code)) {
        throw new ConfigException(name + ": unit " + code + " has two boundaries");
      }
      shapes.add(new Shape(code, geometry(name, code, feature.path("geometry"))));
    }
    return List.copyOf(shapes);
  }

  private static JsonNode features(Path file) {
    try {
      JsonNode root = new ObjectMapper().readTree(file.toFile());
      if (root == null || !root.path("features").isArray()) {
        throw new ConfigException(file.getFileName() + " is not a GeoJSON feature collection");
      }
      return root.path("features");
    } catch (IOException e) {
      throw new ConfigException("cannot read the boundaries " + file, e);
    }
  }

  private static Geometry geometry(String file, String code, JsonNode json) {
    Geometry geometry;
    try {
      geometry = new GeoJsonReader().read(json.toString());
    } catch (ParseException | RuntimeException e) {
      throw new ConfigException(file + ": the boundary of unit " + code + " is unreadable", e);
    }
    if (!(geometry instanceof Polygonal) || geometry.isEmpty() || !geometry.isValid()) {
      throw new ConfigException(
          file + ": the boundary of unit " + code + " is not a valid polygon or multipolygon");
    }
    if (!EARTH_IN_DEGREES.contains(geometry.getEnvelopeInternal())) {
      throw new ConfigException(
          file + ": the boundary of unit " + code + " is not in degrees (longitude, latitude)");
    }
    return geometry;
  }

  /**
   * A feature collection, one feature a line, outer rings anticlockwise.
   *
   * @param schematic whether the boundaries are; said of the file and of every feature
   * @param name display name by code
   */
  public static byte[] bytes(
      List<Shape> shapes, String level, boolean schematic, Function<String, String> name) {
    GeoJsonWriter writer = new GeoJsonWriter(DECIMALS);
    writer.setEncodeCRS(false);
    writer.setForceCCW(true);
    return shapes.stream()
        .map(
            shape ->
                "{\"type\":\"Feature\",\"properties\":"
                    + text(
                        Map.of(
                            "code",
                            shape.ref(),
                            "name",
                            name.apply(shape.ref()),
                            "level",
                            level,
                            "schematic",
                            schematic))
                    + ",\"geometry\":"
                    + writer.write(shape.geometry())
                    + "}")
        .collect(
            Collectors.joining(
                ",\n",
                "{\"type\":\"FeatureCollection\",\"schematic\":" + schematic + ",\"features\":[\n",
                "\n]}\n"))
        .getBytes(StandardCharsets.UTF_8);
  }

  private static String text(Object value) {
    return new String(Json.bytes(value), StandardCharsets.UTF_8);
  }
}
