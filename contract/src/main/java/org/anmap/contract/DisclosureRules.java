package org.anmap.contract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.anmap.contract.PublishedMeasure.Published;

/**
 * The rules that can be seen to hold, or not, without solving anything: small counts are not shown,
 * totals are the sums of their parts, hidden parts share enough.
 */
public final class DisclosureRules {

  /**
   * A rule that a release breaks.
   *
   * @param cell a cell of which too much is told
   * @param low least count that is told
   * @param high greatest count that is told
   */
  public record Breach(CellKey cell, long low, long high, String sentence) {}

  private final PublishedMeasure measure;
  private final Manifest.Protection protection;
  private final Breakdowns breakdowns;
  private final Map<CellKey, Long> knownAtLeast = new HashMap<>();

  public DisclosureRules(PublishedMeasure measure, Manifest.Protection protection) {
    this.measure = measure;
    this.protection = protection;
    this.breakdowns = new Breakdowns(measure);
  }

  /** What is wrong with the parameters themselves: too weak, or made for another mode. */
  public static List<String> parameterProblems(Manifest manifest) {
    Manifest.Protection protection = manifest.protection();
    List<String> problems = new ArrayList<>();
    if (!protection.mode().equals("suppress")) {
      problems.add("the mode is " + protection.mode() + ", this check knows suppress");
    }
    if (protection.threshold() < 5) {
      problems.add("the threshold is " + protection.threshold() + ", below 5");
    }
    if (protection.width() < 3) {
      problems.add("the width is " + protection.width() + ", below 3");
    }
    if (protection.threshold() < protection.width() + 2) {
      problems.add("the threshold is less than width + 2");
    }
    for (TableSpec table : manifest.tables()) {
      if (table.sensitive()
          && table.zeros() == Zeros.PUBLIC
          && table.dimensions().stream().anyMatch(protection.sensitiveDimensions()::contains)) {
        problems.add(
            "table " + table.name() + " shows zeros by a dimension that may not be seen whole");
      }
    }
    return problems;
  }

  /** Totals that are not the sum of their parts. */
  public List<Breach> sums() {
    List<Breach> breaches = new ArrayList<>();
    measure
        .cells()
        .forEach(
            (key, cell) -> {
              for (List<CellKey> parts : breakdowns.of(key)) {
                boolean open = parts.stream().anyMatch(part -> of(part).isHidden());
                long least = sum(parts);
                if (!cell.isHidden() && (open ? least > cell.known() : least != cell.known())) {
                  breaches.add(
                      new Breach(
                          key,
                          cell.known(),
                          cell.known(),
                          measure.name(key)
                              + " is published as "
                              + cell.known()
                              + ", its parts sum to "
                              + (open ? "at least " : "")
                              + least));
                }
              }
            });
    return breaches;
  }

  /** Counts that are shown though they are small. */
  public List<Breach> smallCounts() {
    List<Breach> breaches = new ArrayList<>();
    measure
        .cells()
        .forEach(
            (key, cell) -> {
              boolean shown = cell.cell() instanceof Cell.Shown && cell.sensitive();
              boolean zero = shown && cell.known() == 0;
              if (shown && !zero && cell.known() < protection.threshold()) {
                breaches.add(shown(key, cell, " shows a count below k"));
              }
              if (zero && !cell.zeroShown() && !isUnderPublicZeros(key)) {
                breaches.add(shown(key, cell, " shows a zero that nothing above tells"));
              }
            });
    return breaches;
  }

  private Breach shown(CellKey key, Published cell, String what) {
    return new Breach(key, cell.known(), cell.known(), measure.name(key) + what);
  }

  /** Whether shown totals alone say that every leaf of a cell is 0. */
  private boolean isUnderPublicZeros(CellKey key) {
    return tellsZero(key)
        || measure.leaves().leaves(key).stream()
            .allMatch(
                leaf -> measure.leaves().isEmpty(leaf.area(), leaf.period()) || tellsZero(leaf));
  }

  private boolean tellsZero(CellKey key) {
    return measure.leaves().above(key).stream()
        .map(measure.cells()::get)
        .anyMatch(
            cell ->
                cell != null
                    && !cell.isHidden()
                    && cell.known() == 0
                    && (cell.zeroShown() || !(cell.cell() instanceof Cell.Shown)));
  }

  /**
   * Shown totals whose hidden parts share less than one each above what is known of them.
   *
   * <p>Such parts have wide intervals, yet nearly all of them must be at their lower bound.
   */
  public List<Breach> thinResiduals() {
    List<Breach> breaches = new ArrayList<>();
    measure
        .cells()
        .forEach(
            (key, cell) -> {
              for (List<CellKey> parts : breakdowns.of(key)) {
                List<CellKey> open = parts.stream().filter(part -> of(part).isHidden()).toList();
                long share = cell.known() - sum(parts);
                if (!cell.isHidden() && !open.isEmpty() && share < open.size()) {
                  long low = atLeast(open.get(0));
                  breaches.add(
                      new Breach(
                          open.get(0),
                          low,
                          low + Math.max(0, share),
                          measure.name(key)
                              + " leaves "
                              + share
                              + " above what is known to its hidden parts, less than one each of "
                              + open.size()));
                }
              }
            });
    return breaches;
  }

  private long sum(List<CellKey> parts) {
    return parts.stream().mapToLong(this::atLeast).reduce(0, Math::addExact);
  }

  /** What is known of a cell from itself and its parts: a hidden total is at least their sum. */
  private long atLeast(CellKey key) {
    Long known = knownAtLeast.get(key);
    if (known == null) {
      known = of(key).lowerBound();
      if (of(key).isHidden()) {
        for (List<CellKey> parts : breakdowns.of(key)) {
          known = Math.max(known, sum(parts));
        }
      }
      knownAtLeast.put(key, known);
    }
    return known;
  }

  private Published of(CellKey key) {
    return measure.cells().get(key);
  }
}
