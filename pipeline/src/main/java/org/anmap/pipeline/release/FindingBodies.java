package org.anmap.pipeline.release;

import java.util.List;
import java.util.Map;

/** Findings as bodies, on the same axes of areas and periods as the cubes. */
final class FindingBodies {
  private FindingBodies() {}

  /** Adds the bodies; returns the links that {@code release.json} lists. */
  static List<Map<String, Object>> put(
      Contents contents, String areasHash, Map<String, byte[]> bodies) {
    return List.of();
  }
}
