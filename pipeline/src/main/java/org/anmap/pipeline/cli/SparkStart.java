package org.anmap.pipeline.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.apache.logging.log4j.Level;
import org.apache.logging.log4j.core.config.Configurator;
import org.apache.spark.SparkConf;
import org.apache.spark.network.util.JavaUtils;
import org.apache.spark.sql.SparkSession;

/** Every setting of Spark that this program relies on, in one place. */
public final class SparkStart {
  /** Exports are small beside what Spark was made for; more partitions are only overhead. */
  private static final String PARTITIONS = "4";

  private SparkStart() {}

  /**
   * Starts Spark, on the master that {@code spark-submit} gives or else in this JVM.
   *
   * @param staging the private store: whatever Spark spills stays inside it, encrypted
   */
  public static SparkSession start(Path staging) {
    removeLeftovers(staging);
    return SparkSession.builder().config(settings(staging)).getOrCreate();
  }

  /** The settings alone, for a test that changes some of them. */
  static SparkConf settings(Path staging) {
    SparkConf settings = new SparkConf();
    if (!settings.contains("spark.master")) {
      // It warns of keys on the wire; in one JVM there is no wire, on a cluster it is right.
      Configurator.setLevel("org.apache.spark.SparkEnv", Level.ERROR);
      settings
          .setMaster("local[*]")
          .set("spark.driver.host", "127.0.0.1")
          .set("spark.driver.bindAddress", "127.0.0.1");
    }
    return settings
        .setAppName("anmap")
        .set("spark.ui.enabled", "false")
        .set("spark.eventLog.enabled", "false")
        .set("spark.io.encryption.enabled", "true")
        .set("spark.local.dir", staging.toAbsolutePath().resolve("spark").toString())
        .set("spark.sql.warehouse.dir", staging.toAbsolutePath().resolve("warehouse").toString())
        .set("spark.sql.catalogImplementation", "in-memory")
        .set("spark.sql.session.timeZone", "UTC")
        // Sessions that load classes of their own make every task ask the driver for every class.
        .set("spark.sql.artifact.isolation.enabled", "false")
        .set(
            "spark.sql.shuffle.partitions",
            settings.get("spark.sql.shuffle.partitions", PARTITIONS));
  }

  /** A killed run leaves its shuffle files; they are encrypted, and still nobody needs them. */
  private static void removeLeftovers(Path staging) {
    try {
      JavaUtils.deleteRecursively(local(staging).toFile());
    } catch (IOException e) {
      throw new UncheckedIOException("cannot empty " + local(staging), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static Path local(Path staging) {
    return staging.toAbsolutePath().resolve("spark");
  }
}
