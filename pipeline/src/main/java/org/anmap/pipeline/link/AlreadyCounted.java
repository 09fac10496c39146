package org.anmap.pipeline.link;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lead;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.when;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.anmap.pipeline.config.Months;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;

/**
 * Leaves out of the months to come what a published month already counts: a record whose month was
 * corrected after it was counted would else be counted twice, and its district's quarter shown as
 * larger than it is.
 *
 * <p>A version was counted if, on the as-of day of the release that first published its month, it
 * was the newest of its record. A record that was corrected into a published month is in no release
 * until the yearly revision, as every late record.
 */
final class AlreadyCounted {
  private final SortedMap<YearMonth, LocalDate> published;

  /**
   * @param published for each month that is out the as-of day of the release that first held it
   */
  AlreadyCounted(Map<YearMonth, LocalDate> published) {
    this.published = new TreeMap<>(published);
  }

  /**
   * Of some versions those of records that no published month counts, and every version in one.
   *
   * @param all what was staged, also what was taken back since: it may have been counted before
   */
  Dataset<Row> removedFrom(Dataset<Row> versions, Dataset<Row> all) {
    if (published.isEmpty()) {
      return versions;
    }
    Column next =
        lead(col("RECEIVED_ON"), 1)
            .over(
                // Of one day the later month is the newest, as NewestOfEachRecord settles it.
                Window.partitionBy("SOURCE", "RECORD_KEY")
                    .orderBy(col("RECEIVED_ON"), col("MONTH")));
    Dataset<Row> counted =
        all.filter(col("RECORD_KEY").isNotNull())
            .withColumn("NEXT", next)
            .withColumn("DAY", day())
            .filter(col("DAY").isNotNull().and(col("RECEIVED_ON").leq(col("DAY"))))
            .filter(coalesce(col("NEXT").gt(col("DAY")), lit(true)))
            .select(col("SOURCE").as("OF_SOURCE"), col("RECORD_KEY").as("OF_RECORD"))
            .distinct();
    Column isLater = versions.col("MONTH").gt(Months.number(published.lastKey()));
    Column same =
        isLater
            .and(versions.col("SOURCE").equalTo(counted.col("OF_SOURCE")))
            .and(versions.col("RECORD_KEY").equalTo(counted.col("OF_RECORD")));
    return versions.join(counted, same, "left_anti");
  }

  /** The day on which a version's month was published; null for months that are not out. */
  private Column day() {
    Column day = lit(null).cast("date");
    for (Map.Entry<YearMonth, LocalDate> month : published.entrySet()) {
      day =
          when(col("MONTH").equalTo(Months.number(month.getKey())), lit(month.getValue()))
              .otherwise(day);
    }
    return day;
  }
}
