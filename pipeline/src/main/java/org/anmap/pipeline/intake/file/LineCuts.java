package org.anmap.pipeline.intake.file;

import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Where a text file may be cut so that its parts, read one after the other, give the records of the
 * whole.
 *
 * <p>The file is plain, in an encoding that writes ASCII as ASCII (UTF-8 and every one-byte
 * encoding, not UTF-16); a byte order mark at its start is no part of the first field. Where a
 * strict reader would refuse the quotes of the whole, it refuses those of one of the parts.
 */
public final class LineCuts {
  private static final int CHUNK = 4 << 20;
  private static final int BUFFER = 1 << 16;
  private static final byte[] MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

  private final FileChannel file;
  private final QuoteStates states;
  private final int chunk;
  private final long start;

  private LineCuts(FileChannel file, QuoteStates states, int chunk) throws IOException {
    this.file = file;
    this.states = states;
    this.chunk = chunk;
    this.start = startsWithMark() ? MARK.length : 0;
  }

  /**
   * The first bytes of all parts but the first, in order; each is the first byte of a record.
   *
   * @param parts how many parts are wanted; there are fewer if lines are long
   * @param leastBytes the least size of a part, so that a small file stays whole
   */
  public static List<Long> cuts(Path file, int parts, long leastBytes, char delimiter, char quote)
      throws IOException {
    return cuts(file, parts, leastBytes, new QuoteStates(delimiter, quote), CHUNK);
  }

  static List<Long> cuts(Path path, int parts, long leastBytes, QuoteStates states, int chunk)
      throws IOException {
    try (FileChannel file = FileChannel.open(path)) {
      long size = file.size();
      long count = Math.min(parts, size / Math.max(1, leastBytes));
      List<Long> targets = new ArrayList<>();
      for (long part = 1; part < count; part++) {
        targets.add((long) ((double) size / count * part));
      }
      return targets.isEmpty() ? List.of() : new LineCuts(file, states, chunk).cuts(targets);
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private List<Long> cuts(List<Long> targets) throws IOException {
    int[] stateAt = statesOfChunks((int) (targets.get(targets.size() - 1) / chunk));
    long size = file.size();
    List<Long> cuts = new ArrayList<>();
    long last = start;
    for (long target : targets) {
      int at = (int) (target / chunk);
      long cut = target <= last ? last : firstRecord((long) at * chunk, stateAt[at], target);
      if (cut >= size) {
        break; // one record to the end: looked for again, it would be read once for each part
      }
      if (cut > last) {
        cuts.add(cut);
        last = cut;
      }
    }
    return List.copyOf(cuts);
  }

  /** The state at the start of each chunk up to the last: the effects are found side by side. */
  private int[] statesOfChunks(int last) {
    int[] effects = IntStream.range(0, last).parallel().map(this::effect).toArray();
    int[] stateAt = new int[last + 1];
    for (int i = 0; i < last; i++) {
      stateAt[i + 1] = QuoteStates.applied(effects[i], stateAt[i]);
    }
    return stateAt;
  }

  private int effect(int index) {
    long from = (long) index * chunk;
    long to = from + chunk;
    byte[] bytes = new byte[Math.min(BUFFER, chunk)];
    int effect = QuoteStates.NO_EFFECT;
    try {
      for (long at = Math.max(start, from); at < to; ) {
        int count = read(bytes, at, (int) Math.min(bytes.length, to - at));
        if (count == 0) {
          throw new EOFException("the file became shorter");
        }
        effect = states.effect(effect, bytes, count);
        at += count;
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return effect;
  }

  /** The first start of a record at or after the target, or the end of the file. */
  private long firstRecord(long from, int stateThere, long target) throws IOException {
    byte[] bytes = new byte[BUFFER];
    int state = stateThere;
    boolean afterReturn = false;
    long at = Math.max(start, from);
    for (int count = read(bytes, at, BUFFER); count > 0; count = read(bytes, at, BUFFER)) {
      for (int i = 0; i < count; i++, at++) {
        byte b = bytes[i];
        if (afterReturn && b != '\n' && at >= target) {
          return at;
        }
        state = states.next(state, b);
        boolean isOutside = state == QuoteStates.FIELD_START;
        if (isOutside && b == '\n' && at + 1 >= target) {
          return at + 1;
        }
        afterReturn = isOutside && b == '\r';
      }
    }
    return at;
  }

  private boolean startsWithMark() throws IOException {
    byte[] first = new byte[MARK.length];
    return read(first, 0, first.length) == MARK.length && Arrays.equals(first, MARK);
  }

  /** Reads up to so many bytes at a place; 0 at the end of the file. */
  private int read(byte[] into, long at, int length) throws IOException {
    return Math.max(0, file.read(ByteBuffer.wrap(into, 0, length), at));
  }
}
