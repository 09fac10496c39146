package org.anmap.pipeline.protect;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Axes that some published cell ties together; axes that nothing restricts are left out. */
final class Groups {
  private final int[] leader;
  private final boolean[] used;

  Groups(int axes) {
    leader = new int[axes];
    used = new boolean[axes];
    for (int axis = 0; axis < axes; axis++) {
      leader[axis] = axis;
    }
  }

  void join(int[] axes) {
    for (int axis : axes) {
      used[axis] = true;
      leader[find(axis)] = find(axes[0]);
    }
  }

  /** The groups, each sorted. */
  List<int[]> groups() {
    Map<Integer, List<Integer>> byLeader = new LinkedHashMap<>();
    for (int axis = 0; axis < leader.length; axis++) {
      if (used[axis]) {
        byLeader.computeIfAbsent(find(axis), first -> new ArrayList<>()).add(axis);
      }
    }
    return byLeader.values().stream()
        .map(list -> list.stream().mapToInt(Integer::intValue).toArray())
        .toList();
  }

  private int find(int axis) {
    int at = axis;
    while (leader[at] != at) {
      at = leader[at];
    }
    return at;
  }
}
