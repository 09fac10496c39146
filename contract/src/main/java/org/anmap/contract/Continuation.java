package org.anmap.contract;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Whether a release goes on where an earlier one ended: the same plan, more months, and of every
 * cell that the earlier one lists the same word.
 *
 * <p>If it does, a reader of both knows what a reader of the later one knows, so the proof of the
 * later one holds against both. The attack this stops: a hidden count given away by what another
 * release says of it or of its neighbours.
 */
public final class Continuation {
  private Continuation() {}

  /** Why the later release does not continue the earlier; one sentence each, none if it does. */
  public static List<String> problems(Release earlier, Release later) {
    List<String> problems = new ArrayList<>();
    Manifest before = earlier.manifest();
    Manifest now = later.manifest();
    String id = before.release();
    changed(earlier.plan(), later.plan())
        .ifPresent(
            what -> problems.add("the " + what + " of release " + id + " and of this one differ"));
    same(id, "area set", before.areaSet(), now.areaSet(), problems);
    same(id, "protection", before.protection(), now.protection(), problems);
    if (before.lastMonth().isAfter(now.lastMonth())) {
      problems.add("release " + id + " holds later months than this one");
    }
    same(
        id,
        "list of what was not reported",
        Set.copyOf(before.notReported()),
        upTo(before, now.notReported()),
        problems);
    if (problems.isEmpty()) {
      before
          .tables()
          .forEach(table -> compare(id, earlier.table(table), later.table(table), problems));
    }
    return List.copyOf(problems);
  }

  private static void compare(
      String id, ProtectedTable before, ProtectedTable now, List<String> problems) {
    Map<CellKey, Cell> cells = now.cells();
    long other =
        before.cells().entrySet().stream()
            .filter(cell -> !cell.getValue().equals(cells.get(cell.getKey())))
            .count();
    if (other > 0) {
      problems.add(
          "table "
              + before.spec().name()
              + " says other things of "
              + other
              + " cells than release "
              + id);
    }
  }

  private static Set<Silence> upTo(Manifest before, List<Silence> silences) {
    Set<Silence> earlier = new LinkedHashSet<>();
    for (Silence silence : silences) {
      List<YearMonth> months =
          silence.months().stream().filter(month -> !month.isAfter(before.lastMonth())).toList();
      if (!months.isEmpty()) {
        earlier.add(new Silence(silence.measure(), silence.refArea(), months));
      }
    }
    return earlier;
  }

  /** What of a plan is not as it was, months and silences apart; a unit may get another name. */
  public static Optional<String> changed(TablePlan before, TablePlan now) {
    if (!before.tables().equals(now.tables())) {
      return Optional.of("list of tables");
    }
    if (!before.codes().equals(now.codes())) {
      return Optional.of("list of codes");
    }
    if (!before.first().equals(now.first())) {
      return Optional.of("first month");
    }
    return units(before).equals(units(now)) ? Optional.empty() : Optional.of("list of units");
  }

  private static List<Area> units(TablePlan plan) {
    return plan.areas().areas().stream()
        .map(
            a ->
                new Area(
                    a.set(), a.ref(), a.level(), a.parent(), "", "", a.validFrom(), a.validTo()))
        .toList();
  }

  private static void same(
      String id, String what, Object before, Object now, List<String> problems) {
    if (!Objects.equals(before, now)) {
      problems.add("the " + what + " of release " + id + " and of this one differ");
    }
  }
}
