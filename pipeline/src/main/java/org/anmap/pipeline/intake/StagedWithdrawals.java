package org.anmap.pipeline.intake;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Staged withdrawals of consent: the columns of {@link WithdrawalColumn} and no others. */
public record StagedWithdrawals(Dataset<Row> rows) {
  public StagedWithdrawals {
    rows = Rows.walled("staged_withdrawals", rows, Rows.names(WithdrawalColumn.class));
  }
}
