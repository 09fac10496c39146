package org.anmap.outside;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Attacks releases with what anybody can download: the tables, the units and, from the manifest,
 * the width and whether a table shows zeros.
 *
 * <p>All tables, levels and releases are one system. Sums are subtracted, bounds drawn from bounds
 * until nothing changes, and what is left is given to a linear program and, where it is small,
 * searched for whole tables.
 */
public final class OutsideAttack {
  private final List<Edition> editions;
  private final Units units;
  private final Map<Cell, Long> own;

  private OutsideAttack(List<Edition> editions, Units units, Map<Cell, Long> own) {
    this.editions = editions;
    this.units = units;
    this.own = own;
  }

  /**
   * What the attack came to.
   *
   * @param hidden hidden cells of all releases, one that says the same in several only once
   * @param spanning how many of them lie the width apart in two whole tables that were found
   * @param open how many do so as far as was looked, without such tables
   */
  public record Outcome(int hidden, List<Leak> leaks, int spanning, int open) {
    public Outcome {
      leaks = List.copyOf(leaks);
    }
  }

  /** Releases, oldest first. */
  public static OutsideAttack on(List<Path> releases) {
    try {
      Units units = new Units();
      List<Edition> editions = new ArrayList<>();
      for (Path release : releases) {
        editions.add(new Edition(release, units));
      }
      return new OutsideAttack(editions, units, Map.of());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The same by somebody who knows what one source counted, in every cell of the tables. */
  OutsideAttack knowing(Map<Cell, Long> counted) {
    return new OutsideAttack(editions, units, counted);
  }

  /** How many cells are hidden in some release. */
  int hidden() {
    Set<Cell> hidden = new HashSet<>();
    for (Edition edition : editions) {
      edition.cells.forEach(
          (cell, said) -> {
            if (said.isHidden()) {
              hidden.add(cell);
            }
          });
    }
    return hidden.size();
  }

  /** The hidden cells that repeated subtraction alone makes known, without any bound. */
  long subtracted() {
    World world = new World(editions, units, own);
    BitSet found = world.bounds.subtract();
    return world.hidden.stream().filter(found::get).count();
  }

  /**
   * Every hidden cell that is known more closely than the width.
   *
   * <p>Where it cannot be that nothing else changed between releases, each is attacked alone.
   */
  public Outcome run() {
    try {
      return run(editions);
    } catch (Contradiction changed) {
      if (editions.size() == 1) {
        throw changed;
      }
    }
    int hidden = 0;
    int spanning = 0;
    int open = 0;
    List<Leak> leaks = new ArrayList<>();
    for (Edition edition : editions) {
      Outcome alone = run(List.of(edition));
      hidden += alone.hidden();
      spanning += alone.spanning();
      open += alone.open();
      leaks.addAll(alone.leaks());
    }
    return new Outcome(hidden, leaks, spanning, open);
  }

  private Outcome run(List<Edition> together) {
    World world = new World(together, units, own);
    long width = together.get(together.size() - 1).width;
    BitSet subtracted = world.bounds.copy().subtract();
    Bounds bounds = world.bounds.tighten();
    List<Leak> leaks = new ArrayList<>(ownRows(together));
    int spanning = 0;
    int open = 0;
    BitSet toAttack = new BitSet();
    for (int cell : world.hidden) {
      if (bounds.high[cell] - bounds.low[cell] < width) {
        String how =
            world.isShown(cell)
                ? "another release"
                : subtracted.get(cell) ? "subtraction" : "bounds";
        leaks.add(new Leak(world.cells.get(cell), bounds.low[cell], bounds.high[cell], how));
      } else {
        toAttack.set(cell);
      }
    }
    for (Component component : Component.of(bounds)) {
      ComponentAttack attack = new ComponentAttack(component, width);
      for (int i = 0; i < component.size(); i++) {
        Cell cell = world.cells.get(component.cells()[i]);
        if (toAttack.get(component.cells()[i])) {
          ComponentAttack.Range range = attack.attack(i);
          if (range == ComponentAttack.Range.SPANS) {
            spanning++;
          } else if (range == ComponentAttack.Range.OPEN) {
            open++;
          } else {
            leaks.add(new Leak(cell, range.low(), range.high(), range.how()));
          }
        }
      }
    }
    return new Outcome(world.hidden.size(), leaks, spanning, open);
  }

  /** Where a source takes its own rows from a shown count and one or two of others are left. */
  private List<Leak> ownRows(List<Edition> together) {
    List<Leak> leaks = new ArrayList<>();
    for (Edition edition : together) {
      edition.cells.forEach(
          (cell, said) -> {
            long others = said.value() - own.getOrDefault(cell, 0L);
            if (own.getOrDefault(cell, 0L) > 0 && (others == 1 || others == 2)) {
              leaks.add(new Leak(cell, said.value(), said.value(), "own rows"));
            }
          });
    }
    return leaks;
  }
}
