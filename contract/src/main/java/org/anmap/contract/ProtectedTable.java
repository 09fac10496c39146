package org.anmap.contract;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A published table: one row for every cell of the plan, hidden ones included, sorted by key. */
public final class ProtectedTable {
  private final TableSpec spec;
  private final Map<CellKey, Cell> cells = new LinkedHashMap<>();

  /** Sorts the rows; a key that occurs twice is an IllegalArgumentException. */
  public ProtectedTable(TableSpec spec, List<Observation> rows) {
    this.spec = spec;
    List<Observation> sorted = new ArrayList<>(rows);
    sorted.sort(Comparator.comparing(Observation::key));
    for (Observation row : sorted) {
      if (cells.put(row.key(), row.cell()) != null) {
        throw new IllegalArgumentException(
            "table " + spec.name() + " lists the cell " + row.key() + " twice");
      }
    }
  }

  public TableSpec spec() {
    return spec;
  }

  public List<Observation> rows() {
    return cells.entrySet().stream().map(e -> new Observation(e.getKey(), e.getValue())).toList();
  }

  /** Every cell by its key, sorted. */
  public Map<CellKey, Cell> cells() {
    return Collections.unmodifiableMap(cells);
  }

  /** The cell of a key, empty if the plan has no such cell. */
  public Optional<Cell> cell(CellKey key) {
    return Optional.ofNullable(cells.get(key));
  }
}
