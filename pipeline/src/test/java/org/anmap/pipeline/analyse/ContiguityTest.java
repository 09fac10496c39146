package org.anmap.pipeline.analyse;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

class ContiguityTest {
  // A B     each letter a square of side 1; E stands apart
  // C D  E
  private final Map<String, Geometry> squares =
      Map.of(
          "A",
          square(0, 1, 1),
          "B",
          square(1, 1, 1),
          "C",
          square(0, 0, 1),
          "D",
          square(1, 0, 1),
          "E",
          square(3, 0, 1));

  @Test
  void queens_meet_at_corners_and_rooks_do_not() {
    Neighbours queen = QueenContiguity.planar(squares, 1e-9);
    Neighbours rook = RookContiguity.planar(squares, 1e-9);
    assertEquals(List.of("B", "C", "D"), queen.of("A"));
    assertEquals(List.of("B", "C"), rook.of("A"));
  }

  @Test
  void an_island_is_an_area_with_no_neighbour_and_a_part_of_its_own() {
    Neighbours queen = QueenContiguity.planar(squares, 1e-9);
    assertEquals(List.of(), queen.of("E"));
    assertEquals(List.of("E"), queen.islands());
    assertEquals(List.of(Set.of("A", "B", "C", "D"), Set.of("E")), queen.parts());
  }

  @Test
  void a_gap_within_the_snap_tolerance_is_closed_and_a_wider_one_is_not() {
    Map<String, Geometry> apart = Map.of("A", square(0, 0, 1), "B", square(1.05, 0, 1));
    assertEquals(List.of("B"), QueenContiguity.planar(apart, 0.1).of("A"));
    assertEquals(List.of(), QueenContiguity.planar(apart, 0.01).of("A"));
  }

  @Test
  void a_corner_on_the_middle_of_an_edge_touches() {
    Map<String, Geometry> shifted = Map.of("A", square(0, 0, 2), "B", square(2, 0.5, 1));
    assertEquals(List.of("B"), QueenContiguity.planar(shifted, 1e-9).of("A"));
    assertEquals(List.of("B"), RookContiguity.planar(shifted, 1e-9).of("A"));
  }

  @Test
  void a_town_drawn_inside_its_district_is_its_neighbour() {
    Map<String, Geometry> nested = Map.of("A", square(0, 0, 10), "B", square(4, 4, 1));
    assertEquals(List.of("B"), QueenContiguity.planar(nested, 1e-9).of("A"));
  }

  @Test
  void degrees_are_measured_in_metres_of_the_utm_zone() {
    // 0.00005° of longitude is about 5 m at this latitude, 0.001° about 100 m
    Map<String, Geometry> near = Map.of("A", square(105, 21, 0.1), "B", square(105.10005, 21, 0.1));
    Map<String, Geometry> far = Map.of("A", square(105, 21, 0.1), "B", square(105.101, 21, 0.1));
    assertEquals(List.of("B"), QueenContiguity.of(near).of("A"));
    assertEquals(List.of(), QueenContiguity.of(far).of("A"));
  }

  @Test
  void the_projection_gives_the_coordinates_of_epsg_32648() {
    Geometry hanoi = new GeometryFactory().createPoint(new Coordinate(105.85, 21.03));
    Coordinate metres = UtmProjection.at(105, 16).project(hanoi).getCoordinate();
    assertEquals(588324.249254, metres.x, 1e-5);
    assertEquals(2325702.946365, metres.y, 1e-5);
  }

  @Test
  void shapes_that_are_not_in_degrees_are_refused() {
    Map<String, Geometry> metres = Map.of("A", square(588324, 2325702, 100));
    assertThrows(IllegalArgumentException.class, () -> QueenContiguity.of(metres));
  }

  @Test
  void neighbours_are_mutual() {
    Map<String, List<String>> oneWay = new TreeMap<>(Map.of("A", List.of("B"), "B", List.of()));
    assertThrows(IllegalArgumentException.class, () -> new Neighbours(oneWay));
  }

  private static Geometry square(double x, double y, double side) {
    return new GeometryFactory()
        .createPolygon(
            new Coordinate[] {
              new Coordinate(x, y),
              new Coordinate(x + side, y),
              new Coordinate(x + side, y + side),
              new Coordinate(x, y + side),
              new Coordinate(x, y)
            });
  }
}
