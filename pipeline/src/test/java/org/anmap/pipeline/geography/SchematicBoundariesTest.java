package org.anmap.pipeline.geography;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.anmap.contract.AreaTree;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.locationtech.jts.coverage.CoverageValidator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

class SchematicBoundariesTest {
  private static final Path FOLDER = Samples.FOLDER.resolve("geography");

  private final Geography geography = Samples.geography();
  private final AreaTree areas = geography.areas();
  private final List<Shape> districts = geography.shapes().get("district");
  private final List<Shape> provinces = geography.shapes().get("province");

  @Test
  void the_committed_files_are_what_the_points_give(@TempDir Path folder) throws Exception {
    for (String table : List.of("units.csv", "points.csv")) {
      Files.copy(FOLDER.resolve(table), folder.resolve(table));
    }
    new SchematicBoundaries().write(folder, "vn-district-2025");
    for (String level : List.of("district", "province")) {
      String file = "vn-district-2025-" + level + ".geojson";
      assertArrayEquals(
          Files.readAllBytes(FOLDER.resolve(file)), Files.readAllBytes(folder.resolve(file)), file);
      assertTrue(
          Files.readString(FOLDER.resolve(file)).contains("\"schematic\":true,\"features\""));
    }
  }

  @Test
  void neighbours_share_their_borders_exactly_and_nothing_overlaps() {
    for (List<Shape> level : List.of(districts, provinces)) {
      assertTrue(
          CoverageValidator.isValid(level.stream().map(Shape::geometry).toArray(Geometry[]::new)));
    }
  }

  @Test
  void every_district_holds_its_own_points_and_touches_another() {
    Map<String, Set<String>> neighbours = neighbours();
    assertEquals(74, districts.size());
    for (Shape shape : districts) {
      assertFalse(neighbours.get(shape.ref()).isEmpty(), shape.ref());
      for (String neighbour : neighbours.get(shape.ref())) {
        assertEquals(areas.area(shape.ref()).parent(), areas.area(neighbour).parent());
      }
    }
    GeometryFactory points = new GeometryFactory();
    Map<String, Geometry> byRef =
        districts.stream().collect(Collectors.toMap(Shape::ref, Shape::geometry));
    for (CSVRecord row : Table.rows(FOLDER.resolve("points.csv"), List.of("REF_AREA"))) {
      Coordinate at =
          new Coordinate(Double.parseDouble(row.get("LON")), Double.parseDouble(row.get("LAT")));
      assertTrue(byRef.get(row.get("REF_AREA")).contains(points.createPoint(at)), row::toString);
    }
  }

  @Test
  void districts_are_neighbours_that_are_so_in_life() {
    Map<String, Set<String>> neighbours = neighbours();
    assertEquals(Set.of("447"), neighbours.get("449")); // the town of Kỳ Anh lies in the district
    assertTrue(neighbours.get("001").containsAll(Set.of("002", "003", "005", "006")));
    assertTrue(neighbours.get("507").containsAll(Set.of("503", "508")));
    assertTrue(neighbours.get("445").containsAll(Set.of("436", "443", "446")));
  }

  @Test
  void a_province_is_the_sum_of_its_districts() {
    for (Shape province : provinces) {
      double parts =
          districts.stream()
              .filter(shape -> areas.area(shape.ref()).parent().equals(province.ref()))
              .mapToDouble(shape -> shape.geometry().getArea())
              .sum();
      assertEquals(parts, province.geometry().getArea(), 1e-9);
    }
  }

  private Map<String, Set<String>> neighbours() {
    Map<String, Set<String>> neighbours = new TreeMap<>();
    for (Shape a : districts) {
      Set<String> touching = new TreeSet<>();
      for (Shape b : districts) {
        if (a != b && a.geometry().touches(b.geometry())) {
          touching.add(b.ref());
        }
      }
      neighbours.put(a.ref(), touching);
    }
    return neighbours;
  }
}
