package org.anmap.pipeline.sample;

import java.nio.file.Path;
import java.util.Optional;

/**
 * What sample to write.
 *
 * @param rows case rows until the reform, about: counts are drawn, not cut; a fifth as many
 *     outreach rows come on top, and the 16 months since the reform, at the same pace
 * @param seed same seed and rows: same bytes
 * @param out folder for the exports, made if missing
 * @param truth file for what was planted, which no run may read and only tests do
 * @param expected file for what intake must make of every office's file
 */
public record SampleRequest(
    long rows, long seed, Path out, Optional<Path> truth, Optional<Path> expected) {
  /** The rows and seed of the exports in {@code data-samples}. */
  public static final long COMMITTED_ROWS = 31_000;

  public static final long COMMITTED_SEED = 20250630;

  public SampleRequest {
    if (rows < 1) {
      throw new IllegalArgumentException("a sample has at least 1 row, was " + rows);
    }
  }
}
