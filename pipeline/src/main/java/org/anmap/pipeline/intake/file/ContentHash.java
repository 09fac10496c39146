package org.anmap.pipeline.intake.file;

import java.io.IOException;
import java.nio.file.Path;

/** A name for the content of a file: the same bytes have the same, whatever the file is called. */
public final class ContentHash {
  private ContentHash() {}

  /**
   * SHA-256 over the SHA-256 of each block of 16 MiB, the last one shorter, in hexadecimal: blocks
   * are hashed side by side, which SHA-256 of the whole does not allow. It is therefore not what
   * {@code sha256sum} prints.
   */
  public static String of(Path file) throws IOException {
    return FileSummary.of(file, '"').hash();
  }
}
