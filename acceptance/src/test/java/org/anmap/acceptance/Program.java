package org.anmap.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.anmap.contract.Sha256;

/** The packaged program, run as a user runs it: its own process, its own class path. */
final class Program {
  static final Path DIST = Path.of(System.getProperty("anmap.dist", "../target/dist"));
  static final Path SAMPLES = DIST.resolve("data-samples");
  private static final long TOO_LONG_MINUTES = 10;

  /** How a run ended. */
  record Ended(int exitCode, String out, String err) {}

  private Program() {}

  /** Runs the launcher to its end. */
  static Ended anmap(String... arguments) {
    return anmap(Map.of(), arguments);
  }

  static Ended anmap(Map<String, String> environment, String... arguments) {
    try {
      Path out = Files.createTempFile("anmap", ".out");
      Path err = Files.createTempFile("anmap", ".err");
      ProcessBuilder builder = new ProcessBuilder(command(arguments));
      builder.environment().putAll(environment);
      Process process = builder.redirectOutput(out.toFile()).redirectError(err.toFile()).start();
      if (!process.waitFor(TOO_LONG_MINUTES, TimeUnit.MINUTES)) {
        process.destroyForcibly();
        throw new IllegalStateException("anmap " + String.join(" ", arguments) + " hangs");
      }
      return new Ended(process.exitValue(), Files.readString(out), Files.readString(err));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The words of a command line that starts the launcher. */
  static List<String> command(String... arguments) {
    List<String> command = new ArrayList<>(List.of("sh", DIST.resolve("anmap").toString()));
    command.addAll(List.of(arguments));
    return command;
  }

  /** Path below a folder to sha256, for every file: two trees are equal if these are. */
  static Map<String, String> tree(Path folder) {
    Map<String, String> hashes = new TreeMap<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        hashes.put(folder.relativize(file).toString(), Sha256.of(file));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return hashes;
  }

  /** A private copy of the sample publication, to be spoiled by a test. */
  static Path copyOfSamples(Path folder) {
    copy(SAMPLES, folder);
    return folder.resolve("publication.yaml");
  }

  /** Copies a folder with all that is in it. */
  static void copy(Path from, Path to) {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.toList()) {
        Path copy = to.resolve(from.relativize(file).toString());
        if (Files.isDirectory(file)) {
          Files.createDirectories(copy);
        } else {
          Files.copy(file, copy);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String text(Path file) {
    try {
      return Files.readString(file, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
