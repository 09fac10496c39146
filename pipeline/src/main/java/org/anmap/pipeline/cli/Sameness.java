package org.anmap.pipeline.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.anmap.contract.Json;
import org.anmap.contract.Manifest;
import org.anmap.pipeline.release.Contents;
import org.anmap.pipeline.release.Rendering;

/** Whether contents are what a release already says, in all but the version of the code. */
final class Sameness {
  private final Contents contents;

  Sameness(Contents contents) {
    this.contents = contents;
  }

  boolean as(Path release) {
    Manifest published =
        Json.read(release.resolve("manifest.json"), Manifest.class).withFiles(List.of());
    return published.withCodeVersion("").equals(contents.head().withCodeVersion(""))
        && Rendering.files(contents).entrySet().stream().allMatch(file -> equal(release, file));
  }

  private static boolean equal(Path release, Map.Entry<String, byte[]> file) {
    try {
      Path path = release.resolve(file.getKey());
      return Files.exists(path) && Arrays.equals(Files.readAllBytes(path), file.getValue());
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file.getKey(), e);
    }
  }
}
