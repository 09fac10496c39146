package org.anmap.pipeline.intake;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.functions;

/** What the keys of records say of one another. */
public final class RecordKeys {
  private RecordKeys() {}

  /**
   * The key of the id that stands in the row of a record, out of the record's key. The two differ
   * only where a row holds a record for each month.
   */
  public static Column ofRow(Column recordKey) {
    return functions.substring(recordKey, 1, Pseudonyms.RECORD_BYTES);
  }
}
