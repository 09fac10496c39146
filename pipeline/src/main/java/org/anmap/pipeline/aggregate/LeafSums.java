package org.anmap.pipeline.aggregate;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;

/** Adds counts to the leaves of one measure, leaving out the dimensions it does not have. */
final class LeafSums {
  private final int[] positions;
  private final TreeMap<Key, long[]> sums = new TreeMap<>(Key.ORDER);

  private record Key(String unit, YearMonth month, List<String> codes, String sector) {
    static final Comparator<Key> ORDER =
        Comparator.comparing(Key::unit)
            .thenComparing(Key::month)
            .thenComparing(key -> String.join("\u0000", key.codes()))
            .thenComparing(Key::sector);
  }

  /**
   * @param counted dimensions of the counts that are added
   * @param kept dimensions of the measure, all of them counted
   */
  LeafSums(List<String> counted, List<String> kept) {
    this.positions = kept.stream().mapToInt(counted::indexOf).toArray();
  }

  void add(
      String unit, YearMonth month, String sector, List<String> codes, long count, long keySum) {
    List<String> kept = new ArrayList<>(positions.length);
    for (int position : positions) {
      kept.add(codes.get(position));
    }
    long[] sum = sums.computeIfAbsent(new Key(unit, month, kept, sector), key -> new long[2]);
    sum[0] += count;
    sum[1] += keySum;
  }

  /** The leaves that are not 0, in order of unit, month, codes and sector. */
  List<Leaf> leaves() {
    List<Leaf> leaves = new ArrayList<>();
    sums.forEach(
        (key, sum) -> {
          if (sum[0] > 0) {
            leaves.add(
                new Leaf(key.unit(), key.month(), key.codes(), key.sector(), sum[0], sum[1]));
          }
        });
    return leaves;
  }
}
