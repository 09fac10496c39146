package org.anmap.pipeline.protect;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Cells that share leaves or a relation: where help for a cell may be, even if no relation of the
 * plan names both (a district's quarter and the country's half-year).
 */
final class Neighbours {
  private final CellSystem system;
  private final Atoms atoms;
  private final Map<Integer, List<Integer>> cellsOfAtom = new HashMap<>();

  Neighbours(CellSystem system, Atoms atoms) {
    this.system = system;
    this.atoms = atoms;
    system
        .numbers()
        .forEach(
            cell ->
                IntStream.of(atoms.of(cell))
                    .forEach(
                        atom ->
                            cellsOfAtom
                                .computeIfAbsent(atom, first -> new ArrayList<>())
                                .add(cell)));
  }

  IntStream of(int cell) {
    IntStream byRelation =
        IntStream.of(system.relationsOf(cell))
            .mapToObj(system.relations()::get)
            .flatMapToInt(Relation::cells);
    IntStream byLeaves =
        IntStream.of(atoms.of(cell))
            .flatMap(atom -> cellsOfAtom.get(atom).stream().mapToInt(Integer::intValue));
    return IntStream.concat(byRelation, byLeaves);
  }
}
