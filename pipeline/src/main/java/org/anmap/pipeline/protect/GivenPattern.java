package org.anmap.pipeline.protect;

import java.util.BitSet;
import java.util.List;
import org.anmap.contract.Cell;
import org.anmap.contract.Observation;
import org.anmap.contract.ProtectedTable;

/** The hiding pattern of tables that were published before. */
final class GivenPattern {
  private GivenPattern() {}

  static Pattern of(
      CellSystem system, List<ProtectedTable> tables, BitSet sensitive, PublicZeros zeros) {
    BitSet hidden = new BitSet();
    for (ProtectedTable table : tables) {
      if (system.tables().contains(table.spec())) {
        for (Observation row : table.rows()) {
          if (row.cell() instanceof Cell.Hidden) {
            hidden.set(system.number(table.spec(), row.key()));
          }
        }
      }
    }
    BitSet uncovered = (BitSet) sensitive.clone();
    uncovered.andNot(hidden);
    if (!uncovered.isEmpty()) {
      throw new Unprotectable("the given pattern shows a sensitive cell");
    }
    if (hidden.stream().anyMatch(zeros::has)) {
      throw new Unprotectable("the given pattern hides a zero that everybody knows");
    }
    return new Pattern(system, hidden);
  }
}
