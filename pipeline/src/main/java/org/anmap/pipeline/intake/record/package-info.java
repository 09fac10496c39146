/**
 * Raw records: read from a file one at a time, reshaped to one for each case, and gone.
 *
 * <p>May import {@code notice}, {@code intake.profile}, {@code intake.file}, {@code intake.text},
 * {@code intake.value}. Used by {@code intake} alone; holds raw text, so it does not log.
 */
package org.anmap.pipeline.intake.record;
