package org.anmap.pipeline.link;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.conv;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.hex;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.sequence;
import static org.apache.spark.sql.functions.sha2;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.substring;
import static org.apache.spark.sql.functions.upper;
import static org.apache.spark.sql.functions.when;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Collapses the versions of a record: of those received by the as-of date the latest counts, then
 * the one with the greatest keyed content hash, an order nobody outside can choose.
 *
 * <p>Rows without an id are never taken for versions of one another: equal ones stay, each with a
 * key of its own.
 */
final class NewestOfEachRecord {
  private static final String RECORD = "RECORD";
  private static final String ANONYMOUS = "ANONYMOUS";
  private static final String NEWEST = "NEWEST";
  private static final String COPIES = "COPIES";
  private static final String ORDINAL = "ORDINAL";
  private static final String DIGEST = "DIGEST";

  /** 32 bits, so that sums of keys never overflow, whatever Spark's setting for overflow is. */
  private static final int HEX_DIGITS = 8;

  private final LocalDate asOf;

  NewestOfEachRecord(LocalDate asOf) {
    this.asOf = asOf;
  }

  /** One row for each record with some of its columns, {@code KEY_HIGH} and {@code KEY_LOW}. */
  Dataset<Row> apply(Dataset<Row> versions, List<String> kept) {
    return versions
        .filter(col("RECEIVED_ON").leq(lit(asOf)))
        .transform(rows -> newest(rows, kept))
        .transform(this::oneRowForEachCopy)
        .transform(rows -> withKeys(rows, kept));
  }

  private Dataset<Row> newest(Dataset<Row> versions, List<String> kept) {
    List<Column> ordered = new ArrayList<>(List.of(col("RECEIVED_ON"), col("CONTENT_KEY")));
    ordered.add(col("NOISE_KEY"));
    kept.forEach(name -> ordered.add(col(name)));
    return versions
        .groupBy(
            col("SOURCE"),
            coalesce(col("RECORD_KEY"), col("CONTENT_KEY")).as(RECORD),
            col("RECORD_KEY").isNull().as(ANONYMOUS))
        .agg(max(struct(ordered.toArray(Column[]::new))).as(NEWEST), count(lit(1)).as(COPIES));
  }

  private Dataset<Row> oneRowForEachCopy(Dataset<Row> records) {
    Column ordinals =
        when(col(ANONYMOUS), sequence(lit(1L), col(COPIES))).otherwise(array(lit(1L)));
    return records.select(col(NEWEST), col(ANONYMOUS), explode(ordinals).as(ORDINAL));
  }

  /**
   * The key for sums is 64 bits of the noise HMAC. Equal rows without an id share that HMAC, so
   * each hashes it again with its ordinal: which copy gets which ordinal changes no sum.
   */
  private Dataset<Row> withKeys(Dataset<Row> copies, List<String> kept) {
    Column noise = col(NEWEST + ".NOISE_KEY");
    Column again = sha2(concat(noise, col(ORDINAL).cast("string").cast("binary")), 256);
    List<Column> columns = new ArrayList<>();
    kept.forEach(name -> columns.add(col(NEWEST + "." + name).as(name)));
    columns.add(when(col(ANONYMOUS), upper(again)).otherwise(hex(noise)).as(DIGEST));
    List<Column> result = new ArrayList<>();
    kept.forEach(name -> result.add(col(name)));
    result.add(bits(1).as(LinkedCaseColumn.KEY_HIGH.name()));
    result.add(bits(1 + HEX_DIGITS).as(LinkedCaseColumn.KEY_LOW.name()));
    return copies.select(columns.toArray(Column[]::new)).select(result.toArray(Column[]::new));
  }

  private static Column bits(int from) {
    return conv(substring(col(DIGEST), from, HEX_DIGITS), 16, 10).cast("long");
  }
}
