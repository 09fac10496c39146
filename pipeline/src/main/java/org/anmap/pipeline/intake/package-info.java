/**
 * Wall 1: raw records live and die here; de-identified rows come out.
 *
 * <p>May import {@code config}, {@code notice}, {@code geography}, {@code contract}. Holds rows of
 * people, so it does not log.
 */
package org.anmap.pipeline.intake;
