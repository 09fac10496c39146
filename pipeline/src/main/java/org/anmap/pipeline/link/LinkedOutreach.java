package org.anmap.pipeline.link;

import org.anmap.pipeline.intake.Rows;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Linked outreach rows, one for each record: the columns of {@link LinkedOutreachColumn} and no
 * others.
 */
public record LinkedOutreach(Dataset<Row> rows) {
  public LinkedOutreach {
    rows = Rows.walled("linked_outreach", rows, Rows.names(LinkedOutreachColumn.class));
  }
}
