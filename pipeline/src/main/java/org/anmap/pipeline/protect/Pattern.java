package org.anmap.pipeline.protect;

import java.util.BitSet;
import java.util.stream.IntStream;

/** Which cells are hidden; the one thing the search changes. */
final class Pattern {
  private final BitSet cells;

  Pattern(BitSet cells) {
    this.cells = (BitSet) cells.clone();
  }

  boolean hides(int cell) {
    return cells.get(cell);
  }

  void hide(int cell) {
    cells.set(cell);
  }

  void show(int cell) {
    cells.clear(cell);
  }

  IntStream hidden() {
    return cells.stream();
  }

  /** How many cells of a relation are hidden. */
  int hiddenIn(Relation relation) {
    return (int) relation.cells().filter(cells::get).count();
  }
}
