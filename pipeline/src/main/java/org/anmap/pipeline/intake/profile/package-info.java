/**
 * Which column of an export is which field, and which label means which code.
 *
 * <p>May import {@code config}, {@code notice}, {@code intake.text}, {@code intake.value}. Knows
 * headers and code lists, no record.
 */
package org.anmap.pipeline.intake.profile;
