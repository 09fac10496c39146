/**
 * Invented exports of any size, dirty on purpose.
 *
 * <p>May import {@code config}, {@code notice} (the rules a mishap meets), {@code geography},
 * {@code contract}.
 */
package org.anmap.pipeline.sample;
