package org.anmap.pipeline.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import org.apache.logging.log4j.LogManager;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.SparkSession;

/** A program that gives secrets away in every way it can: whoever watches it must find them. */
final class LeakyRun {
  private LeakyRun() {}

  /** Arguments: a file with a secret in each line, and the folder to leave everything in. */
  public static void main(String[] arguments) throws IOException {
    List<String> secrets = Files.readAllLines(Path.of(arguments[0]));
    Path folder = Path.of(arguments[1]);
    SparkSession spark = WatchedSpark.start(folder);
    System.out.println("read " + secrets.get(0));
    LogManager.getLogger(LeakyRun.class).debug("read {}", secrets.get(0));
    spark.sparkContext().setJobDescription("sorting " + secrets.get(0));
    long told =
        spark
            .createDataset(secrets, Encoders.STRING())
            .repartition(4)
            .sort("value")
            .collectAsList()
            .stream()
            .sorted(Comparator.reverseOrder())
            .count();
    System.err.println(told + " read, the first " + secrets.get(0));
    WatchedSpark.keepLocalFiles(folder);
    spark.stop();
  }
}
