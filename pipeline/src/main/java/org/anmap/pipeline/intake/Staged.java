package org.anmap.pipeline.intake;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.anmap.pipeline.config.Source;
import org.anmap.pipeline.notice.FileCounts;
import org.anmap.pipeline.notice.FileReading;
import org.anmap.pipeline.notice.Notices;
import org.anmap.pipeline.notice.PlaceQuestion;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/** What intake hands on: staged rows, what the sources reported, and what was found on the way. */
public final class Staged {
  private final SparkSession spark;
  private final KeyFile keys;
  private final Map<Path, StagedFile> files;
  private final Reporting reporting;
  private final Notices notices;

  /**
   * @param files by the folder of their rows
   */
  Staged(
      SparkSession spark,
      KeyFile keys,
      Map<Path, StagedFile> files,
      Reporting reporting,
      Notices notices) {
    this.spark = spark;
    this.keys = keys;
    this.files = new LinkedHashMap<>(files);
    this.reporting = reporting;
    this.notices = notices;
  }

  public StagedCases cases() {
    return new StagedCases(rows(Source.Kind.CASE));
  }

  public StagedOutreach outreach() {
    return new StagedOutreach(rows(Source.Kind.OUTREACH));
  }

  public StagedWithdrawals withdrawals() {
    return new StagedWithdrawals(rows(Source.Kind.WITHDRAWALS));
  }

  /** The withdrawals of one file. */
  public record FileOfWithdrawals(String source, String file, StagedWithdrawals withdrawals) {}

  /** The same by file. */
  public List<FileOfWithdrawals> filesOfWithdrawals() {
    return entries(Source.Kind.WITHDRAWALS)
        .map(
            e ->
                new FileOfWithdrawals(
                    e.getValue().source(),
                    e.getValue().name(),
                    new StagedWithdrawals(read(Kinds.columns(Source.Kind.WITHDRAWALS), parts(e)))))
        .toList();
  }

  /** Of every kind of record: an id is told from others by its source. */
  public StagedTombstones tombstones() {
    return new StagedTombstones(
        read(
            StagedColumn.of(TombstoneColumn.class),
            files.entrySet().stream()
                .filter(e -> !e.getValue().isRefused())
                .flatMap(e -> e.getValue().tombstones().stream().map(e.getKey()::resolve))));
  }

  public Reporting reporting() {
    return reporting;
  }

  public Notices notices() {
    return notices;
  }

  /** The counts of every file as seen on a day, in the order of the sources. */
  public List<FileCounts> counts(LocalDate asOf) {
    return files.values().stream().map(file -> file.countsAsOf(asOf)).toList();
  }

  /** How every file was read. */
  public List<FileReading> readings() {
    return files.values().stream()
        .map(file -> new FileReading(file.source(), file.name(), file.told()))
        .toList();
  }

  /** The places that no unit was found for. */
  public List<PlaceQuestion> questions() {
    return files.values().stream().flatMap(file -> file.questions().stream()).toList();
  }

  /** The rows of a kind; none where there are none. */
  Dataset<Row> rows(Source.Kind kind) {
    return read(Kinds.columns(kind), entries(kind).flatMap(Staged::parts));
  }

  private Stream<Map.Entry<Path, StagedFile>> entries(Source.Kind kind) {
    return files.entrySet().stream()
        .filter(e -> e.getValue().kind() == kind && !e.getValue().isRefused());
  }

  private static Stream<Path> parts(Map.Entry<Path, StagedFile> file) {
    return file.getValue().parts().stream().map(file.getKey()::resolve);
  }

  private Dataset<Row> read(List<? extends StagedColumn> columns, Stream<Path> parts) {
    String[] paths = parts.map(Path::toString).toArray(String[]::new);
    var schema = StagedColumn.sparkSchema(columns);
    return paths.length == 0
        ? spark.createDataFrame(List.of(), schema)
        : spark.read().schema(schema).options(StagingKeys.settings(keys)).parquet(paths);
  }
}
