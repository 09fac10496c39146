package org.anmap.pipeline.protect;

import java.util.BitSet;
import java.util.List;
import org.anmap.contract.Cell;
import org.anmap.contract.Observation;
import org.anmap.contract.ProtectedTable;

/**
 * What earlier tables say of the cells of a system, which a later release must say again.
 *
 * <p>A number that is out cannot be hidden any more: it is known to whoever kept the earlier file,
 * so it protects nobody. A cell that was hidden stays hidden: shown now, it could give away what is
 * hidden beside it there.
 *
 * @param shown cells with a public number
 * @param hidden cells that were hidden
 */
record EarlierCells(BitSet shown, BitSet hidden) {

  static EarlierCells none() {
    return new EarlierCells(new BitSet(), new BitSet());
  }

  /**
   * The cells of a system that some tables list.
   *
   * @param counts of the system, of which a shown number is one
   */
  static EarlierCells of(CellSystem system, long[] counts, List<ProtectedTable> tables) {
    EarlierCells earlier = none();
    for (ProtectedTable table : tables) {
      if (system.tables().contains(table.spec())) {
        for (Observation row : table.rows()) {
          earlier.add(system.number(table.spec(), row.key()), row.cell(), counts);
        }
      }
    }
    return earlier;
  }

  private void add(int cell, Cell said, long[] counts) {
    if (said instanceof Cell.Hidden) {
      hidden.set(cell);
    } else {
      shown.set(cell);
      if (said.value().orElse(0) != counts[cell]) {
        throw new Unprotectable("a number that is public already would change");
      }
    }
  }

  /** What has to be hidden: sensitive cells, and what was hidden before. */
  BitSet toHide(BitSet sensitive, PublicZeros zeros) {
    if (sensitive.intersects(shown)) {
      throw new Unprotectable("a number that is public already would have to be hidden");
    }
    if (hidden.stream().anyMatch(zeros::has)) {
      throw new Unprotectable("a cell that was hidden would be known to be 0");
    }
    BitSet all = (BitSet) sensitive.clone();
    all.or(hidden);
    return all;
  }
}
