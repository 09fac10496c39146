package org.anmap.pipeline.intake.text;

import java.util.Arrays;

/** U+FEFF at the start of a file, as each Unicode encoding writes it. */
final class ByteOrderMark {
  static final byte[] NONE = {};
  static final byte[] UTF_8 = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};
  static final byte[] UTF_16LE = {(byte) 0xFF, (byte) 0xFE};
  static final byte[] UTF_16BE = {(byte) 0xFE, (byte) 0xFF};

  private ByteOrderMark() {}

  static boolean starts(byte[] bytes, byte[] mark) {
    return bytes.length >= mark.length
        && Arrays.equals(bytes, 0, mark.length, mark, 0, mark.length);
  }
}
