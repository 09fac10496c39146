package org.anmap.pipeline.intake.record;

import java.util.Arrays;

/**
 * One {@link Text} for all cells of a column that hold the same.
 *
 * <p>Bounded: a column of free text or of ids passes through once the pool is full, and so do texts
 * that were made to collide, which would else be looked for among all that came before them.
 */
final class TextPool {
  private static final int SLOTS = 1 << 14;
  private static final int MOST = SLOTS / 2;
  private static final int LONGEST = 120;

  /** In a pool that is half full at most, other texts stand nearer to where they belong. */
  static final int PROBES = 64;

  private final char[][] keys = new char[SLOTS][];
  private final Text[] texts = new Text[SLOTS];
  private int size;

  Text of(char[] buffer, int offset, int length) {
    if (length == 0) {
      return Text.EMPTY;
    }
    if (length > LONGEST) {
      return new Text(new String(buffer, offset, length));
    }
    int end = offset + length;
    int hash = 0;
    for (int i = offset; i < end; i++) {
      hash = 31 * hash + buffer[i];
    }
    int slot = (hash ^ hash >>> 15) & SLOTS - 1;
    int probes = 0;
    while (keys[slot] != null && probes < PROBES) {
      if (Arrays.equals(keys[slot], 0, keys[slot].length, buffer, offset, end)) {
        return texts[slot];
      }
      slot = slot + 1 & SLOTS - 1;
      probes++;
    }
    Text text = new Text(new String(buffer, offset, length));
    if (probes < PROBES && size < MOST) {
      keys[slot] = Arrays.copyOfRange(buffer, offset, end);
      texts[slot] = text;
      size++;
    }
    return text;
  }
}
