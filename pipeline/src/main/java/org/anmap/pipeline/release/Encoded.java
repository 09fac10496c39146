package org.anmap.pipeline.release;

import com.aayushatharva.brotli4j.Brotli4jLoader;
import com.aayushatharva.brotli4j.encoder.Encoder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.GZIPOutputStream;

/** The twins of a prebuilt body: compressed once at publication, sent as bytes ever after. */
final class Encoded {
  private static final int BEST = 11;

  private Encoded() {}

  /** Gzip; Java writes no clock time into the header. */
  static byte[] gzip(byte[] body) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip =
        new GZIPOutputStream(bytes) {
          {
            def.setLevel(9);
          }
        }) {
      gzip.write(body);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  static byte[] brotli(byte[] body) {
    Brotli4jLoader.ensureAvailability();
    try {
      return Encoder.compress(body, new Encoder.Parameters().setQuality(BEST));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
