package org.anmap.pipeline.link;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;

import java.time.LocalDate;
import org.anmap.pipeline.intake.RecordKeys;
import org.anmap.pipeline.intake.StagedTombstones;
import org.anmap.pipeline.intake.StagedWithdrawals;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Leaves out what was taken back by the as-of date: every version of a record whose consent was
 * withdrawn, and of a record with a tombstone the versions that came on its day or before. So a
 * tombstone wins against a version of the same day, and a version that came later counts again.
 *
 * <p>All sides know the record by its keyed hash alone. What is already published changes at the
 * next yearly revision and not before, as every other change does.
 */
final class TakenBack {
  /** Later than any version: for tombstones without a day, and for withdrawals. */
  private static final Column EVERY_VERSION = lit(LocalDate.of(9999, 12, 31));

  /** A withdrawal names the id of a row, which may hold a record for each month. */
  private static final Column EVERY_MONTH = lit(null).cast("binary");

  private final LocalDate asOf;
  private final Dataset<Row> records;

  TakenBack(StagedWithdrawals withdrawals, StagedTombstones tombstones, LocalDate asOf) {
    this.asOf = asOf;
    this.records =
        records(withdrawals.rows(), EVERY_MONTH, EVERY_VERSION)
            .unionAll(
                records(
                    tombstones.rows(),
                    col("RECORD_KEY"),
                    coalesce(col("RECEIVED_ON"), EVERY_VERSION)))
            .groupBy("OF_SOURCE", "OF_ROW", "OF_RECORD")
            .agg(max("UNTIL").as("UNTIL"));
  }

  private Dataset<Row> records(Dataset<Row> rows, Column record, Column until) {
    return rows.filter(col("RECEIVED_ON").isNull().or(col("RECEIVED_ON").leq(lit(asOf))))
        .select(
            col("SOURCE").as("OF_SOURCE"),
            RecordKeys.ofRow(col("RECORD_KEY")).as("OF_ROW"),
            record.as("OF_RECORD"),
            until.as("UNTIL"));
  }

  Dataset<Row> removedFrom(Dataset<Row> versions) {
    Column key = versions.col("RECORD_KEY");
    Column same =
        versions
            .col("SOURCE")
            .equalTo(records.col("OF_SOURCE"))
            .and(RecordKeys.ofRow(key).equalTo(records.col("OF_ROW")))
            .and(records.col("OF_RECORD").isNull().or(key.equalTo(records.col("OF_RECORD"))))
            .and(versions.col("RECEIVED_ON").leq(records.col("UNTIL")));
    return versions.join(records, same, "left_anti");
  }
}
