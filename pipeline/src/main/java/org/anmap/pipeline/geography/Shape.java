package org.anmap.pipeline.geography;

import org.locationtech.jts.geom.Geometry;

/** The area of a unit, WGS84 longitude and latitude in degrees. */
public record Shape(String ref, Geometry geometry) {}
