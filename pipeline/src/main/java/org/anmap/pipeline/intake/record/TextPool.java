package org.anmap.pipeline.intake.record;

import java.util.Arrays;

/**
 * One {@link Text} for all cells of a column that hold the same.
 *
 * <p>Bounded: a column of free text or of ids passes through once the pool is full.
 */
final class TextPool {
  private static final int SLOTS = 1 << 14;
  private static final int MOST = SLOTS / 2;
  private static final int LONGEST = 120;

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
    for (char[] key = keys[slot]; key != null; key = keys[slot]) {
      if (Arrays.equals(key, 0, key.length, buffer, offset, end)) {
        return texts[slot];
      }
      slot = slot + 1 & SLOTS - 1;
    }
    Text text = new Text(new String(buffer, offset, length));
    if (size < MOST) {
      keys[slot] = Arrays.copyOfRange(buffer, offset, end);
      texts[slot] = text;
      size++;
    }
    return text;
  }
}
