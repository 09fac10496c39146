package org.anmap.pipeline.geography;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.csv.CSVRecord;
import org.geotools.api.referencing.FactoryException;
import org.geotools.api.referencing.operation.MathTransform;
import org.geotools.api.referencing.operation.TransformException;
import org.geotools.referencing.CRS;
import org.locationtech.jts.algorithm.hull.ConcaveHull;
import org.locationtech.jts.coverage.CoverageUnion;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.PrecisionModel;
import org.locationtech.jts.geom.util.GeometryTransformer;
import org.locationtech.jts.operation.overlayng.UnaryUnionNG;
import org.locationtech.jts.operation.polygonize.Polygonizer;
import org.locationtech.jts.triangulate.VoronoiDiagramBuilder;

/**
 * Invented shapes from true points: every place belongs to the district of the nearest known point.
 *
 * <p>For each province the Voronoi cells of its points, dissolved by district, cut off a few
 * kilometres around the points. Good enough to see neighbours on a map, and nothing else; free of
 * anybody's map data.
 */
public final class SchematicBoundaries {
  /** UTM zone 48 north: metres, with little distortion over the four provinces. */
  private static final String METRIC = "EPSG:32648";

  private static final String DEGREES = "EPSG:4326";

  /** One grid for all lines, so that neighbours keep exactly the same border. Ten metres. */
  private static final PrecisionModel GRID = new PrecisionModel(0.1);

  private static final GeometryFactory METRES = new GeometryFactory(GRID);

  /** How far land goes on beyond the outermost points. */
  private static final double MARGIN_METRES = 5_000;

  /** Between 0 (as hollow as can be) and 1 (convex): follows a bent province, keeps it whole. */
  private static final double HULL_LENGTH_RATIO = 0.35;

  private final MathTransform toMetres;
  private final MathTransform toDegrees;

  private record Site(String unit, String province, Coordinate at) {}

  public SchematicBoundaries() {
    try {
      var degrees = CRS.decode(DEGREES, true);
      var metric = CRS.decode(METRIC, true);
      toMetres = CRS.findMathTransform(degrees, metric);
      toDegrees = CRS.findMathTransform(metric, degrees);
    } catch (FactoryException e) {
      throw new IllegalStateException("the reference system tables are not on the class path", e);
    }
  }

  /**
   * Writes {@code <set>-<level>.geojson} for both levels into a folder that holds {@code units.csv}
   * and {@code points.csv}.
   */
  public void write(Path folder, String set) throws IOException {
    UnitTable units = UnitTable.read(folder.resolve("units.csv"), set);
    for (Map.Entry<String, List<Shape>> level : build(folder.resolve("points.csv")).entrySet()) {
      byte[] json =
          GeoJson.bytes(
              level.getValue(), level.getKey(), true, code -> units.members().get(code).nameVi());
      Files.write(folder.resolve(set + "-" + level.getKey() + ".geojson"), json);
    }
  }

  /**
   * The shapes of the districts and of the provinces that they make up.
   *
   * @param points table REF_AREA,PROVINCE,LAT,LON: known points of each district
   * @return by level, {@code district} and {@code province}
   */
  Map<String, List<Shape>> build(Path points) {
    Map<String, List<Site>> provinces = new TreeMap<>();
    for (CSVRecord row : Table.rows(points, List.of("REF_AREA", "PROVINCE", "LAT", "LON"))) {
      Coordinate degrees =
          new Coordinate(Double.parseDouble(row.get("LON")), Double.parseDouble(row.get("LAT")));
      Site site = new Site(row.get("REF_AREA"), row.get("PROVINCE"), project(toMetres, degrees));
      provinces.computeIfAbsent(site.province(), any -> new ArrayList<>()).add(site);
    }
    List<Shape> districts = new ArrayList<>();
    List<Shape> outlines = new ArrayList<>();
    provinces.forEach(
        (province, sites) -> {
          Map<String, Geometry> parts = districts(sites);
          parts.forEach((unit, shape) -> districts.add(new Shape(unit, inDegrees(shape))));
          outlines.add(new Shape(province, inDegrees(union(parts.values()))));
        });
    districts.sort(Comparator.comparing(Shape::ref));
    return Map.of("district", List.copyOf(districts), "province", List.copyOf(outlines));
  }

