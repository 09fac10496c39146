package org.anmap.pipeline.intake;

import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.anmap.pipeline.config.Source;

/**
 * Where the keys are. This, not the keys, is what executors are sent.
 *
 * @param path absolute path, the same on every machine of a cluster
 * @param samplesOnly whether every source is marked as invented
 */
public record KeyFile(String path, boolean samplesOnly) implements Serializable {

  /**
   * A key file that was read once, so that a mistake is found before anything starts.
   *
   * @throws org.anmap.pipeline.config.ConfigException if it may not be used for these sources
   */
  public static KeyFile check(Path path, List<Source> sources) {
    KeyFile file =
        new KeyFile(
            path.toAbsolutePath().normalize().toString(),
            sources.stream().allMatch(Source::sample));
    file.read();
    return file;
  }

  Keys read() {
    return Keys.read(Path.of(path), samplesOnly);
  }

  /** A key for one purpose, derived from the noise key, which itself never leaves intake. */
  public byte[] derived(String purpose) {
    return new KeyedHash(read().noise().bytes()).of(purpose.getBytes(StandardCharsets.UTF_8));
  }
}
