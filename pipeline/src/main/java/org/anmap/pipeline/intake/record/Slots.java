package org.anmap.pipeline.intake.record;

import java.util.Arrays;

/** Where the values of a record stand: the slots that a file fills, closely packed. */
final class Slots {
  private final int[] indexOf;
  private final int size;

  /**
   * @param slots how many there could be
   * @param filled those that there are, each once
   */
  Slots(int slots, int[] filled) {
    this.indexOf = new int[slots];
    Arrays.fill(indexOf, -1);
    int next = 0;
    for (int slot : filled) {
      if (indexOf[slot] < 0) {
        indexOf[slot] = next++;
      }
    }
    this.size = next;
  }

  /** The place of a slot, -1 if the file does not fill it. */
  int indexOf(int slot) {
    return indexOf[slot];
  }

  int size() {
    return size;
  }
}
