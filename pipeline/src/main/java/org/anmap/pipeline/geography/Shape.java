package org.anmap.pipeline.geography;

import org.locationtech.jts.geom.Geometry;

/**
 * The boundary of a unit, in degrees (longitude, latitude) of WGS 84.
 *
 * @param ref code of the unit
 * @param geometry polygon or multipolygon
 */
public record Shape(String ref, Geometry geometry) {}
