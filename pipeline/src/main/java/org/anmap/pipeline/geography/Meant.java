package org.anmap.pipeline.geography;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** What the texts of a row mean on every day: a step for each day on which the meaning changes. */
final class Meant {
  private final LocalDate[] from;
  private final Placed[] placed;

  private Meant(List<LocalDate> from, List<Placed> placed) {
    this.from = from.toArray(new LocalDate[0]);
    this.placed = placed.toArray(new Placed[0]);
  }

  static Meant always(Placed placed) {
    return new Meant(List.of(LocalDate.MIN), List.of(placed));
  }

  /**
   * @param changes days in order, the first of all days among them, between which nothing changes
   * @param on the meaning on a day
   */
  static Meant of(List<LocalDate> changes, Function<LocalDate, Placed> on) {
    List<LocalDate> from = new ArrayList<>();
    List<Placed> placed = new ArrayList<>();
    for (LocalDate day : changes) {
      Placed there = on.apply(day);
      if (placed.isEmpty() || !placed.get(placed.size() - 1).equals(there)) {
        from.add(day);
        placed.add(there);
      }
    }
    return new Meant(from, placed);
  }

  Placed on(LocalDate date) {
    int step = from.length - 1;
    while (step > 0 && date.isBefore(from[step])) {
      step--;
    }
    return placed[step];
  }
}
