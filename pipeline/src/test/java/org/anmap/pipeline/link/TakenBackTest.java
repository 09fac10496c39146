package org.anmap.pipeline.link;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.sql.Date;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.anmap.pipeline.intake.StagedColumn;
import org.anmap.pipeline.intake.StagedTombstones;
import org.anmap.pipeline.intake.StagedWithdrawals;
import org.anmap.pipeline.intake.TestSpark;
import org.anmap.pipeline.intake.TombstoneColumn;
import org.anmap.pipeline.intake.WithdrawalColumn;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.Test;

/**
 * Each line is a record: its versions, each named by the day of June on which it came, the days on
 * which it was taken back and withdrawn, and which version counts on 20 June.
 */
class TakenBackTest {
  private static final LocalDate AS_OF = LocalDate.of(2025, 6, 20);
  private static final StructType VERSIONS =
      new StructType(
          new StructField[] {
            DataTypes.createStructField("SOURCE", DataTypes.StringType, false),
            DataTypes.createStructField("RECORD_KEY", DataTypes.BinaryType, true),
            DataTypes.createStructField("CONTENT_KEY", DataTypes.BinaryType, true),
            DataTypes.createStructField("NOISE_KEY", DataTypes.BinaryType, false),
            DataTypes.createStructField("RECEIVED_ON", DataTypes.DateType, false),
            DataTypes.createStructField("VERSION", DataTypes.IntegerType, false)
          });

  @Test
  void the_newest_of_versions_and_tombstones_decides_until_the_consent_is_withdrawn() {
    counts(
        """
        versions | taken back | withdrawn | counts
        1        |            |           | 1
        1 5      |            |           | 5
        1        | 5          |           | –
        5        | 5          |           | –
        5        | 4          |           | 5
        1 5      | 3          |           | 5
        1 5      | 5          |           | –
        1 9      | 5 9        |           | –
        1 10     | 5 9        |           | 10
        1        | 20         |           | –
        1        | 21         |           | 1
        1 21     | 5          |           | –
        1 21     |            |           | 1
        1        | ?          |           | –
        1 20     | ?          |           | –
        1 20     | ? 5        |           | –
        1 20     |            | 5         | –
        1 20     | 3          | 5         | –
        1        |            | 21        | 1
        1        | 21         | 21        | 1
        1        | 20         | 21        | –
                 | 5          | 5         | –
        """);
  }

  @Test
  void a_record_of_another_source_and_a_row_without_an_id_are_not_taken_back() {
    List<Row> versions =
        List.of(version("health", "X", 1), version("police", null, 2), version("police", "Y", 3));
    assertEquals(
        List.of(1, 2, 3),
        counted(versions, List.of(tombstone("X", "5")), List.of(withdrawal("X", "5"))).stream()
            .map(row -> row.<Integer>getAs("VERSION"))
            .sorted()
            .toList());
  }

  private static void counts(String table) {
    List<Row> versions = new ArrayList<>();
    List<Row> tombstones = new ArrayList<>();
    List<Row> withdrawals = new ArrayList<>();
    List<String> lines = table.lines().skip(1).toList();
    for (int line = 0; line < lines.size(); line++) {
      String id = "record " + line;
      String[] cells = lines.get(line).split("\\|");
      days(cells[0]).forEach(d -> versions.add(version("police", id, Integer.parseInt(d))));
      days(cells[1]).forEach(d -> tombstones.add(tombstone(id, d)));
      days(cells[2]).forEach(d -> withdrawals.add(withdrawal(id, d)));
    }
    Map<String, String> counted = new TreeMap<>();
    for (Row row : counted(versions, tombstones, withdrawals)) {
      counted.put(
          new String(row.<byte[]>getAs("RECORD_KEY"), StandardCharsets.UTF_8),
          row.getAs("VERSION").toString());
    }
    StringBuilder found = new StringBuilder(table.lines().findFirst().orElseThrow() + "\n");
    for (int line = 0; line < lines.size(); line++) {
      String given = lines.get(line).substring(0, lines.get(line).lastIndexOf('|'));
      found.append(given + "| " + counted.getOrDefault("record " + line, "–") + "\n");
    }
    assertEquals(table, found.toString());
  }

  private static Stream<String> days(String cell) {
    return Arrays.stream(cell.strip().split(" ")).filter(day -> !day.isEmpty());
  }

  private static List<Row> counted(
      List<Row> versions, List<Row> tombstones, List<Row> withdrawals) {
    TakenBack takenBack =
        new TakenBack(
            new StagedWithdrawals(rows(withdrawals, schema(WithdrawalColumn.class))),
            new StagedTombstones(rows(tombstones, schema(TombstoneColumn.class))),
            AS_OF);
    return new NewestOfEachRecord(AS_OF)
        .apply(
            takenBack.removedFrom(rows(versions, VERSIONS).alias("versions")),
            List.of("RECORD_KEY", "VERSION"))
        .collectAsList();
  }

  private static <E extends Enum<E> & StagedColumn> StructType schema(Class<E> columns) {
    return StagedColumn.sparkSchema(StagedColumn.of(columns));
  }

  private static Dataset<Row> rows(List<Row> rows, StructType schema) {
    return TestSpark.get().createDataFrame(rows, schema);
  }

  private static Row version(String source, String id, int day) {
    return RowFactory.create(source, key(id), key("content"), key("noise"), date("" + day), day);
  }

  private static Row tombstone(String id, String day) {
    return RowFactory.create("police", key(id), day.equals("?") ? null : date(day));
  }

  private static Row withdrawal(String id, String day) {
    return RowFactory.create("police", "police", key(id), key("noise"), date(day));
  }

  private static byte[] key(String id) {
    return id == null ? null : id.getBytes(StandardCharsets.UTF_8);
  }

  private static Date date(String day) {
    return Date.valueOf(LocalDate.of(2025, 6, Integer.parseInt(day)));
  }
}
