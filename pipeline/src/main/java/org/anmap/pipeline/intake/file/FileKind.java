package org.anmap.pipeline.intake.file;

import java.util.List;

/** What a file is, told by its first bytes, never by its name. */
public enum FileKind {
  /** Bytes that a reader of text may try, whatever their encoding; also an empty file. */
  TEXT,
  GZIP,
  ZIP,
  /** A zip that holds a workbook; only its directory tells, so {@link #of} says ZIP. */
  XLSX,
  /** The binary workbook of old, or a workbook under a password. */
  XLS,
  /** A picture, a page, another archive or office file, or bytes that are no text. */
  OTHER;

  /** How many first bytes tell the kind. */
  public static final int HEAD_BYTES = 8192;

  /** Text has hardly any control codes; bytes of any other sort have them at one in ten or more. */
  private static final int CONTROL_SHARE = 20;

  /** Of the bytes of one parity, as many are NUL in UTF-16 of a Latin script. */
  private static final double WIDE_SHARE = 0.4;

  private static final List<byte[]> NO_TABLES =
      List.of(
          bytes(0x89, 'P', 'N', 'G'),
          bytes(0xFF, 0xD8, 0xFF),
          bytes('G', 'I', 'F', '8'),
          bytes('%', 'P', 'D', 'F', '-'),
          bytes('{', '\\', 'r', 't', 'f'),
          bytes('7', 'z', 0xBC, 0xAF),
          bytes('R', 'a', 'r', '!', 0x1A),
          bytes('B', 'Z', 'h'),
          bytes(0xFD, '7', 'z', 'X', 'Z'),
          bytes(0x28, 0xB5, 0x2F, 0xFD));

  /** The kind of the file or stream that begins with these bytes. */
  public static FileKind of(byte[] head) {
    if (begins(head, bytes(0x1F, 0x8B))) {
      return GZIP;
    }
    if (begins(head, bytes('P', 'K', 3, 4))
        || begins(head, bytes('P', 'K', 5, 6))
        || begins(head, bytes('P', 'K', 7, 8))) {
      return ZIP;
    }
    if (begins(head, bytes(0xD0, 0xCF, 0x11, 0xE0))) {
      return XLS;
    }
    if (NO_TABLES.stream().anyMatch(magic -> begins(head, magic))) {
      return OTHER;
    }
    return isWide(head) || controls(head) * CONTROL_SHARE <= head.length ? TEXT : OTHER;
  }

  /** Whether the bytes are UTF-16 or UTF-32, by their mark or by where their NULs stand. */
  private static boolean isWide(byte[] head) {
    if (begins(head, bytes(0xFF, 0xFE))
        || begins(head, bytes(0xFE, 0xFF))
        || begins(head, bytes(0, 0, 0xFE, 0xFF))) {
      return true;
    }
    int[] nuls = new int[2];
    for (int i = 0; i < head.length; i++) {
      nuls[i % 2] += head[i] == 0 ? 1 : 0;
    }
    int more = Math.max(nuls[0], nuls[1]);
    int fewer = Math.min(nuls[0], nuls[1]);
    return head.length > 1
        && more > WIDE_SHARE * (head.length / 2.0)
        && fewer * CONTROL_SHARE <= more;
  }

  private static int controls(byte[] head) {
    int count = 0;
    for (byte b : head) {
      boolean space = b == '\t' || b == '\n' || b == '\r' || b == '\f';
      count += b >= 0 && b < ' ' && !space ? 1 : 0;
    }
    return count;
  }

  private static boolean begins(byte[] head, byte[] magic) {
    if (head.length < magic.length) {
      return false;
    }
    for (int i = 0; i < magic.length; i++) {
      if (head[i] != magic[i]) {
        return false;
      }
    }
    return true;
  }

  private static byte[] bytes(int... values) {
    byte[] bytes = new byte[values.length];
    for (int i = 0; i < values.length; i++) {
      bytes[i] = (byte) values[i];
    }
    return bytes;
  }
}
