package org.anmap.pipeline.protect;

import java.util.Arrays;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * Widths that a component leaves to its hidden cells, proven by integer tables.
 *
 * <p>A solver proposes tables far apart; only those that are whole numbers and satisfy every row in
 * exact arithmetic count. Each table found widens every cell, not just the one it was sought for.
 * Nothing here has seen a true count, and nothing depends on time.
 */
final class Proof {
  /** Rounds in which all unproven cells are pushed at once; after that, one by one. */
  private static final int JOINT_ROUNDS = 12;

  private final Component component;
  private final int width;
  private final long[] least;
  private final long[] most;
  private final double[] spans;
  private boolean feasible = true;

  private Proof(Component component, int width) {
    this.component = component;
    this.width = width;
    int targets = component.targets().size();
    this.least = new long[targets];
    this.most = new long[targets];
    this.spans = new double[targets];
    Arrays.fill(least, Long.MAX_VALUE);
    Arrays.fill(most, Long.MIN_VALUE);
  }

  /** For each target of the component, whether two integer tables differ there by the width. */
  static boolean[] wide(Component component, int width) {
    Proof proof = new Proof(component, width);
    try (Proposer proposer = new Proposer(component, false)) {
      proof.allTogether(proposer);
      proof.oneByOne(proposer, target -> true);
    }
    // Where only tables of broken numbers lie far enough apart, an integer program decides.
    if (proof.feasible && proof.targets().anyMatch(proof::couldBeWide)) {
      try (Proposer proposer = new Proposer(component, true)) {
        proof.oneByOne(proposer, proof::couldBeWide);
      }
    }
    boolean[] wide = new boolean[component.targets().size()];
    proof.targets().forEach(target -> wide[target] = proof.isWide(target));
    return wide;
  }

  private IntStream targets() {
    return IntStream.range(0, component.targets().size());
  }

  private boolean isWide(int target) {
    return most[target] >= least[target] && most[target] - least[target] >= width;
  }

  private boolean couldBeWide(int target) {
    return !isWide(target) && spans[target] > width - 0.5;
  }

  private void allTogether(Proposer proposer) {
    for (int round = 0; round < JOINT_ROUNDS && feasible; round++) {
      // A fixed seed: these directions are public and the same for every release.
      SplittableRandom random = new SplittableRandom(round);
      double[] weights = new double[component.atLeast().length];
      int narrow = 0;
      for (int target = 0; target < least.length; target++) {
        int sign = random.nextBoolean() ? 1 : -1;
        if (!isWide(target)) {
          narrow++;
          for (int atom : component.targets().get(target)) {
            weights[atom] += sign;
          }
        }
      }
      if (narrow <= 1) {
        return;
      }
      push(proposer, weights, true);
      push(proposer, weights, false);
      long left = targets().filter(target -> !isWide(target)).count();
      // Less than a fifth settled: single cells are now the shorter way.
      if (left * 5 > narrow * 4L) {
        return;
      }
    }
  }

  private void oneByOne(Proposer proposer, IntPredicate sought) {
    for (int target = 0; target < least.length && feasible; target++) {
      if (!isWide(target) && sought.test(target)) {
        double[] weights = new double[component.atLeast().length];
        IntStream.of(component.targets().get(target)).forEach(atom -> weights[atom] = 1);
        double highest = push(proposer, weights, true);
        if (!isWide(target)) {
          spans[target] = highest - push(proposer, weights, false);
        }
      }
    }
  }

  /** Seeks an extreme table, takes it as witness if it is one, and returns how far it lies. */
  private double push(Proposer proposer, double[] weights, boolean up) {
    Optional<Proposer.Proposal> proposal = proposer.extreme(weights, up);
    feasible &= proposal.isPresent();
    proposal.map(Proposer.Proposal::values).filter(this::fits).ifPresent(this::widen);
    return proposal.map(Proposer.Proposal::reach).orElse(Double.NaN);
  }

  private boolean fits(long[] values) {
    return IntStream.range(0, values.length)
            .allMatch(atom -> values[atom] >= component.atLeast()[atom])
        && component.rows().stream().allMatch(row -> row.holds(values));
  }

  private void widen(long[] values) {
    for (int target = 0; target < least.length; target++) {
      long sum = IntStream.of(component.targets().get(target)).mapToLong(a -> values[a]).sum();
      least[target] = Math.min(least[target], sum);
      most[target] = Math.max(most[target], sum);
    }
  }
}
