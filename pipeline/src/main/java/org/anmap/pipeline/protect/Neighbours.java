package org.anmap.pipeline.protect;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Cells that share a relation or a block of leaves: where help for a cell may be, even if no
 * relation of the plan names both (a district's quarter and the country's half-year).
 */
final class Neighbours {
  private final CellSystem system;
  private final Atoms atoms;
  private final Map<Integer, Integer> blockOfAtom = new HashMap<>();
  private final Map<Integer, List<Integer>> cellsOfBlock = new HashMap<>();

  Neighbours(CellSystem system, Atoms atoms) {
    this.system = system;
    this.atoms = atoms;
    for (int block = 0; block < atoms.blocks().size(); block++) {
      int number = block;
      atoms.blocks().get(block).groups().stream()
          .flatMapToInt(IntStream::of)
          .forEach(atom -> blockOfAtom.put(atom, number));
    }
    system
        .numbers()
        .forEach(
            cell ->
                blocks(cell)
                    .forEach(
                        block ->
                            cellsOfBlock
                                .computeIfAbsent(block, first -> new ArrayList<>())
                                .add(cell)));
  }

  private IntStream blocks(int cell) {
    return IntStream.of(atoms.of(cell)).map(blockOfAtom::get).distinct();
  }

  /** The cells of a cell's relations, itself included. */
  IntStream byRelation(int cell) {
    return IntStream.concat(
            IntStream.of(cell),
            IntStream.of(system.relationsOf(cell))
                .mapToObj(system.relations()::get)
                .flatMapToInt(Relation::cells))
        .distinct();
  }

  /** The cells of a cell's relations and blocks, itself included. */
  IntStream of(int cell) {
    return IntStream.concat(
        byRelation(cell),
        blocks(cell)
            .flatMap(block -> cellsOfBlock.get(block).stream().mapToInt(Integer::intValue)));
  }
}
