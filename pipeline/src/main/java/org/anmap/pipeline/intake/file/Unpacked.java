package org.anmap.pipeline.intake.file;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** The bytes that come out of a compressed file, which end with a refusal at its limits. */
final class Unpacked extends FilterInputStream {
  private final Meter meter;

  Unpacked(InputStream bytes, Meter meter) {
    super(bytes);
    this.meter = meter;
  }

  @Override
  public int read() throws IOException {
    int one = super.read();
    meter.add(one < 0 ? 0 : 1);
    return one;
  }

  @Override
  public int read(byte[] into, int offset, int length) throws IOException {
    int count = super.read(into, offset, length);
    meter.add(Math.max(0, count));
    return count;
  }

  @Override
  public long skip(long count) throws IOException {
    long skipped = super.skip(count);
    meter.add(skipped);
    return skipped;
  }

  @Override
  public boolean markSupported() {
    return false;
  }

  /** Counts what comes out of one file, over all its parts. */
  static final class Meter {
    private final Limits limits;
    private final long fileBytes;
    private long unpacked;

    Meter(Limits limits, long fileBytes) {
      this.limits = limits;
      this.fileBytes = fileBytes;
    }

    private void add(long count) throws ArchiveTooLarge {
      unpacked += count;
      if (limits.exceededBy(unpacked, fileBytes)) {
        throw new ArchiveTooLarge();
      }
    }
  }
}
