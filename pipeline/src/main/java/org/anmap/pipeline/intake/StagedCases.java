package org.anmap.pipeline.intake;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.StructType;

/** Staged case rows: the columns of {@link CaseColumn} and no others. */
public record StagedCases(Dataset<Row> rows) {
  static final StructType SCHEMA = StagedColumn.sparkSchema(StagedColumn.of(CaseColumn.class));

  public StagedCases {
    rows = Rows.walled("staged_cases", rows, Rows.names(CaseColumn.class));
  }
}
