package org.anmap.pipeline.cli;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A program in a JVM of its own, so that its Spark, its log and its output are its own too. */
final class WatchedProcess {
  private static final String LOG =
      """
      rootLogger.level = debug
      rootLogger.appenderRef.file.ref = file
      rootLogger.appenderRef.stderr.ref = stderr
      appender.file.type = File
      appender.file.name = file
      appender.file.fileName = %s
      appender.file.layout.type = PatternLayout
      appender.file.layout.pattern = %%p %%c: %%m%%n%%ex
      appender.stderr.type = Console
      appender.stderr.name = stderr
      appender.stderr.target = SYSTEM_ERR
      appender.stderr.layout.type = PatternLayout
      appender.stderr.layout.pattern = %%p %%c{1}: %%m%%n%%ex
      appender.stderr.filter.threshold.type = ThresholdFilter
      appender.stderr.filter.threshold.level = warn
      """;

  private static final long TOO_LONG_MINUTES = 10;

  private final Path folder;
  private final Process process;

  private WatchedProcess(Path folder, Process process) {
    this.folder = folder;
    this.process = process;
  }

  /**
   * Starts a program.
   *
   * @param input its first argument
   * @param folder its second argument, where it and its log and output leave everything
   */
  static WatchedProcess start(Class<?> program, Path input, Path folder) throws IOException {
    Files.createDirectories(folder.resolve("tmp"));
    Path settings = folder.resolve("log4j2.properties");
    Files.writeString(settings, LOG.formatted(folder.resolve("all.log")));
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
        .filter(argument -> argument.startsWith("--add-opens"))
        .forEach(command::add);
    command.addAll(
        List.of(
            "-Xmx700m",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-Djava.io.tmpdir=" + folder.resolve("tmp"),
            "-Dspark.sql.shuffle.partitions=8",
            "-Dlog4j2.configurationFile=" + settings.toUri(),
            "-cp",
            System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
            program.getName(),
            input.toString(),
            folder.toString()));
    return new WatchedProcess(
        folder,
        new ProcessBuilder(command)
            .redirectOutput(folder.resolve("out").toFile())
            .redirectError(folder.resolve("err").toFile())
            .start());
  }

  /** Waits for its end; gives its exit code. */
  int ended() throws InterruptedException {
    if (!process.waitFor(TOO_LONG_MINUTES, TimeUnit.MINUTES)) {
      process.destroyForcibly();
      throw new IllegalStateException("the program hangs");
    }
    return process.exitValue();
  }

  Path folder() {
    return folder;
  }
}
