package org.anmap.api;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;

/** A response body held in memory: plain, and in the codings that were prebuilt for it. */
record Body(String mediaType, Encoded plain, List<Encoded> twins) {
  Body {
    twins = List.copyOf(twins);
  }

  static Body plain(String mediaType, byte[] bytes) {
    return new Body(mediaType, Encoded.of("identity", bytes), List.of());
  }

  /** A body that comes without twins, compressed once here so that no request pays for it. */
  static Body gzipped(String mediaType, byte[] bytes) {
    return plain(mediaType, bytes).with(Encoded.of("gzip", gzip(bytes)));
  }

  /** This body with one more coding, tried after those before it. */
  Body with(Encoded twin) {
    List<Encoded> more = new ArrayList<>(twins);
    more.add(twin);
    return new Body(mediaType, plain, more);
  }

  /** What to send to a client with this {@code Accept-Encoding}. */
  Encoded encoded(Optional<String> acceptEncoding) {
    return AcceptEncoding.of(acceptEncoding).best(twins).orElse(plain);
  }

  private static byte[] gzip(byte[] bytes) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
      gzip.write(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }
}
