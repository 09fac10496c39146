package org.anmap.pipeline.intake.file;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Archives for tests. */
final class TestArchives {
  private TestArchives() {}

  static Path zip(Path file, Map<String, byte[]> files) throws IOException {
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
      for (Map.Entry<String, byte[]> entry : files.entrySet()) {
        zip.putNextEntry(new ZipEntry(entry.getKey()));
        zip.write(entry.getValue());
      }
    }
    return file;
  }

  static Path zip(Path file, String name, String text) throws IOException {
    return zip(file, Map.of(name, text.getBytes(UTF_8)));
  }

  static byte[] gzip(String text) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (OutputStream gzip = new GZIPOutputStream(bytes)) {
      gzip.write(text.getBytes(UTF_8));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    return bytes.toByteArray();
  }

  /** Writes the same line until so many bytes were written: 1,000 times smaller when deflated. */
  static void repeat(OutputStream out, long bytes) throws IOException {
    byte[] lines = "010,Twin\n".repeat(1 << 13).getBytes(UTF_8);
    for (long written = 0; written < bytes; written += lines.length) {
      out.write(lines);
    }
  }
}
