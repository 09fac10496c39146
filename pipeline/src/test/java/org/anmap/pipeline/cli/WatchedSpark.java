package org.anmap.pipeline.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.spark.SparkConf;
import org.apache.spark.sql.SparkSession;

/**
 * The program's own Spark under the worst keeper: everything that can be written down is, nothing
 * is encrypted, and so little memory that rows go to disk.
 */
final class WatchedSpark {
  private WatchedSpark() {}

  static Path staging(Path folder) {
    return folder.resolve("staging");
  }

  /** Starts it; {@code SparkStart} then finds it running and takes it. */
  static SparkSession start(Path folder) throws IOException {
    SparkConf settings =
        SparkStart.settings(staging(folder))
            .set("spark.master", "local[2]")
            .set("spark.eventLog.enabled", "true")
            .set("spark.eventLog.compress", "false")
            .set("spark.eventLog.dir", made(folder, "events").toUri().toString())
            // A pass must not be owed to encryption.
            .set("spark.io.encryption.enabled", "false")
            .set("spark.local.dir", made(folder, "local").toString())
            .set("spark.testing.reservedMemory", "0")
            .set("spark.testing.memory", Long.toString(24L << 20))
            .set("spark.buffer.pageSize", "64k")
            .set("spark.shuffle.spill.numElementsForceSpillThreshold", "1500")
            .set("spark.shuffle.sort.bypassMergeThreshold", "1")
            .set("spark.sql.shuffle.partitions", "8")
            .set("spark.sql.adaptive.enabled", "false")
            // Answers of tasks become blocks too, as large ones always do.
            .set("spark.task.maxDirectResultSize", "1");
    Overheard.everythingIn(settings, made(folder, "overheard"));
    return SparkSession.builder().config(settings).getOrCreate();
  }

  /** Keeps what lies in Spark's own folders, before Spark removes it at its end. */
  static void keepLocalFiles(Path folder) throws IOException {
    Path kept = made(folder, "kept");
    try (var files = Files.walk(folder.resolve("local"))) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Files.copy(file, kept.resolve(file.getFileName()));
      }
    }
  }

  private static Path made(Path folder, String name) throws IOException {
    return Files.createDirectories(folder.resolve(name));
  }
}