  /**
   * Nodes all lines of the cells and of the outline once, then asks of each face which point is
   * nearest: that is what a Voronoi cell means, and the faces fit each other by construction.
   */
  private static Map<String, Geometry> districts(List<Site> sites) {
    Geometry points =
        METRES.createMultiPointFromCoords(sites.stream().map(Site::at).toArray(Coordinate[]::new));
    Geometry outline =
        ConcaveHull.concaveHullByLengthRatio(points, HULL_LENGTH_RATIO).buffer(MARGIN_METRES);
    List<Geometry> lines = new ArrayList<>(List.of(outline.getBoundary()));
    Geometry cells = cells(points, outline.getEnvelopeInternal());
    for (int i = 0; i < cells.getNumGeometries(); i++) {
      lines.add(cells.getGeometryN(i).getBoundary());
    }
    Polygonizer polygonizer = new Polygonizer();
    polygonizer.add(UnaryUnionNG.union(lines, METRES, GRID));
    Map<String, List<Geometry>> byUnit = new TreeMap<>();
    for (Object face : polygonizer.getPolygons()) {
      Polygon polygon = (Polygon) face;
      Coordinate inside = polygon.getInteriorPoint().getCoordinate();
      if (outline.contains(METRES.createPoint(inside))) {
        byUnit.computeIfAbsent(nearest(sites, inside), any -> new ArrayList<>()).add(polygon);
      }
    }
    Map<String, Geometry> shapes = new TreeMap<>();
    byUnit.forEach((unit, faces) -> shapes.put(unit, union(faces)));
    return shapes;
  }

  private static Geometry cells(Geometry points, Envelope around) {
    VoronoiDiagramBuilder voronoi = new VoronoiDiagramBuilder();
    voronoi.setSites(points);
    Envelope wide = new Envelope(around);
    wide.expandBy(MARGIN_METRES);
    voronoi.setClipEnvelope(wide);
    return voronoi.getDiagram(METRES);
  }

  private static String nearest(List<Site> sites, Coordinate inside) {
    return sites.stream()
        .min(Comparator.comparingDouble(site -> site.at().distance(inside)))
        .orElseThrow()
        .unit();
  }

  private static Geometry union(Collection<Geometry> parts) {
    return CoverageUnion.union(parts.toArray(Geometry[]::new));
  }

  /** Normalised, because polygonizing starts its rings wherever object identities put them. */
  private Geometry inDegrees(Geometry metres) {
    return new GeometryTransformer() {
      @Override
      protected CoordinateSequence transformCoordinates(CoordinateSequence from, Geometry parent) {
        Coordinate[] to = new Coordinate[from.size()];
        for (int i = 0; i < to.length; i++) {
          to[i] = rounded(project(toDegrees, from.getCoordinate(i)));
        }
        return factory.getCoordinateSequenceFactory().create(to);
      }
    }.transform(metres).norm();
  }

  /** Rounded here and not in the writer, so that what is checked is what is written. */
  private static Coordinate rounded(Coordinate degrees) {
    double scale = StrictMath.pow(10, GeoJson.DECIMALS);
    return new Coordinate(
        StrictMath.rint(degrees.x * scale) / scale, StrictMath.rint(degrees.y * scale) / scale);
  }

  private static Coordinate project(MathTransform transform, Coordinate from) {
    double[] at = {from.x, from.y};
    try {
      transform.transform(at, 0, at, 0, 1);
    } catch (TransformException e) {
      throw new IllegalStateException("a point lies outside the reference system", e);
    }
    return new Coordinate(at[0], at[1]);
  }
}
