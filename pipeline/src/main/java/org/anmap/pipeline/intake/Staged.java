package org.anmap.pipeline.intake;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.anmap.pipeline.notice.FileCounts;
import org.anmap.pipeline.notice.Notices;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;

/** What intake hands on: staged rows, what the sources reported, and what was found on the way. */
public final class Staged {
  private final SparkSession spark;
  private final KeyFile keys;
  private final List<StagedPart> cases;
  private final List<StagedPart> outreach;
  private final Reporting reporting;
  private final Notices notices;

  Staged(
      SparkSession spark,
      KeyFile keys,
      List<StagedPart> cases,
      List<StagedPart> outreach,
      Reporting reporting,
      Notices notices) {
    this.spark = spark;
    this.keys = keys;
    this.cases = List.copyOf(cases);
    this.outreach = List.copyOf(outreach);
    this.reporting = reporting;
    this.notices = notices;
  }

  public StagedCases cases() {
    return new StagedCases(rows(cases, StagedCases.SCHEMA));
  }

  public StagedOutreach outreach() {
    return new StagedOutreach(rows(outreach, StagedOutreach.SCHEMA));
  }

  public Reporting reporting() {
    return reporting;
  }

  public Notices notices() {
    return notices;
  }

  /** The counts of every file as seen on a day, in the order of the sources. */
  public List<FileCounts> counts(LocalDate asOf) {
    return Stream.concat(cases.stream(), outreach.stream())
        .map(part -> part.countsAsOf(asOf))
        .toList();
  }

  private Dataset<Row> rows(List<StagedPart> parts, StructType schema) {
    String[] paths =
        parts.stream()
            .filter(part -> !part.isRefused())
            .map(StagedPart::path)
            .toArray(String[]::new);
    return paths.length == 0
        ? spark.createDataFrame(List.of(), schema)
        : spark.read().schema(schema).options(StagingKeys.settings(keys)).parquet(paths);
  }
}
