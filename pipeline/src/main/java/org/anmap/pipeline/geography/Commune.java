package org.anmap.pipeline.geography;

import java.util.List;

/**
 * A commune of any day: the units that count its rows, the one with most of its people first.
 *
 * @param provinces codes of the provinces of districts in which it lies
 * @param carried true if it is named by another unit than the one that counts its rows
 */
record Commune(Unit unit, List<Heir> heirs, List<String> provinces, boolean carried) {
  Commune {
    heirs = List.copyOf(heirs);
    provinces = List.copyOf(provinces);
  }
}
