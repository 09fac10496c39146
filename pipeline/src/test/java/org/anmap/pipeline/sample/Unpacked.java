package org.anmap.pipeline.sample;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** What is in a file once unpacked: deflated bytes differ between builds of zlib. */
final class Unpacked {
  private Unpacked() {}

  /** Contents by name; a file that is not packed is its own content, without a name. */
  static Map<String, byte[]> of(String name, byte[] bytes) {
    try {
      if (name.endsWith(".gz")) {
        return Map.of("", new GZIPInputStream(new ByteArrayInputStream(bytes)).readAllBytes());
      }
      return name.endsWith(".zip") || name.endsWith(".xlsx") ? entries(bytes) : Map.of("", bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Map<String, byte[]> entries(byte[] bytes) throws IOException {
    Map<String, byte[]> entries = new LinkedHashMap<>();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        entries.put(entry.getName() + " " + entry.getTimeLocal(), zip.readAllBytes());
      }
    }
    return entries;
  }
}
