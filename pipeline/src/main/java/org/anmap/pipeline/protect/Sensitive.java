package org.anmap.pipeline.protect;

import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import org.anmap.contract.Area;

/** Which counts may not be seen, whatever else is published: rules (a) and (e). */
final class Sensitive {
  private final int threshold;
  private final List<String> sensitiveDimensions;

  Sensitive(int threshold, List<String> sensitiveDimensions) {
    this.threshold = threshold;
    this.sensitiveDimensions = sensitiveDimensions;
  }

  BitSet cells(CellSystem system, long[] counts, PublicZeros zeros) {
    BitSet sensitive = new BitSet();
    system
        .numbers()
        .filter(cell -> counts[cell] < threshold && !zeros.has(cell))
        .forEach(sensitive::set);
    for (Relation relation : system.relations()) {
      if (counts[relation.total()] >= threshold && isOfSensitiveDimension(system, relation)) {
        int[] filled = IntStream.of(relation.parts()).filter(part -> counts[part] > 0).toArray();
        // Whoever is in the margin would be known to be of this category.
        if (filled.length == 1) {
          sensitive.set(filled[0]);
        }
      }
    }
    return sensitive;
  }

  private boolean isOfSensitiveDimension(CellSystem system, Relation relation) {
    List<String> total = system.cell(relation.total()).codes();
    List<String> part = system.cell(relation.parts()[0]).codes();
    return IntStream.range(0, total.size())
        .anyMatch(
            at ->
                total.get(at).equals(Area.TOTAL)
                    && !part.get(at).equals(Area.TOTAL)
                    && sensitiveDimensions.contains(system.dimensions().get(at)));
  }
}
