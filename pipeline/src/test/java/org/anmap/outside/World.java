package org.anmap.outside;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * All counts of some releases as numbered unknowns in one system.
 *
 * <p>A cell that several releases name is one number unless it may have changed between them. It
 * may have where its shown number did, or where it is hidden in a cell whose shown number did and
 * in none whose shown number stayed: the attacker assumes that nothing changed where that fits.
 */
final class World {
  final List<Cell> cells = new ArrayList<>();
  final Set<Integer> hidden = new LinkedHashSet<>();
  final Bounds bounds;
  private final List<Said> said = new ArrayList<>();

  /** Releases, oldest first; what one source counted itself, by cell. */
  World(List<Edition> editions, Units units, Map<Cell, Long> own) {
    Set<Cell> published = new LinkedHashSet<>();
    editions.forEach(edition -> published.addAll(edition.cells.keySet()));
    List<Map<Cell, Integer>> states = states(editions, units);
    List<Sums.Sum> sums = Sums.of(published, units);
    Set<Row> rows = new LinkedHashSet<>();
    Set<Cell> untold = new LinkedHashSet<>();
    sums.forEach(sum -> untold.add(sum.whole()));
    sums.forEach(sum -> untold.addAll(sum.parts()));
    untold.removeAll(published);
    for (int e = 0; e < states.size(); e++) {
      Map<Cell, Integer> state = states.get(e);
      if (e == 0 || state != states.get(e - 1)) {
        untold.forEach(cell -> state.put(cell, number(cell)));
        sums.forEach(sum -> row(sum, state).ifPresent(rows::add));
      }
      for (Edition.Share share : editions.get(e).shares) {
        rows.addAll(rows(share, state));
      }
    }
    long[] low = new long[cells.size()];
    long[] high = new long[cells.size()];
    for (int i = 0; i < low.length; i++) {
      low[i] = Math.max(said.get(i).atLeast(), own.getOrDefault(cells.get(i), 0L));
      high[i] = said.get(i).isHidden() ? Row.INFINITE : said.get(i).value();
    }
    bounds = new Bounds(low, high, List.copyOf(rows));
  }

  /** Whether a cell that one release hides is shown by another. */
  boolean isShown(int cell) {
    return !said.get(cell).isHidden();
  }

  /** For each release the numbers of all cells; while nothing changes it is the same map. */
  private List<Map<Cell, Integer>> states(List<Edition> editions, Units units) {
    List<Map<Cell, Integer>> states = new ArrayList<>();
    List<Set<Cell>> changes = new ArrayList<>();
    Map<Cell, Said> before = new LinkedHashMap<>();
    Map<Cell, Integer> state = new LinkedHashMap<>();
    for (Edition edition : editions) {
      Set<Cell> changed = changed(before, edition.cells, units);
      if (!changed.isEmpty()) {
        state = new LinkedHashMap<>(state);
        state.keySet().removeAll(changed);
        state
            .keySet()
            .removeIf(cell -> !edition.cells.containsKey(cell) && isTouched(cell, changed, units));
      }
      for (Map.Entry<Cell, Said> word : edition.cells.entrySet()) {
        Integer number = state.get(word.getKey());
        if (number == null) {
          state.put(word.getKey(), number(word.getKey(), word.getValue()));
        } else {
          said.set(number, said.get(number).and(word.getValue()));
          if (word.getValue().isHidden()) {
            hidden.add(number);
          }
        }
      }
      before.putAll(edition.cells);
      changes.add(changed);
      states.add(state);
    }
    // What only a later release names was so before, unless something in or around it changed.
    for (int e = states.size() - 2; e >= 0; e--) {
      Set<Cell> changed = changes.get(e + 1);
      if (!changed.isEmpty()) {
        Map<Cell, Integer> earlier = states.get(e);
        states
            .get(e + 1)
            .forEach(
                (cell, number) -> {
                  if (!earlier.containsKey(cell) && !isTouched(cell, changed, units)) {
                    earlier.put(cell, number);
                  }
                });
      }
    }
    return states;
  }

  private static boolean isTouched(Cell cell, Set<Cell> changed, Units units) {
    return changed.stream()
        .anyMatch(other -> holds(cell, other, units) || holds(other, cell, units));
  }

  private static Set<Cell> changed(Map<Cell, Said> before, Map<Cell, Said> now, Units units) {
    Set<Cell> changed = new LinkedHashSet<>();
    Set<Cell> same = new LinkedHashSet<>();
    Set<Cell> unknown = new LinkedHashSet<>();
    now.forEach(
        (cell, said) -> {
          Said earlier = before.get(cell);
          if (earlier != null && !earlier.isHidden() && !said.isHidden()) {
            (earlier.value() == said.value() ? same : changed).add(cell);
          } else if (earlier != null) {
            unknown.add(cell);
          }
        });
    if (changed.isEmpty()) {
      return changed;
    }
    Set<Cell> perhaps = new LinkedHashSet<>(changed);
    for (Cell cell : unknown) {
      if (changed.stream().anyMatch(whole -> holds(whole, cell, units))
          && same.stream().noneMatch(whole -> holds(whole, cell, units))) {
        perhaps.add(cell);
      }
    }
    // A sum of what may have changed may have too, unless it lies in one that stayed.
    Set<Cell> parts = Set.copyOf(perhaps);
    for (Cell cell : unknown) {
      if (parts.stream().anyMatch(part -> holds(cell, part, units))
          && same.stream().noneMatch(whole -> holds(whole, cell, units))) {
        perhaps.add(cell);
      }
    }
    return perhaps;
  }

  private static boolean holds(Cell whole, Cell part, Units units) {
    return whole.measure().equals(part.measure())
        && whole.span().holds(part.span())
        && part.codes().containsAll(whole.codes())
        && units.holds(whole.area(), part.area());
  }

  private int number(Cell cell, Said words) {
    cells.add(cell);
    said.add(words);
    if (words.isHidden()) {
      hidden.add(cells.size() - 1);
    }
    return cells.size() - 1;
  }

  private int number(Cell cell) {
    cells.add(cell);
    said.add(Said.hidden(0));
    return cells.size() - 1;
  }

  /** A sum as it stood in a state; parts that were no number then may be anything. */
  private static Optional<Row> row(Sums.Sum sum, Map<Cell, Integer> state) {
    Integer whole = state.get(sum.whole());
    int[] parts =
        sum.parts().stream()
            .map(state::get)
            .filter(Objects::nonNull)
            .mapToInt(Integer::intValue)
            .toArray();
    return whole == null || parts.length == 0
        ? Optional.empty()
        : Optional.of(Row.sum(whole, parts, sum.complete() && parts.length == sum.parts().size()));
  }

  /** A percentage p with d digits says (p − ½·10⁻ᵈ) × whole ≤ 100 × part ≤ (p + ½·10⁻ᵈ) × whole. */
  private List<Row> rows(Edition.Share share, Map<Cell, Integer> state) {
    BigDecimal percent = new BigDecimal(share.percent());
    long scale = BigDecimal.TEN.pow(percent.scale()).longValueExact() * 2;
    long twice = percent.multiply(BigDecimal.valueOf(scale)).longValueExact();
    Integer part = state.get(share.part());
    Integer whole = state.get(share.whole());
    if (part == null || whole == null) {
      return List.of();
    }
    int[] both = {part, whole};
    return List.of(
        new Row(both, new long[] {100 * scale, -(twice + 1)}, -Row.INFINITE, 0),
        new Row(both, new long[] {100 * scale, -(twice - 1)}, 0, Row.INFINITE));
  }
}
