package org.anmap.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The same jar under spark-submit on a standalone cluster: master, worker and executors are
 * processes of their own on loopback, {@code target/dist} is their SPARK_HOME.
 */
class ClusterIT {
  private static final String LOOPBACK = "127.0.0.1";
  private static final long PATIENCE_SECONDS = 180;

  private final List<Process> started = new ArrayList<>();
  @TempDir Path folder;

  @Test
  void a_cluster_gives_the_same_bytes_as_one_process() throws Exception {
    int port = freePort();
    String master = "spark://" + LOOPBACK + ":" + port;
    Path masterLog =
        start(
            "master",
            "org.apache.spark.deploy.master.Master",
            "--host",
            LOOPBACK,
            "--port",
            Integer.toString(port),
            "--webui-port",
            "0");
    await(masterLog, "New state: ALIVE");
    Path workerLog =
        start(
            "worker",
            "org.apache.spark.deploy.worker.Worker",
            "--host",
            LOOPBACK,
            "--cores",
            "2",
            "--memory",
            "1g",
            "--webui-port",
            "0",
            "--work-dir",
            folder.resolve("work").toString(),
            master);
    await(workerLog, "Successfully registered");

    Path releases = folder.resolve("releases");
    Path log =
        start(
            "submit",
            "org.apache.spark.deploy.SparkSubmit",
            "--master",
            master,
            "--conf",
            "spark.driver.host=" + LOOPBACK,
            "--conf",
            "spark.driver.bindAddress=" + LOOPBACK,
            "--conf",
            "spark.executor.memory=512m",
            "--conf",
            "spark.executor.extraJavaOptions=-XX:TieredStopAtLevel=1 -XX:+UseSerialGC",
            "--conf",
            "spark.sql.codegen.wholeStage=false",
            "--conf",
            "spark.sql.codegen.factoryMode=NO_CODEGEN",
            "--class",
            "org.anmap.pipeline.cli.Main",
            application().toString(),
            "run",
            Program.SAMPLES.resolve("publication.yaml").toAbsolutePath().toString(),
            "--releases",
            releases.toString());
    Process submit = started.get(started.size() - 1);
    assertTrue(submit.waitFor(PATIENCE_SECONDS * 2, TimeUnit.SECONDS), Program.text(log));
    assertEquals(0, submit.exitValue(), Program.text(log));

    assertTrue(
        Program.text(workerLog).contains("Asked to launch executor"), "no executor took part");
    assertEquals(Program.tree(SampleRelease.releases()), Program.tree(releases));
  }

  @AfterEach
  void stop() throws InterruptedException {
    for (Process process : started) {
      process.destroy();
      if (!process.waitFor(10, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    }
  }

  private Path start(String name, String... words) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    // Four JVMs share the machine for a minute: none of them lives long enough to need more.
    command.addAll(List.of("-Xmx1g", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"));
    // The program logs warnings only; Spark's own settings say when master and worker are ready.
    command.add("-Dlog4j2.configurationFile=org/apache/spark/log4j2-defaults.properties");
    for (String opened :
        List.of(
            "java.lang",
            "java.lang.invoke",
            "java.lang.reflect",
            "java.io",
            "java.net",
            "java.nio",
            "java.util",
            "java.util.concurrent",
            "java.util.concurrent.atomic",
            "sun.nio.ch",
            "sun.nio.cs",
            "sun.security.action",
            "sun.util.calendar")) {
      command.add("--add-opens=java.base/" + opened + "=ALL-UNNAMED");
    }
    command.add("-cp");
    command.add(Program.DIST.toAbsolutePath().resolve("jars") + "/*");
    command.addAll(List.of(words));
    Path log = folder.resolve(name + ".log");
    ProcessBuilder builder = new ProcessBuilder(command);
    builder
        .environment()
        .putAll(
            Map.of(
                "SPARK_HOME",
                Program.DIST.toAbsolutePath().toString(),
                "SPARK_LOCAL_IP",
                LOOPBACK,
                "SPARK_SCALA_VERSION",
                "2.13"));
    started.add(builder.redirectErrorStream(true).redirectOutput(log.toFile()).start());
    return log;
  }

  /** Waits for a line in a log: what a cluster says when it is ready. */
  private static void await(Path log, String line) throws Exception {
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
    while (!Program.text(log).contains(line)) {
      if (System.nanoTime() > deadline) {
        throw new IllegalStateException("never said '" + line + "':\n" + Program.text(log));
      }
      TimeUnit.MILLISECONDS.sleep(200);
    }
  }

  private static Path application() throws IOException {
    try (var jars = Files.list(Program.DIST.toAbsolutePath().resolve("jars"))) {
      return jars.filter(jar -> jar.getFileName().toString().startsWith("anmap-pipeline"))
          .findFirst()
          .orElseThrow();
    }
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByName(LOOPBACK))) {
      return socket.getLocalPort();
    }
  }
}
