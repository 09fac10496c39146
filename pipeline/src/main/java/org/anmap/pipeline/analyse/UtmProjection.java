package org.anmap.pipeline.analyse;

import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import org.geotools.api.referencing.FactoryException;
import org.geotools.api.referencing.operation.MathTransform;
import org.geotools.api.referencing.operation.TransformException;
import org.geotools.referencing.factory.wms.AutoCRSFactory;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.CoordinateSequenceFilter;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;

/**
 * From WGS84 longitude and latitude to metres in the UTM zone around the middle of a map.
 *
 * <p>The reference system comes from GeoTools' {@code AUTO:42001}, which builds a zone from its
 * definition. Asking for {@code EPSG:32648} gives the same numbers, but starts GeoTools' EPSG
 * database and unpacks it into the machine's shared temporary folder.
 */
public final class UtmProjection {
  private final MathTransform transform;

  private UtmProjection(MathTransform transform) {
    this.transform = transform;
  }

  /** The zone around the middle of some shapes, north or south as the middle lies. */
  public static UtmProjection around(Collection<Geometry> shapes) {
    Envelope all = new Envelope();
    shapes.forEach(shape -> all.expandToInclude(shape.getEnvelopeInternal()));
    if (all.isNull()
        || all.getMinX() < -180
        || all.getMaxX() > 180
        || all.getMaxY() > 90
        || all.getMinY() < -90) {
      throw new IllegalArgumentException("shapes are not in degrees of longitude and latitude");
    }
    return at(all.centre().x, all.centre().y);
  }

  /** The zone of a point. */
  public static UtmProjection at(double longitude, double latitude) {
    try {
      String code = "AUTO:42001," + longitude + "," + latitude;
      return new UtmProjection(
          new AutoCRSFactory().createProjectedCRS(code).getConversionFromBase().getMathTransform());
    } catch (FactoryException e) {
      throw new IllegalStateException("no UTM zone at " + longitude + " " + latitude, e);
    }
  }

  /** Loads GeoTools' factories, which takes over half a second; call it early on a thread. */
  public static void warmUp() {
    at(105, 16);
  }

  /** The same shapes in metres. */
  public Map<String, Geometry> project(Map<String, Geometry> shapes) {
    Map<String, Geometry> projected = new TreeMap<>();
    shapes.forEach((area, shape) -> projected.put(area, project(shape)));
    return projected;
  }

  /** The same shape in metres. */
  public Geometry project(Geometry shape) {
    Geometry copy = shape.copy();
    copy.apply(
        new CoordinateSequenceFilter() {
          @Override
          public void filter(CoordinateSequence points, int i) {
            double[] point = {points.getX(i), points.getY(i)};
            try {
              transform.transform(point, 0, point, 0, 1);
            } catch (TransformException e) {
              throw new IllegalArgumentException("a point is outside of the UTM zone", e);
            }
            points.setOrdinate(i, 0, point[0]);
            points.setOrdinate(i, 1, point[1]);
          }

          @Override
          public boolean isDone() {
            return false;
          }

          @Override
          public boolean isGeometryChanged() {
            return true;
          }
        });
    return copy;
  }
}
