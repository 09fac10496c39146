package org.anmap.pipeline.intake;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.StructType;

/** Staged outreach rows: the columns of {@link OutreachColumn} and no others. */
public record StagedOutreach(Dataset<Row> rows) {
  static final StructType SCHEMA = StagedColumn.sparkSchema(StagedColumn.of(OutreachColumn.class));

  public StagedOutreach {
    rows = Rows.walled("staged_outreach", rows, Rows.names(OutreachColumn.class));
  }
}
