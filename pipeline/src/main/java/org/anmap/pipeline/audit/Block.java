package org.anmap.pipeline.audit;

import java.util.SortedMap;
import java.util.TreeMap;
import org.anmap.contract.CellKey;

/** A table of rows × columns in which every entry may be filled. */
final class Block {

  /** Sees one entry. */
  interface Entry {
    void see(CellKey row, CellKey column, long count);
  }

  private final SortedMap<CellKey, SortedMap<CellKey, Long>> rows = new TreeMap<>();

  void add(CellKey row, CellKey column, long count) {
    SortedMap<CellKey, Long> entries = rows.computeIfAbsent(row, key -> new TreeMap<>());
    if (entries.merge(column, count, Math::addExact) == 0) {
      entries.remove(column);
    }
  }

  void forEach(Entry entry) {
    rows.forEach((row, entries) -> entries.forEach((column, n) -> entry.see(row, column, n)));
  }

  private long at(CellKey row, CellKey column) {
    SortedMap<CellKey, Long> entries = rows.get(row);
    return entries == null ? 0 : entries.getOrDefault(column, 0L);
  }

  /**
   * Few changes of entries that change the sums of rows and columns as asked and leave no entry
   * negative. What a row or a column must lose is taken out first; what was taken out on the other
   * side on the way is put back with the rest.
   *
   * @param rowSums what each row gains, below 0 what it loses
   * @param columnSums what each column gains; both sum to the same
   */
  Block change(SortedMap<CellKey, Long> rowSums, SortedMap<CellKey, Long> columnSums) {
    SortedMap<CellKey, Long> rowNeeds = new TreeMap<>(rowSums);
    SortedMap<CellKey, Long> columnNeeds = new TreeMap<>(columnSums);
    Block changes = new Block();
    for (CellKey row : rowSums.keySet()) {
      for (CellKey column : losersFirst(rows.get(row), columnNeeds)) {
        long take = Math.min(-rowNeeds.get(row), at(row, column));
        take(changes, row, column, take, rowNeeds, columnNeeds);
      }
    }
    for (CellKey column : columnSums.keySet()) {
      for (CellKey row : rows.keySet()) {
        long left = at(row, column) + changes.at(row, column);
        long take = Math.min(-columnNeeds.get(column), left);
        take(changes, row, column, take, rowNeeds, columnNeeds);
      }
    }
    put(changes, rowNeeds, columnNeeds);
    return changes;
  }

  private static Iterable<CellKey> losersFirst(
      SortedMap<CellKey, Long> entries, SortedMap<CellKey, Long> needs) {
    return entries == null
        ? java.util.List.of()
        : entries.keySet().stream()
            .sorted(
                java.util.Comparator.comparing(
                    (CellKey column) -> needs.getOrDefault(column, 0L) >= 0))
            .toList();
  }

  private static void take(
      Block changes,
      CellKey row,
      CellKey column,
      long take,
      SortedMap<CellKey, Long> rowNeeds,
      SortedMap<CellKey, Long> columnNeeds) {
    if (take > 0) {
      changes.add(row, column, -take);
      rowNeeds.merge(row, take, Math::addExact);
      columnNeeds.merge(column, take, Math::addExact);
    }
  }

  private static void put(
      Block changes, SortedMap<CellKey, Long> rowNeeds, SortedMap<CellKey, Long> columnNeeds) {
    var columns = columnNeeds.keySet().iterator();
    CellKey column = columns.hasNext() ? columns.next() : null;
    for (CellKey row : rowNeeds.keySet()) {
      long need = rowNeeds.get(row);
      while (need > 0) {
        while (columnNeeds.get(column) == 0) {
          column = columns.next();
        }
        long put = Math.min(need, columnNeeds.get(column));
        changes.add(row, column, put);
        columnNeeds.merge(column, -put, Math::addExact);
        need -= put;
      }
    }
  }
}
