package org.anmap.pipeline.sample;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What the writer of the committed sample planted in it, for tests of other packages. */
public final class Planted {
  private Planted() {}

  /** Every text that names somebody or was written freely: markers, numbers and ids of records. */
  public static Set<String> canaries() {
    return WrittenSample.TRUTH.stream()
        .filter(row -> row.get(0).equals("canary"))
        .map(row -> row.get(2))
        .collect(Collectors.toUnmodifiableSet());
  }

  /** The first text of each kind of field. */
  public static List<String> oneOfEachField() {
    Map<String, String> first = new TreeMap<>();
    WrittenSample.TRUTH.stream()
        .filter(row -> row.get(0).equals("canary"))
        .forEach(row -> first.putIfAbsent(row.get(1), row.get(2)));
    return List.copyOf(first.values());
  }
}
