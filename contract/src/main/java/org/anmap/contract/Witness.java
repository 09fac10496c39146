package org.anmap.contract;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Tables of leaves that all fit what is published: the base, and the base plus each move.
 *
 * <p>None of them need be the truth; that several fit is what keeps a hidden count hidden.
 *
 * @param base count of each leaf that is not 0
 * @param moves for each further table, how its leaves differ from the base
 */
public record Witness(
    String measure, SortedMap<CellKey, Long> base, List<SortedMap<CellKey, Long>> moves) {
  public Witness {
    base = Collections.unmodifiableSortedMap(new TreeMap<>(base));
    moves =
        moves.stream().map(move -> Collections.unmodifiableSortedMap(new TreeMap<>(move))).toList();
  }
}
