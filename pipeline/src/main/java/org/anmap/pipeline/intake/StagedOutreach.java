package org.anmap.pipeline.intake;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Staged outreach rows: the columns of {@link OutreachColumn} and no others. */
public record StagedOutreach(Dataset<Row> rows) {

  public StagedOutreach {
    rows = Rows.walled("staged_outreach", rows, Rows.names(OutreachColumn.class));
  }
}
