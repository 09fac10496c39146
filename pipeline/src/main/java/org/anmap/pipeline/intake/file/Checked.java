package org.anmap.pipeline.intake.file;

import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.ZipException;

/** Bytes that must have a known checksum when they end: a damaged table is not read as a whole. */
final class Checked extends CheckedInputStream {
  private final long expected;

  Checked(InputStream bytes, long crc) {
    super(bytes, new CRC32());
    this.expected = crc;
  }

  @Override
  public int read() throws IOException {
    int one = super.read();
    return atEnd(one < 0) ? -1 : one;
  }

  @Override
  public int read(byte[] into, int offset, int length) throws IOException {
    int count = super.read(into, offset, length);
    return atEnd(count < 0) ? -1 : count;
  }

  private boolean atEnd(boolean end) throws ZipException {
    if (end && getChecksum().getValue() != expected) {
      throw new ZipException("the checksum differs");
    }
    return end;
  }
}
