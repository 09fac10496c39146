package org.anmap.contract;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Brings a file or folder to the disk, so that a power cut cannot undo it. */
public final class Synced {
  private Synced() {}

  /** Waits until what was written there is on the disk. */
  public static void force(Path path) throws IOException {
    try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
      channel.force(true);
    }
  }
}
