package org.anmap.pipeline.protect;

import java.util.BitSet;
import java.util.stream.IntStream;

/** Which cells are hidden; the one thing the search changes. */
final class Pattern {
  private final CellSystem system;
  private final BitSet cells = new BitSet();
  private final int[] hiddenIn;

  Pattern(CellSystem system, BitSet hidden) {
    this.system = system;
    this.hiddenIn = new int[system.relations().size()];
    hidden.stream().forEach(this::hide);
  }

  boolean hides(int cell) {
    return cells.get(cell);
  }

  void hide(int cell) {
    if (!cells.get(cell)) {
      cells.set(cell);
      for (int relation : system.relationsOf(cell)) {
        hiddenIn[relation]++;
      }
    }
  }

  IntStream hidden() {
    return cells.stream();
  }

  /** How many cells of a relation, by its number, are hidden. */
  int hiddenIn(int relation) {
    return hiddenIn[relation];
  }
}
