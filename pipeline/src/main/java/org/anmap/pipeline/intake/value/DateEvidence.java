package org.anmap.pipeline.intake.value;

/** What one date proves about the order of day and month in its file. */
public enum DateEvidence {
  /** Nothing: it is in another form, or either order is possible. */
  NONE,
  /** Its first part is too large for a month. */
  DAY_FIRST,
  /** Its second part is too large for a month. */
  MONTH_FIRST
}
