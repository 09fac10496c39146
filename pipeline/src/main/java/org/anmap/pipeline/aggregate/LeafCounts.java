package org.anmap.pipeline.aggregate;

import java.util.List;

/** Unprotected counts: what aggregate hands to protect, and to nobody else. */
public record LeafCounts(List<Measure> measures) {

  /**
   * The leaves of one measure.
   *
   * @param name {@code REPORTS}, {@code SESSIONS}, …
   * @param dimensions every dimension that some table of the measure has, sorted by name
   */
  public record Measure(String name, List<String> dimensions, List<Leaf> leaves) {
    public Measure {
      dimensions = List.copyOf(dimensions);
      leaves = List.copyOf(leaves);
    }
  }

  public LeafCounts {
    measures = List.copyOf(measures);
  }
}
