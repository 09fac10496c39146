package org.anmap.pipeline.link;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import java.time.LocalDate;
import org.anmap.pipeline.intake.StagedWithdrawals;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Leaves out every version of a record whose consent was withdrawn by the as-of date.
 *
 * <p>Both sides know the record by its keyed hash alone. What is already published changes at the
 * next yearly revision and not before, as every other change does.
 */
final class Withdrawn {
  private final Dataset<Row> keys;

  Withdrawn(StagedWithdrawals withdrawals, LocalDate asOf) {
    this.keys =
        withdrawals
            .rows()
            .filter(col("RECEIVED_ON").leq(lit(asOf)))
            .select(col("SOURCE").as("OF_SOURCE"), col("RECORD_KEY").as("OF_RECORD"))
            .distinct();
  }

  Dataset<Row> removedFrom(Dataset<Row> rows) {
    Column same =
        rows.col("SOURCE")
            .equalTo(keys.col("OF_SOURCE"))
            .and(rows.col("RECORD_KEY").equalTo(keys.col("OF_RECORD")));
    return rows.join(keys, same, "left_anti");
  }
}
