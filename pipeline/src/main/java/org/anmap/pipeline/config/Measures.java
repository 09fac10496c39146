package org.anmap.pipeline.config;

import java.util.Map;
import java.util.TreeMap;

/** Which kind of source each measure is counted from. */
public final class Measures {
  private static final Map<String, Source.Kind> KIND_OF =
      Map.of(
          "REPORTS", Source.Kind.CASE,
          "SESSIONS", Source.Kind.OUTREACH,
          "PARTICIPANTS", Source.Kind.OUTREACH);

  private Measures() {}

  /** The kind of source of a measure; an unknown measure is a ConfigException. */
  public static Source.Kind kindOf(String measure) {
    if (!KIND_OF.containsKey(measure)) {
      throw new ConfigException(
          "no measure is called "
              + measure
              + "; known: "
              + String.join(", ", new TreeMap<>(KIND_OF).keySet()));
    }
    return KIND_OF.get(measure);
  }
}
