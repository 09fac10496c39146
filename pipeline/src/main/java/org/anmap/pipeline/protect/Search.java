package org.anmap.pipeline.protect;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Hides more cells until nothing published tells too much of a hidden one.
 *
 * <p>Cheap knowledge first: no relation with a single hidden cell; then bounds by adding and
 * subtracting; then the attack on leaves. Each step hides at least one cell, so it ends. It sees
 * counts only as a candidate pattern would publish them.
 */
final class Search {
  private final CellSystem system;
  private final Function<Pattern, Published> publish;
  private final IntPredicate hideable;
  private final Cost cost;
  private final Attack attack;
  private final Neighbours neighbours;
  private final Rules rules;

  Search(
      CellSystem system,
      Function<Pattern, Published> publish,
      IntPredicate hideable,
      Cost cost,
      Attack attack,
      Neighbours neighbours,
      Rules rules) {
    this.system = system;
    this.publish = publish;
    this.hideable = hideable;
    this.cost = cost;
    this.attack = attack;
    this.neighbours = neighbours;
    this.rules = rules;
  }

  /** A safe pattern that hides at least the given cells; empty if none was found. */
  Optional<Pattern> from(BitSet sensitive) {
    Pattern pattern = new Pattern(system, sensitive);
    while (true) {
      if (!close(pattern)) {
        return Optional.empty();
      }
      List<int[]> weak = weakByBounds(pattern);
      if (weak.isEmpty()) {
        BitSet narrow = attack.narrow(publish.apply(pattern));
        if (narrow.isEmpty()) {
          return Optional.of(pattern);
        }
        narrow.stream()
            .boxed()
            .sorted(Comparator.comparingLong(cost::rank))
            .forEach(cell -> weak.add(around(cell)));
      }
      boolean hidden = false;
      BitSet touched = new BitSet();
      for (int[] candidates : weak) {
        hidden |= hideCheapest(candidates, pattern, touched);
      }
      if (!hidden) {
        return Optional.empty();
      }
    }
  }

  /** Gives every hidden cell that stands alone in a relation a companion there. */
  private boolean close(Pattern pattern) {
    while (true) {
      int[] lonely =
          IntStream.range(0, system.relations().size())
              .filter(relation -> pattern.hiddenIn(relation) == 1)
              .toArray();
      if (lonely.length == 0) {
        return true;
      }
      Optional<Integer> next =
          IntStream.of(lonely)
              .mapToObj(system.relations()::get)
              .flatMap(relation -> candidates(relation.cells(), pattern))
              .distinct()
              .min(cost.under(pattern));
      if (next.isEmpty()) {
        return false;
      }
      pattern.hide(next.get());
    }
  }

  private Stream<Integer> candidates(IntStream cells, Pattern pattern) {
    return cells.filter(cell -> !pattern.hides(cell) && hideable.test(cell)).boxed();
  }

  /** For each weakness that adding and subtracting finds, the cells that could cure it. */
  private List<int[]> weakByBounds(Pattern pattern) {
    Published published = publish.apply(pattern);
    Intervals bounds = new Intervals(published);
    List<int[]> weak = new ArrayList<>();
    for (Relation relation : system.relations()) {
      if (Residuals.tooSmall(relation, published, bounds)) {
        boolean partLeft =
            candidates(IntStream.of(relation.parts()), pattern).findAny().isPresent();
        weak.add(partLeft ? relation.parts() : new int[] {relation.total()});
      } else if (Residuals.wouldTellIfAllSensitive(
          relation, published, rules.threshold(), rules.width())) {
        // Where every part is hidden already the pattern is the same whoever is sensitive; where
        // the others are out and cannot be hidden any more, the total has to go.
        if (candidates(IntStream.of(relation.parts()), pattern).findAny().isPresent()) {
          weak.add(relation.parts());
        } else if (hideable.test(relation.total())
            && IntStream.of(relation.parts())
                .anyMatch(part -> !pattern.hides(part) && published.shown(part) > 0)) {
          weak.add(new int[] {relation.total()});
        }
      }
    }
    published
        .hidden()
        .filter(cell -> bounds.width(cell) < rules.width())
        .boxed()
        .sorted(Comparator.comparingLong(cost::rank))
        .forEach(cell -> weak.add(tight(cell, bounds)));
    return weak;
  }

  /** The cells of the relations that by themselves hold a cell too narrow. */
  private int[] tight(int cell, Intervals bounds) {
    int[] cells =
        IntStream.of(system.relationsOf(cell))
            .mapToObj(system.relations()::get)
            .filter(relation -> bounds.widthWithin(relation, cell) < rules.width())
            .flatMapToInt(Relation::cells)
            .distinct()
            .toArray();
    return cells.length == 0 ? around(cell) : cells;
  }

  private int[] around(int cell) {
    return neighbours.byRelation(cell).toArray();
  }

  /**
   * Hides the cheapest of some cells; if all are hidden or zero, of their neighbours, and so on
   * outwards. Weaknesses near one that was just treated wait: it may have cured them.
   */
  private boolean hideCheapest(int[] cells, Pattern pattern, BitSet touched) {
    if (IntStream.of(cells).anyMatch(touched::get)) {
      return false;
    }
    BitSet reached = new BitSet();
    IntStream.of(cells).forEach(reached::set);
    int before = 0;
    while (reached.cardinality() > before) {
      Optional<Integer> next = candidates(reached.stream(), pattern).min(cost.under(pattern));
      if (next.isPresent()) {
        pattern.hide(next.get());
        touched.set(next.get());
        return true;
      }
      before = reached.cardinality();
      for (int cell : reached.stream().toArray()) {
        neighbours.of(cell).forEach(reached::set);
      }
    }
    return false;
  }
}
