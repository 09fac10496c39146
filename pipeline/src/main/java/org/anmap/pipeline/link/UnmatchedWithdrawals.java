package org.anmap.pipeline.link;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.anmap.pipeline.intake.RecordKeys;
import org.anmap.pipeline.intake.Staged;
import org.anmap.pipeline.intake.Staged.FileOfWithdrawals;
import org.anmap.pipeline.notice.FileCounts;
import org.anmap.pipeline.notice.Notice;
import org.anmap.pipeline.notice.Rule;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * How many withdrawals of each file name no record that is staged of their source, whatever day
 * either came: where an id is mistyped, the survivor still counts.
 *
 * <p>Keys are compared where the rows are; counts alone come back.
 */
public final class UnmatchedWithdrawals {
  private static final String[] RECORD = {"OF_SOURCE", "OF_ROW"};

  private final List<FileOfWithdrawals> files;
  private final Map<Integer, Long> unmatched;

  private UnmatchedWithdrawals(List<FileOfWithdrawals> files, Map<Integer, Long> unmatched) {
    this.files = files;
    this.unmatched = unmatched;
  }

  /** Those of everything staged. */
  public static UnmatchedWithdrawals in(Staged staged) {
    List<FileOfWithdrawals> files = staged.filesOfWithdrawals();
    Map<Integer, Long> unmatched = new TreeMap<>();
    numbered(files)
        .ifPresent(
            given ->
                // Semi-join first: the few withdrawals go to the many records, not the other way.
                given
                    .join(
                        records(staged)
                            .join(given.select(RECORD[0], RECORD[1]), RECORD, "left_semi"),
                        RECORD,
                        "left_anti")
                    .groupBy("FILE")
                    .count()
                    .collectAsList()
                    .forEach(row -> unmatched.put(row.getInt(0), row.getLong(1))));
    return new UnmatchedWithdrawals(files, unmatched);
  }

  /** One WARNING for each file that has any. */
  public List<Notice> notices() {
    return unmatched.keySet().stream()
        .map(file -> Rule.WITHDRAWAL_UNMATCHED.at(files.get(file).file(), 0, "record_id"))
        .toList();
  }

  /** The counts of files, with how many rows of each are unmatched. */
  public List<FileCounts> toldIn(List<FileCounts> counts) {
    List<FileCounts> told = new ArrayList<>(counts);
    unmatched.forEach((file, rows) -> remark(told, files.get(file), rows));
    return told;
  }

  /** Files of one name in several folders are told together: the first takes the rows of all. */
  private static void remark(List<FileCounts> told, FileOfWithdrawals file, long rows) {
    for (int i = 0; i < told.size(); i++) {
      FileCounts counts = told.get(i);
      if (counts.source().equals(file.source()) && counts.file().equals(file.file())) {
        told.set(i, counts.remarking(Rule.WITHDRAWAL_UNMATCHED, rows));
        return;
      }
    }
  }

  private static Optional<Dataset<Row>> numbered(List<FileOfWithdrawals> files) {
    List<Dataset<Row>> numbered = new ArrayList<>();
    for (int file = 0; file < files.size(); file++) {
      numbered.add(ids(files.get(file).withdrawals().rows()).withColumn("FILE", lit(file)));
    }
    return numbered.stream().reduce(Dataset::unionAll);
  }

  private static Dataset<Row> records(Staged staged) {
    return ids(staged.cases().rows())
        .unionAll(ids(staged.outreach().rows()))
        .unionAll(ids(staged.tombstones().rows()));
  }

  private static Dataset<Row> ids(Dataset<Row> rows) {
    return rows.select(
        col("SOURCE").as(RECORD[0]), RecordKeys.ofRow(col("RECORD_KEY")).as(RECORD[1]));
  }
}
