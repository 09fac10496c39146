package org.anmap.pipeline.intake;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Staged case rows: the columns of {@link CaseColumn} and no others. */
public record StagedCases(Dataset<Row> rows) {

  public StagedCases {
    rows = Rows.walled("staged_cases", rows, Rows.names(CaseColumn.class));
  }
}
