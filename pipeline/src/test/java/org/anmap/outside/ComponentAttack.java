package org.anmap.outside;

import java.util.Arrays;
import java.util.Optional;

/** The range of each hidden cell of a component, from tables found and from tables impossible. */
final class ComponentAttack {
  private static final double ROUNDING = 1e-6;

  /** Larger components are not given to the linear program. */
  private static final int LARGEST_PROGRAM = 4_000;

  /** Larger ones are not searched for whole tables. */
  private static final int LARGEST_SEARCH = 60;

  private final Component component;
  private final long width;
  private final long[] least;
  private final long[] greatest;
  private LinearProgram program;

  ComponentAttack(Component component, long width) {
    this.component = component;
    this.width = width;
    least = new long[component.size()];
    greatest = new long[component.size()];
    Arrays.fill(least, Row.INFINITE);
    Arrays.fill(greatest, -Row.INFINITE);
  }

  /** How far apart two whole tables lie that were found to fit, in a cell. */
  private boolean spans(int cell) {
    return greatest[cell] - least[cell] >= width;
  }

  /** What is found of a cell: at least, at most, how; no bounds where it spans the width. */
  record Range(long low, long high, String how) {
    static final Range SPANS = new Range(0, Row.INFINITE, "spans");
    static final Range OPEN = new Range(0, Row.INFINITE, "open");
  }

  Range attack(int cell) {
    if (spans(cell)) {
      return Range.SPANS;
    }
    long low = component.bounds().low[cell];
    long high = component.bounds().high[cell];
    if (component.size() <= LARGEST_PROGRAM) {
      program = program == null ? new LinearProgram(component) : program;
      Optional<double[]> most = program.extreme(cell, true);
      Optional<double[]> fewest = program.extreme(cell, false);
      most.ifPresent(this::note);
      fewest.ifPresent(this::note);
      if (most.isPresent()) {
        high = Math.min(high, (long) Math.floor(most.get()[cell] + ROUNDING));
      }
      if (fewest.isPresent()) {
        low = Math.max(low, (long) Math.ceil(fewest.get()[cell] - ROUNDING));
      }
    }
    if (spans(cell)) {
      return Range.SPANS;
    }
    Range exact = whole(cell, low, high);
    return high - low >= width
        ? exact
        : exact == Range.OPEN
            ? new Range(low, high, "linear program")
            : new Range(exact.low(), exact.high(), "linear program");
  }

  private Range whole(int cell, long low, long high) {
    if (component.size() > LARGEST_SEARCH) {
      return Range.OPEN;
    }
    WholeNumbers search = new WholeNumbers(component);
    long from = low;
    long to = high;
    while (!spans(cell) && (least[cell] > from || greatest[cell] < to)) {
      boolean raise = least[cell] > from;
      Optional<long[]> table = search.table(cell, raise ? from : to);
      if (search.gaveUp()) {
        return to - from < width ? new Range(from, to, "whole numbers") : Range.OPEN;
      }
      table.ifPresent(this::note);
      from += raise && table.isEmpty() ? 1 : 0;
      to -= !raise && table.isEmpty() ? 1 : 0;
    }
    return spans(cell) ? Range.SPANS : new Range(from, to, "whole numbers");
  }

  private void note(double[] table) {
    long[] whole = Arrays.stream(table).mapToLong(Math::round).toArray();
    if (component.fits(whole)) {
      note(whole);
    }
  }

  private void note(long[] table) {
    for (int i = 0; i < table.length; i++) {
      least[i] = Math.min(least[i], table[i]);
      greatest[i] = Math.max(greatest[i], table[i]);
    }
  }
}
