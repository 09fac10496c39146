package org.anmap.pipeline.geography;

/**
 * A unit that a text which was not understood may mean, for a human to choose.
 *
 * @param unit code of a unit of the area set
 * @param name its Vietnamese name
 * @param likeness 0 to 1, greater is nearer
 */
public record Nearest(String unit, String name, double likeness) {}
