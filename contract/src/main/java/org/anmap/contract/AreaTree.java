package org.anmap.contract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The units of one area set as a tree: {@code _T} on top, the smallest units (leaves) below.
 *
 * <p>Refuses a code that occurs twice, a parent that is missing, and more or less than one root.
 */
public final class AreaTree {
  private final String set;
  private final Map<String, Area> byRef = new LinkedHashMap<>();
  private final Map<String, List<Area>> children = new LinkedHashMap<>();

  public AreaTree(List<Area> areas) {
    List<Area> sorted = new ArrayList<>(areas);
    sorted.sort(Comparator.comparing(Area::ref));
    for (Area area : sorted) {
      if (byRef.put(area.ref(), area) != null) {
        throw new IllegalArgumentException("unit " + area.ref() + " is listed twice");
      }
    }
    for (Area area : sorted) {
      if (area.parent().isEmpty()) {
        continue;
      }
      if (!byRef.containsKey(area.parent())) {
        throw new IllegalArgumentException(
            "unit " + area.ref() + " has the unknown parent " + area.parent());
      }
      children.computeIfAbsent(area.parent(), ref -> new ArrayList<>()).add(area);
    }
    List<String> roots =
        sorted.stream().filter(area -> area.parent().isEmpty()).map(Area::ref).toList();
    if (!roots.equals(List.of(Area.TOTAL))) {
      throw new IllegalArgumentException("exactly one unit, _T, has no parent; found " + roots);
    }
    this.set = byRef.get(Area.TOTAL).set();
  }

  /** The id of the area set. */
  public String set() {
    return set;
  }

  /** Every unit, sorted by code. */
  public List<Area> areas() {
    return List.copyOf(byRef.values());
  }

  /** The unit of a code; an unknown code is an IllegalArgumentException. */
  public Area area(String ref) {
    Area area = byRef.get(ref);
    if (area == null) {
      throw new IllegalArgumentException("no unit " + ref + " in area set " + set);
    }
    return area;
  }

  public boolean has(String ref) {
    return byRef.containsKey(ref);
  }

  /** The units of a level, sorted by code, the unknown areas among them. */
  public List<Area> level(String level) {
    return byRef.values().stream().filter(area -> area.level().equals(level)).toList();
  }

  /** The levels in use, from the top down. */
  public List<String> levels() {
    Set<String> levels = new LinkedHashSet<>();
    List<Area> row = List.of(area(Area.TOTAL));
    while (!row.isEmpty()) {
      row.forEach(area -> levels.add(area.level()));
      row = row.stream().flatMap(area -> children(area.ref()).stream()).toList();
    }
    return List.copyOf(levels);
  }

  public List<Area> children(String ref) {
    return List.copyOf(children.getOrDefault(ref, List.of()));
  }

  /** The codes of the smallest units at or below a unit, sorted. */
  public List<String> leaves(String ref) {
    List<Area> below = children(ref);
    return below.isEmpty()
        ? List.of(area(ref).ref())
        : below.stream()
            .flatMap(area -> leaves(area.ref()).stream())
            .sorted()
            .collect(Collectors.toList());
  }
}
