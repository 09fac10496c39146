package org.anmap.pipeline.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Looks, for every hidden cell of a component, for two tables that differ there by a width.
 *
 * <p>Short moves first: each serves several cells. What they leave is decided exactly.
 */
final class ComponentAttack {
  private final Component component;
  private final long[] base;
  private final long width;
  private final long[] least;
  private final long[] most;
  private final List<long[]> moves = new ArrayList<>();
  private final List<Integer> narrow = new ArrayList<>();
  private final List<Integer> undecided = new ArrayList<>();
  private Optional<ExactSearch> exact = Optional.empty();

  /**
   * @param hidden positions of the hidden cells
   */
  ComponentAttack(Component component, long[] base, List<Integer> hidden, long width) {
    this.component = component;
    this.base = base;
    this.width = width;
    this.least = base.clone();
    this.most = base.clone();
    try (MoveSearch search = new MoveSearch(component, base)) {
      for (int at : hidden) {
        push(search, at);
      }
    }
    for (int at : hidden) {
      if (most[at] - least[at] < width) {
        decide(at);
      }
    }
  }

  /** Tables that fit as well as the base, each as its differences from it. */
  List<long[]> moves() {
    return moves;
  }

  /** Hidden cells that no two tables tell apart by the width. */
  List<Integer> narrow() {
    return narrow;
  }

  /** Hidden cells for which the search ended without an answer. */
  List<Integer> undecided() {
    return undecided;
  }

  long least(int at) {
    return least[at];
  }

  long most(int at) {
    return most[at];
  }

  private void push(MoveSearch search, int at) {
    // A cell that repeated subtraction already bounds too tightly needs no search for moves.
    if (component.high()[at] - component.low()[at] < width || most[at] - least[at] >= width) {
      return;
    }
    search.raise(at, width).ifPresent(move -> keep(at, move));
    if (most[at] - least[at] < width) {
      search.lower(at, width - (most[at] - base[at])).ifPresent(move -> keep(at, move));
    }
  }

  private void decide(int at) {
    ExactSearch search = exact.orElseGet(() -> new ExactSearch(component));
    exact = Optional.of(search);
    ExactSearch.Found high = search.greatest(at, base[at] + width);
    high.values().ifPresent(values -> keep(at, difference(values)));
    ExactSearch.Found low = search.least(at, base[at] - width);
    low.values().ifPresent(values -> keep(at, difference(values)));
    if (most[at] - least[at] < width) {
      (high.certain() && low.certain() ? narrow : undecided).add(at);
    }
  }

  private long[] difference(long[] values) {
    long[] move = new long[values.length];
    for (int i = 0; i < move.length; i++) {
      move[i] = Math.subtractExact(values[i], base[i]);
    }
    return move;
  }

  /** Keeps a move if it widens what is proven of the cell it was made for. */
  private void keep(int at, long[] move) {
    long value = base[at] + move[at];
    if (value >= least[at] && value <= most[at]) {
      return;
    }
    moves.add(move);
    for (int i = 0; i < move.length; i++) {
      least[i] = Math.min(least[i], base[i] + move[i]);
      most[i] = Math.max(most[i], base[i] + move[i]);
    }
  }
}
