package org.anmap.acceptance;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The packaged server on the sample release, as a process of its own. */
public final class ServedAtlas implements AutoCloseable {
  private static final String READY = "Atlas: ";
  private final Process process;
  private final Path err;
  private final String url;

  private ServedAtlas(Process process, Path err, String url) {
    this.process = process;
    this.err = err;
    this.url = url;
  }

  /** Starts it on a free port and waits for the line that says where. */
  public static ServedAtlas start() {
    List<String> command =
        Program.command("serve", "--releases", SampleRelease.releases().toString(), "--port", "0");
    try {
      Path err = Files.createTempFile("anmap-serve", ".err");
      Process process = new ProcessBuilder(command).redirectError(err.toFile()).start();
      BufferedReader out =
          new BufferedReader(
              new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
      String line = out.readLine();
      if (line == null || !line.startsWith(READY)) {
        process.destroy();
        throw new IllegalStateException("no server: " + line + "\n" + Files.readString(err));
      }
      String url = line.substring(READY.length());
      return new ServedAtlas(process, err, url.endsWith("/") ? url : url + "/");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Its address, with a final slash. */
  public String url() {
    return url;
  }

  /** What it said beside that line so far. */
  String said() {
    return Program.text(err);
  }

  @Override
  public void close() {
    process.destroy(); // the launcher becomes the server, so this is the server
    try {
      if (!process.waitFor(10, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }
}
