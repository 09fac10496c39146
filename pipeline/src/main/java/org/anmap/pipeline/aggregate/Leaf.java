package org.anmap.pipeline.aggregate;

import java.time.YearMonth;
import java.util.List;

/**
 * The smallest thing that is counted: unit × month × every code of the measure × source sector.
 *
 * @param unit code of a smallest unit of the area set, {@code <parent>_U} if the district is
 *     unknown
 * @param codes one code for each dimension of the measure, in its order, {@code _U} for unknown
 * @param sector sector of the source
 * @param count records (or persons taking part), at least 1: a leaf that is not listed is 0
 * @param keySum sum of the 64-bit record keys, wrapping: the seed of noise in later modes
 */
public record Leaf(
    String unit, YearMonth month, List<String> codes, String sector, long count, long keySum) {
  public Leaf {
    codes = List.copyOf(codes);
    if (count < 1) {
      throw new IllegalArgumentException("an empty leaf is not listed");
    }
  }
}
