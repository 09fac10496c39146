/**
 * Invented exports of any size, dirty on purpose.
 *
 * <p>May import {@code config}, {@code geography}, {@code contract}.
 */
package org.anmap.pipeline.sample;
