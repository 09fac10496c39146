package org.anmap.pipeline.analyse;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** Which areas are neighbours: symmetric, none of itself, in order of codes. */
public record Neighbours(Map<String, List<String>> byArea) {

  /** Refuses a list that names an unknown area, itself, or one that does not name it back. */
  public Neighbours {
    Map<String, List<String>> sorted = new LinkedHashMap<>();
    new TreeMap<>(byArea)
        .forEach((area, list) -> sorted.put(area, list.stream().sorted().toList()));
    sorted.forEach(
        (area, list) -> {
          for (String other : list) {
            if (other.equals(area) || !sorted.getOrDefault(other, List.of()).contains(area)) {
              throw new IllegalArgumentException(area + " and " + other + " are no neighbours");
            }
          }
        });
    byArea = Collections.unmodifiableMap(sorted);
  }

  /** The areas, in order of codes. */
  public List<String> areas() {
    return List.copyOf(byArea.keySet());
  }

  /** The neighbours of an area; none for an area without a shape. */
  public List<String> of(String area) {
    return byArea.getOrDefault(area, List.of());
  }

  /** Areas without any neighbour. */
  public List<String> islands() {
    return byArea.keySet().stream().filter(area -> of(area).isEmpty()).toList();
  }

  /** The connected parts of the map: more than one means that some areas never compare. */
  public List<Set<String>> parts() {
    List<Set<String>> parts = new ArrayList<>();
    SortedSet<String> left = new TreeSet<>(byArea.keySet());
    while (!left.isEmpty()) {
      SortedSet<String> part = new TreeSet<>();
      Deque<String> open = new ArrayDeque<>(List.of(left.first()));
      while (!open.isEmpty()) {
        String area = open.pop();
        if (part.add(area)) {
          open.addAll(of(area));
        }
      }
      left.removeAll(part);
      parts.add(Collections.unmodifiableSet(part));
    }
    return List.copyOf(parts);
  }
}
