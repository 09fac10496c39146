package org.anmap.pipeline.intake.value;

import java.time.LocalDate;

/**
 * A day, or a month of which the day is not told.
 *
 * @param day the first of the month if only the month is told
 */
public record RecordedDate(LocalDate day, boolean monthOnly) {}
