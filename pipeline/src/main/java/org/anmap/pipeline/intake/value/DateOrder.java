package org.anmap.pipeline.intake.value;

/** Whether the day or the month stands first in a date that ends with its year. */
public enum DateOrder {
  DAY_FIRST,
  MONTH_FIRST,
  /** Only dates that leave no doubt are read. */
  UNKNOWN
}
