/**
 * What the text of one cell means: dates, ages, numbers, answers. Pure functions of a text.
 *
 * <p>May import {@code notice}. Used by {@code intake} alone; holds raw text, so it does not log.
 */
package org.anmap.pipeline.intake.value;
