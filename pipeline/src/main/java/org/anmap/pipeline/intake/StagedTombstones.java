package org.anmap.pipeline.intake;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Staged tombstones of records: the columns of {@link TombstoneColumn} and no others. */
public record StagedTombstones(Dataset<Row> rows) {
  public StagedTombstones {
    rows = Rows.walled("staged_tombstones", rows, Rows.names(TombstoneColumn.class));
  }
}
