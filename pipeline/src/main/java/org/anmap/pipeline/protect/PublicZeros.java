package org.anmap.pipeline.protect;

import java.util.BitSet;
import java.util.stream.IntStream;

/**
 * Cells whose zero everybody knows: a zero of a table with public zeros, what was not reported, and
 * every part of these. They are shown in every table; hiding them would protect nobody.
 */
final class PublicZeros {
  private final BitSet cells = new BitSet();

  PublicZeros(CellSystem system, Atoms atoms, long[] counts) {
    BitSet empty = atoms.impossible();
    system
        .numbers()
        .filter(cell -> isPlain(system, cell, counts))
        .forEach(cell -> IntStream.of(atoms.of(cell)).forEach(empty::set));
    for (Atoms.Block block : atoms.blocks()) {
      if (block.groups().stream().anyMatch(group -> IntStream.of(group).allMatch(empty::get))) {
        block.groups().forEach(group -> IntStream.of(group).forEach(empty::set));
      }
    }
    system
        .numbers()
        .filter(cell -> IntStream.of(atoms.of(cell)).allMatch(empty::get))
        .forEach(cells::set);
  }

  private static boolean isPlain(CellSystem system, int cell, long[] counts) {
    return system.known(cell) != CellSystem.Known.OPEN
        || (system.zerosPublic(cell) && counts[cell] == 0);
  }

  boolean has(int cell) {
    return cells.get(cell);
  }
}
