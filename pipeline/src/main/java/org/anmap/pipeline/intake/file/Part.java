package org.anmap.pipeline.intake.file;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

/**
 * A part of a file that begins and ends with a record.
 *
 * @param from first byte
 * @param to first byte beyond, {@link Long#MAX_VALUE} for the end of the file
 */
public record Part(long from, long to) implements Serializable {
  /** The whole of a file. */
  public static final Part WHOLE = new Part(0, Long.MAX_VALUE);

  /** The parts of a file between some cuts, in order. */
  public static List<Part> between(List<Long> cuts) {
    List<Part> parts = new ArrayList<>();
    long from = 0;
    for (long cut : cuts) {
      parts.add(new Part(from, cut));
      from = cut;
    }
    parts.add(new Part(from, Long.MAX_VALUE));
    return parts;
  }

  /** Whether the header is in it. */
  public boolean isFirst() {
    return from == 0;
  }

  public boolean isWhole() {
    return from == 0 && to == Long.MAX_VALUE;
  }

  /** The bytes of the part; the caller closes. */
  public InputStream open(Path file) throws IOException {
    FileChannel channel = FileChannel.open(file, StandardOpenOption.READ);
    channel.position(from);
    return new Bounded(Channels.newInputStream(channel), to - from);
  }

  private static final class Bounded extends FilterInputStream {
    private long left;

    Bounded(InputStream bytes, long left) {
      super(bytes);
      this.left = left;
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
      if (left <= 0) {
        return length == 0 ? 0 : -1;
      }
      int read = super.read(into, offset, (int) Math.min(length, left));
      left -= Math.max(0, read);
      return read;
    }

    @Override
    public long skip(long bytes) throws IOException {
      long skipped = super.skip(Math.min(bytes, left));
      left -= skipped;
      return skipped;
    }

    @Override
    public int available() throws IOException {
      return (int) Math.min(left, super.available());
    }

    @Override
    public boolean markSupported() {
      return false;
    }
  }
}
