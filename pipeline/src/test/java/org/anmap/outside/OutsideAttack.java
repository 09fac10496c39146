package org.anmap.outside;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;

/**
 * Attacks releases with what anybody can download: {@code tables/*.csv}, {@code
 * geography/&#42;/units.csv} and, from the manifest, the width and whether a table shows zeros.
 */
public final class OutsideAttack {
  /** Larger systems of hidden counts are not given to the linear program. */
  private static final int LARGEST_PROGRAM = 3_000;

  /** Larger ones are not searched for whole numbers. */
  private static final int LARGEST_SEARCH = 40;

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
   * @param hidden hidden cells in all releases, each once
   * @param spanning how many of them two whole tables were found for that lie the width apart
   * @param unsettled how many lie in systems too large for the linear program, without such tables
   */
  public record Outcome(int hidden, List<Leak> leaks, int spanning, int unsettled) {}

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
  public OutsideAttack knowing(Map<Cell, Long> counted) {
    return new OutsideAttack(editions, units, counted);
  }

  /** The hidden cells that repeated subtraction alone makes known, without any bound. */
  public long subtracted() {
    World world = new World(editions, units, own);
    BitSet found = world.bounds.subtract();
    return world.hidden.stream().filter(found::get).count();
  }

  /** How many cells are hidden. */
  public int hidden() {
    return new World(editions, units, own).hidden.size();
  }
}
