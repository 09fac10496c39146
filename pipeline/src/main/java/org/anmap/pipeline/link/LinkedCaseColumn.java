package org.anmap.pipeline.link;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.functions;

/** Every column of a linked case: what counting needs, no key of a record or a survivor. */
public enum LinkedCaseColumn {
  SECTOR,
  MONTH,
  UNIT,
  GBV_TYPE,
  /** How many cases the row stands for; absent for one. */
  CASES,
  /** Upper 32 bits of the record's key for sums. */
  KEY_HIGH,
  /** Lower 32 bits of the record's key for sums. */
  KEY_LOW;

  public Column col() {
    return functions.col(name());
  }
}
