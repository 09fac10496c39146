package org.anmap.pipeline.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;

/** A report in staging: whole or not there, and its owner's alone from the first byte. */
final class PrivateFile {
  private PrivateFile() {}

  /** Writes a file, in place of what had its name. */
  static void replace(Path file, byte[] bytes) {
    try {
      Path folder = Files.createDirectories(file.toAbsolutePath().getParent());
      Path draft =
          Files.createTempFile(
              folder,
              "report",
              ".draft",
              PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
      Files.write(draft, bytes);
      Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write " + file.getFileName() + " to staging", e);
    }
  }

  /** Removes a file of an earlier run, if there is one. */
  static void remove(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot remove " + file.getFileName() + " from staging", e);
    }
  }
}
