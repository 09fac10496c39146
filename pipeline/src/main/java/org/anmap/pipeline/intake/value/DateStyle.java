package org.anmap.pipeline.intake.value;

/**
 * How a source writes dates.
 *
 * @param buddhist whether years 2400 to 2700 and years of two digits count from the Buddhist era
 * @param base1904 whether day numbers count from 1 January 1904, as spreadsheets of old Macs do
 */
public record DateStyle(DateOrder order, boolean buddhist, boolean base1904) {
  /** The style of Vietnamese offices. */
  public static final DateStyle VIETNAMESE = new DateStyle(DateOrder.DAY_FIRST, false, false);
}
