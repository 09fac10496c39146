package org.anmap.pipeline.protect;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * What the published cells say about the atoms, with everything that follows by itself already
 * taken out: atoms that can only have one value, and rows that other rows imply.
 */
final class Equations {
  /** An atom whose value does not yet follow. */
  static final long OPEN = -1;

  private final Published published;
  private final Atoms atoms;
  private final long[] values;
  private final long[] atLeast;
  private boolean contradictory;
  private List<Row> rows = new ArrayList<>();

  Equations(Published published, Atoms atoms) {
    this.published = published;
    this.atoms = atoms;
    this.values = new long[atoms.count()];
    this.atLeast = new long[atoms.count()];
    Arrays.fill(values, OPEN);
    atoms.impossible().stream().forEach(atom -> values[atom] = 0);
    published.system().numbers().forEach(this::ofCell);
    blocks();
    settle();
  }

  private void ofCell(int cell) {
    int[] sum = atoms.of(cell);
    if (published.hides(cell)) {
      if (published.atLeast(cell) > 0) {
        if (sum.length == 1) {
          atLeast[sum[0]] = 1;
        } else {
          rows.add(Row.atLeast(sum, 1));
        }
      }
    } else if (!followsFromParts(cell)) {
      rows.add(Row.sum(sum, published.shown(cell)));
    }
  }

  /**
   * A shown total whose parts are all shown says nothing new, but would tie components together.
   */
  private boolean followsFromParts(int cell) {
    return IntStream.of(published.system().relationsOf(cell))
        .mapToObj(published.system().relations()::get)
        .filter(relation -> relation.total() == cell)
        .anyMatch(relation -> IntStream.of(relation.parts()).noneMatch(published::hides));
  }

  /** All groups of a block have one total; where a shown cell is that total, they part ways. */
  private void blocks() {
    Map<Integer, Integer> whole = new HashMap<>();
    published
        .system()
        .numbers()
        .filter(cell -> !published.hides(cell) && atoms.of(cell).length > 0)
        .forEach(cell -> whole.merge(atoms.of(cell)[0], cell, this::longer));
    for (Atoms.Block block : atoms.blocks()) {
      int[] first = block.groups().get(0);
      Integer cell = whole.get(first[0]);
      boolean known = cell != null && Arrays.equals(atoms.of(cell), first);
      for (int[] group : block.groups()) {
        if (known) {
          rows.add(Row.sum(group, published.shown(cell)));
        } else if (group != first) {
          rows.add(Row.same(group, first));
        }
      }
    }
  }

  private Integer longer(Integer a, Integer b) {
    return atoms.of(a).length >= atoms.of(b).length ? a : b;
  }

  /** Fixes atoms row by row until nothing moves, then drops what is settled. */
  private void settle() {
    boolean moved = true;
    while (moved) {
      moved = false;
      List<Row> open = new ArrayList<>();
      for (Row row : rows) {
        Row rest = rest(row);
        moved |= fix(rest);
        rest = rest(rest);
        if (rest.atoms().findAny().isPresent()) {
          if (!follows(rest)) {
            open.add(rest);
          }
        } else if (rest.exact() ? rest.right() != 0 : rest.right() > 0) {
          contradictory = true;
        }
      }
      rows = open;
    }
  }

  private Row rest(Row row) {
    long right = row.right();
    for (int atom : row.plus()) {
      right -= values[atom] == OPEN ? 0 : values[atom];
    }
    for (int atom : row.minus()) {
      right += values[atom] == OPEN ? 0 : values[atom];
    }
    int[] plus = open(row.plus());
    int[] minus = open(row.minus());
    return plus.length == 0 && row.exact()
        ? new Row(minus, plus, -right, true)
        : new Row(plus, minus, right, row.exact());
  }

  private int[] open(int[] some) {
    return IntStream.of(some).filter(atom -> values[atom] == OPEN).toArray();
  }

  private boolean fix(Row row) {
    if (!row.exact()) {
      return false;
    }
    if (row.plus().length + row.minus().length == 1) {
      int atom = row.atoms().findAny().orElseThrow();
      set(atom, row.right());
      return true;
    }
    if (row.minus().length == 0 && row.plus().length > 0) {
      long least = IntStream.of(row.plus()).mapToLong(atom -> atLeast[atom]).sum();
      if (least >= row.right()) {
        contradictory |= least > row.right();
        IntStream.of(row.plus()).forEach(atom -> set(atom, atLeast[atom]));
        return true;
      }
    }
    return false;
  }

  private void set(int atom, long value) {
    contradictory |= value < atLeast[atom];
    values[atom] = Math.max(0, value);
  }

  private boolean follows(Row row) {
    return !row.exact()
        && IntStream.of(row.plus()).mapToLong(atom -> atLeast[atom]).sum() >= row.right();
  }

  /** Whether no table at all fits what is published. */
  boolean contradictory() {
    return contradictory;
  }

  List<Row> rows() {
    return rows;
  }

  boolean isOpen(int atom) {
    return values[atom] == OPEN;
  }

  long atLeast(int atom) {
    return atLeast[atom];
  }
}
