package org.anmap.outside;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.commons.csv.CSVRecord;

/**
 * The public units of every area set. Units of two sets are one if code, names and days agree; what
 * lies in what is told by {@code PARENT} in each set.
 */
final class Units {
  private final Map<List<String>, String> names = new HashMap<>();
  private final Map<String, List<String>> descriptions = new HashMap<>();
  private final Map<List<String>, Set<String>> children = new LinkedHashMap<>();
  private final Map<String, Set<List<String>>> partitions = new HashMap<>();

  /** Takes in the units of one file. */
  void read(Path file) throws IOException {
    List<CSVRecord> rows = Csv.rows(file);
    for (CSVRecord row : rows) {
      String code = row.get("REF_AREA");
      List<String> description =
          List.of(
              row.get("NAME_VI"), row.get("NAME_EN"), row.get("VALID_FROM"), row.get("VALID_TO"));
      boolean known = descriptions.getOrDefault(code, description).equals(description);
      descriptions.putIfAbsent(code, description);
      names.put(
          List.of(row.get("AREA_SET"), code), known ? code : row.get("AREA_SET") + ":" + code);
    }
    for (CSVRecord row : rows) {
      if (!row.get("PARENT").isEmpty()) {
        children
            .computeIfAbsent(
                List.of(row.get("AREA_SET"), name(row.get("AREA_SET"), row.get("PARENT"))),
                key -> new LinkedHashSet<>())
            .add(name(row.get("AREA_SET"), row.get("REF_AREA")));
      }
    }
    partitions.clear();
    children.forEach(
        (parent, parts) ->
            partitions
                .computeIfAbsent(parent.get(1), key -> new LinkedHashSet<>())
                .add(List.copyOf(parts)));
  }

  /** The one name of a unit over all sets. */
  String name(String set, String code) {
    return names.getOrDefault(List.of(set, code), set + ":" + code);
  }

  /** Each way in which some set cuts an area into smaller ones. */
  List<List<String>> partitions(String area) {
    return new ArrayList<>(partitions.getOrDefault(area, Set.of()));
  }

  /** Whether several sets cut the country, so that units of one may overlap units of another. */
  boolean overlap() {
    return children.keySet().stream().map(parent -> parent.get(0)).distinct().count() > 1;
  }

  /** Whether a part lies in an area, or is it, in some set. */
  boolean holds(String area, String part) {
    return area.equals(part)
        || partitions(area).stream()
            .anyMatch(parts -> parts.stream().anyMatch(child -> holds(child, part)));
  }
}
