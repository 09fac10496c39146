package org.anmap.contract;

import java.util.Comparator;
import java.util.List;

/**
 * The key of a cell in one table.
 *
 * @param area unit code, {@code _T} for all areas
 * @param codes one code for each dimension of the table, in its order; {@code _T} is the total
 */
public record CellKey(String area, Period period, List<String> codes)
    implements Comparable<CellKey> {
  private static final Comparator<CellKey> ORDER =
      Comparator.comparing(CellKey::area)
          .thenComparing(key -> key.period().code())
          .thenComparing(key -> String.join("\u0000", key.codes()));

  public CellKey {
    codes = List.copyOf(codes);
  }

  /** Order of rows in a file: by area, period code and codes, as text. */
  @Override
  public int compareTo(CellKey other) {
    return ORDER.compare(this, other);
  }
}
