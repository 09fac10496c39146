package org.anmap.pipeline.intake.text;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** UTF-8 that must be valid. */
final class Utf8 {
  private Utf8() {}

  /**
   * The text of the bytes, a byte order mark included; empty if they are not valid UTF-8.
   *
   * @param whole whether a cut last character is an error; else it is left out
   */
  static Optional<String> decoded(byte[] bytes, boolean whole) {
    CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
    CharBuffer text = CharBuffer.allocate(bytes.length);
    CoderResult result = decoder.decode(ByteBuffer.wrap(bytes), text, whole);
    return result.isError() ? Optional.empty() : Optional.of(text.flip().toString());
  }
}
