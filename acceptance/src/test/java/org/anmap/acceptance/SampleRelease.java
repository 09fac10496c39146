package org.anmap.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The sample release, made once by {@code anmap demo} and shared by every test that only reads. */
final class SampleRelease {
  private static Path releases;

  private SampleRelease() {}

  /** The releases folder; its staging lies beside it. */
  static synchronized Path releases() {
    if (releases == null) {
      try {
        Path folder = Files.createTempDirectory("anmap-acceptance").resolve("releases");
        Program.Ended run = Program.anmap("demo", "--no-serve", "--releases", folder.toString());
        assertEquals(0, run.exitCode(), run.err());
        releases = folder;
      } catch (IOException e) {
        throw new IllegalStateException(e);
      }
    }
    return releases;
  }

  /** The one release in it. */
  static Path release() {
    return releases().resolve("2026-10.1");
  }

  /** What the run left in its private store. */
  static Path staging() {
    return releases().resolveSibling("releases.staging");
  }
}
