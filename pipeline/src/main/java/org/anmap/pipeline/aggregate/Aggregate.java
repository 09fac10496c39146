package org.anmap.pipeline.aggregate;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sum;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import org.anmap.contract.TableSpec;
import org.anmap.pipeline.config.Measures;
import org.anmap.pipeline.config.Months;
import org.anmap.pipeline.config.Source;
import org.anmap.pipeline.link.Linked;
import org.anmap.pipeline.link.LinkedCaseColumn;
import org.anmap.pipeline.link.LinkedOutreachColumn;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * From reports to leaf counts: beyond {@link #apply} no row of a person exists.
 *
 * <p>Both kinds are counted in one query, the first and only one whose result the driver sees.
 */
public final class Aggregate {
  private static final List<String> SHAPE =
      List.of("KIND", "UNIT", "MONTH", "SECTOR", "CODES", "ROWS", "PEOPLE", "HIGH", "LOW");

  private final List<TableSpec> tables;
  private final YearMonth first;
  private final YearMonth last;

  /**
   * @param tables the plan, whose dimensions decide what a leaf is
   * @param first first month of the release
   * @param last last month of the release
   */
  public Aggregate(List<TableSpec> tables, YearMonth first, YearMonth last) {
    this.tables = List.copyOf(tables);
    this.first = first;
    this.last = last;
  }

  public LeafCounts apply(Linked linked) {
    List<Row> counted =
        cases(linked.cases().rows())
            .unionByName(outreach(linked.outreach().rows()))
            .collectAsList();
    List<LeafCounts.Measure> measures = new ArrayList<>();
    for (String measure : new TreeSet<>(tables.stream().map(TableSpec::measure).toList())) {
      measures.add(measure(measure, counted));
    }
    return new LeafCounts(measures);
  }

  private Dataset<Row> cases(Dataset<Row> rows) {
    return counted(
        Source.Kind.CASE,
        inRelease(rows, LinkedCaseColumn.MONTH.col()),
        LinkedCaseColumn.CASES.col(),
        lit(0L),
        LinkedCaseColumn.SECTOR.col());
  }

  private Dataset<Row> outreach(Dataset<Row> rows) {
    return counted(
        Source.Kind.OUTREACH,
        inRelease(rows, LinkedOutreachColumn.MONTH.col()),
        LinkedOutreachColumn.SESSIONS.col(),
        sum(LinkedOutreachColumn.PARTICIPANTS.col()),
        LinkedOutreachColumn.SECTOR.col());
  }

  private Dataset<Row> inRelease(Dataset<Row> rows, Column month) {
    return rows.filter(month.between(Months.number(first), Months.number(last)));
  }

  /**
   * @param times how many records a row stands for, null for one
   */
  private Dataset<Row> counted(
      Source.Kind kind, Dataset<Row> rows, Column times, Column people, Column sector) {
    List<Column> keys = new ArrayList<>(List.of(col("UNIT"), col("MONTH"), sector));
    Column[] codes = dimensions(kind).stream().map(d -> col(d)).toArray(Column[]::new);
    keys.addAll(Arrays.asList(codes));
    return rows.groupBy(keys.toArray(Column[]::new))
        .agg(
            sum(coalesce(times, lit(1L))).as("ROWS"),
            people.as("PEOPLE"),
            sum(col("KEY_HIGH")).as("HIGH"),
            sum(col("KEY_LOW")).as("LOW"))
        .withColumn("KIND", lit(kind.name()))
        .withColumn("CODES", array(codes).cast("array<string>"))
        .select(SHAPE.stream().map(name -> col(name)).toArray(Column[]::new));
  }

  /** Every dimension that some table of the kind has, sorted. */
  private List<String> dimensions(Source.Kind kind) {
    return tables.stream()
        .filter(table -> Measures.kindOf(table.measure()) == kind)
        .flatMap(table -> table.dimensions().stream())
        .distinct()
        .sorted()
        .toList();
  }

  private List<String> dimensions(String measure) {
    return tables.stream()
        .filter(table -> table.measure().equals(measure))
        .flatMap(table -> table.dimensions().stream())
        .distinct()
        .sorted()
        .toList();
  }

  private LeafCounts.Measure measure(String measure, List<Row> counted) {
    Source.Kind kind = Measures.kindOf(measure);
    List<String> dimensions = dimensions(measure);
    LeafSums sums = new LeafSums(dimensions(kind), dimensions);
    boolean people = measure.equals("PARTICIPANTS");
    for (Row row : counted) {
      if (row.getString(0).equals(kind.name())) {
        sums.add(
            row.getString(1),
            Months.month(row.getInt(2)),
            row.getString(3),
            row.getList(4),
            people ? row.getLong(6) : row.getLong(5),
            // Keys are added modulo 2^64; the halves were added apart so that Spark saw no
            // overflow.
            (row.getLong(7) << Integer.SIZE) + row.getLong(8));
      }
    }
    return new LeafCounts.Measure(measure, dimensions, sums.leaves());
  }
}
