package org.anmap.pipeline.link;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.functions;

/** Every column of a linked outreach session. */
public enum LinkedOutreachColumn {
  SECTOR,
  MONTH,
  UNIT,
  ACTIVITY,
  PARTICIPANTS,
  /** How many sessions the row stands for; absent for one. */
  SESSIONS,
  /** Upper 32 bits of the record's key for sums. */
  KEY_HIGH,
  /** Lower 32 bits of the record's key for sums. */
  KEY_LOW;

  public Column col() {
    return functions.col(name());
  }
}
