package org.anmap.pipeline.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import org.anmap.pipeline.cli.SparkStart;
import org.apache.spark.sql.SparkSession;

/** One Spark for all tests of the JVM: starting it costs seconds. */
public final class TestSpark {
  private static SparkSession session;

  private TestSpark() {}

  public static synchronized SparkSession get() {
    if (session == null) {
      try {
        session = SparkStart.start(Files.createTempDirectory("anmap-test"));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return session;
  }
}
