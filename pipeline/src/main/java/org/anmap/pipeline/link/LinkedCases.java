package org.anmap.pipeline.link;

import org.anmap.pipeline.intake.Rows;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Linked case rows, one for each record: the columns of {@link LinkedCaseColumn} and no others. */
public record LinkedCases(Dataset<Row> rows) {
  public LinkedCases {
    rows = Rows.walled("linked_cases", rows, Rows.names(LinkedCaseColumn.class));
  }
}
