package org.anmap.acceptance;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipInputStream;

/** The bytes of a file, or of what is in it where it is an archive or a workbook. */
final class Unwrapped {
  private Unwrapped() {}

  static List<byte[]> parts(Path file) throws IOException {
    try (InputStream bytes = new BufferedInputStream(Files.newInputStream(file))) {
      String name = file.toString();
      if (name.endsWith(".gz")) {
        return List.of(new GZIPInputStream(bytes).readAllBytes());
      }
      return name.endsWith(".zip") || name.endsWith(".xlsx")
          ? entries(new ZipInputStream(bytes))
          : List.of(bytes.readAllBytes());
    }
  }

  private static List<byte[]> entries(ZipInputStream zip) throws IOException {
    List<byte[]> entries = new ArrayList<>();
    while (zip.getNextEntry() != null) {
      entries.add(zip.readAllBytes());
    }
    return entries;
  }
}
