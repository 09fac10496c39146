package org.anmap.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.anmap.pipeline.cli.SparkStart;
import org.anmap.pipeline.config.CodeLists;
import org.anmap.pipeline.config.ConfigReader;
import org.anmap.pipeline.config.PublicationConfig;
import org.anmap.pipeline.config.Source;
import org.anmap.pipeline.geography.Geography;
import org.anmap.pipeline.intake.Intake;
import org.anmap.pipeline.intake.KeyFile;
import org.anmap.pipeline.intake.Staged;
import org.anmap.pipeline.intake.UnitFinder;
import org.anmap.pipeline.intake.profile.Profiles;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.SparkSession;

/**
 * Intake against Spark's CSV reader and DuckDB on one file, in turns in one JVM.
 *
 * <p>Intake does all its checks and writes encrypted Parquet; Spark's reader writes the same
 * columns as text, unchecked and in the clear; DuckDB parses, hashes the id under a key and writes
 * the same columns, in the clear.
 */
public final class IntakeBench {
  private static final List<String> KEPT =
      List.of(
          "Mã hồ sơ",
          "Tỉnh",
          "Huyện",
          "Ngày tiếp nhận",
          "Ngày xảy ra",
          "Giới tính",
          "Tuổi",
          "Loại bạo lực");

  private final SparkSession spark;
  private final PublicationConfig config;
  private final Path file;
  private final Path work;

  private final boolean alone;

  private IntakeBench(
      SparkSession spark, PublicationConfig config, Path file, Path work, boolean alone) {
    this.alone = alone;
    this.spark = spark;
    this.config = config;
    this.file = file;
    this.work = work;
  }

  /**
   * Arguments: publication file for places and keys, work folder, rows, rounds; a fifth word leaves
   * the peers out, for a profiler.
   */
  public static void main(String[] arguments) throws Exception {
    PublicationConfig config = ConfigReader.read(Path.of(arguments[0]));
    Path work = Files.createDirectories(Path.of(arguments[1]));
    long rows = Long.parseLong(arguments[2]);
    int rounds = Integer.parseInt(arguments[3]);
    Path file = CaseFile.write(work, rows, places(config));
    System.out.printf(Locale.ROOT, "%,d rows, %,d MB%n", rows, Files.size(file) >> 20);
    SparkSession spark = SparkStart.start(work.resolve("spark-home"));
    new IntakeBench(spark, config, file, work, arguments.length > 4).rounds(rounds);
    spark.stop();
  }

  private void rounds(int rounds) throws Exception {
    List<double[]> times = new ArrayList<>();
    for (int round = 0; round <= rounds; round++) {
      double[] cpu = new double[3];
      double[] time = new double[3];
      for (int peer = 0; peer < (alone ? 1 : time.length); peer++) {
        double before = cpu();
        time[peer] = peer == 0 ? intake(round) : peer == 1 ? spark(round) : duckDb(round);
        cpu[peer] = cpu() - before;
      }
      System.out.printf(
          Locale.ROOT,
          "%s intake %.2f s (%.1f s of CPU)   Spark %.2f s (%.1f)   DuckDB %.2f s (%.1f)%n",
          round == 0 ? "warm-up" : "round " + round,
          time[0],
          cpu[0],
          time[1],
          cpu[1],
          time[2],
          cpu[2]);
      if (round > 0) {
        times.add(time);
      }
    }
    double[] median = new double[3];
    for (int i = 0; i < median.length; i++) {
      int column = i;
      double[] sorted = times.stream().mapToDouble(t -> t[column]).sorted().toArray();
      median[i] = sorted[sorted.length / 2];
    }
    System.out.printf(
        Locale.ROOT,
        "median intake %.2f s, Spark %.2f s, DuckDB %.2f s: %.2f times as fast as Spark's reader,"
            + " %.2f times DuckDB's time%n",
        median[0],
        median[1],
        median[2],
        median[1] / median[0],
        median[0] / median[2]);
  }

  private double intake(int round) throws IOException {
    Path staging = work.resolve("staging-" + round);
    Source source =
        new Source(
            "bench",
            "police",
            Source.Kind.CASE,
            "case_flat",
            List.of(file.getFileName().toString()),
            null,
            null,
            null,
            false,
            true);
    List<Source> sources = List.of(source);
    Geography geography = Geography.load(config.geography(), config::resolve);
    KeyFile keys = KeyFile.check(config.resolve(config.deidentify().keyFile()), sources);
    long from = System.nanoTime();
    Staged staged =
        new Intake(
                spark,
                work,
                Profiles.builtIn(CodeLists.builtIn()),
                keys,
                new UnitFinder(geography.places()),
                "bench",
                staging)
            .stage(sources);
    double seconds = since(from);
    long accepted = staged.counts(java.time.LocalDate.MAX).get(0).accepted();
    if (round == 0) {
      System.out.printf(
          Locale.ROOT, "accepted %,d, staged %,d MB%n", accepted, size(staging) >> 20);
    }
    delete(staging);
    return seconds;
  }

  private double spark(int round) throws IOException {
    Path out = work.resolve("spark-" + round);
    long from = System.nanoTime();
    spark
        .read()
        .option("header", "true")
        .csv(file.toString())
        .selectExpr(KEPT.stream().map(c -> "`" + c + "`").toArray(String[]::new))
        .toDF("id", "province", "district", "reported", "happened", "sex", "age", "type")
        .write()
        .mode(SaveMode.Overwrite)
        .parquet(out.toString());
    double seconds = since(from);
    delete(out);
    return seconds;
  }

  private double duckDb(int round) throws Exception {
    Path out = work.resolve("duckdb-" + round + ".parquet");
    long from = System.nanoTime();
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = connection.createStatement()) {
      statement.execute("SET threads TO 2");
      statement.execute(
          "COPY (SELECT sha256('0123456789abcdef0123456789abcdef' || \"Mã hồ sơ\") AS id, "
              + String.join(
                  ", ", KEPT.subList(1, KEPT.size()).stream().map(c -> "\"" + c + "\"").toList())
              + " FROM read_csv('"
              + file
              + "', all_varchar = true)) TO '"
              + out
              + "' (FORMAT parquet)");
    }
    double seconds = since(from);
    Files.deleteIfExists(out);
    return seconds;
  }

  private static List<String[]> places(PublicationConfig config) throws IOException {
    try (Stream<String> lines = Files.lines(config.resolve(config.geography().units()))) {
      List<String[]> rows = lines.skip(1).map(line -> line.split(",", -1)).toList();
      return rows.stream()
          .filter(row -> row[1].equals("district") && row[11].contains(config.geography().set()))
          .map(row -> new String[] {row[2], row[3]})
          .toList();
    }
  }

  /** Seconds that all threads of this process have computed. */
  private static double cpu() {
    return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
            .getProcessCpuTime()
        / 1e9;
  }

  private static double since(long from) {
    return (System.nanoTime() - from) / 1e9;
  }

  private static long size(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).mapToLong(f -> f.toFile().length()).sum();
    }
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path f : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(f);
      }
    }
  }
}
