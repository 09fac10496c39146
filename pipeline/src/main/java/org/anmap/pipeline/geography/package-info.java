/**
 * Units, places by code and date, shapes and public denominators.
 *
 * <p>May import {@code contract}, {@code config}, {@code notice}.
 */
package org.anmap.pipeline.geography;
