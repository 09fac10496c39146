package org.anmap.pipeline.sample;

import java.util.List;
import java.util.Random;
import java.util.function.ToDoubleFunction;

/**
 * Seeded chance. {@link Random} because its numbers are fixed by its specification: the same sample
 * on every JDK.
 */
final class Dice {
  /** Above this a Poisson count is drawn as a rounded normal: too close to tell, and quick. */
  private static final double LARGE = 200;

  private final Random random;

  /** A stream of its own for each purpose, so that changing one leaves the others as they were. */
  Dice(long seed, String purpose) {
    random = new Random(seed * 0x9E3779B97F4A7C15L ^ (long) purpose.hashCode() << 16);
  }

  boolean chance(double probability) {
    return random.nextDouble() < probability;
  }

  /** A whole number from low to high, both included. */
  int between(int low, int high) {
    return low + random.nextInt(high - low + 1);
  }

  double gaussian() {
    return random.nextGaussian();
  }

  <T> T of(List<T> choices) {
    return choices.get(random.nextInt(choices.size()));
  }

  /** One of the choices, each as likely as its share of all weights. */
  <T> T of(List<T> choices, ToDoubleFunction<T> weight) {
    double left = random.nextDouble() * choices.stream().mapToDouble(weight).sum();
    for (T choice : choices) {
      left -= weight.applyAsDouble(choice);
      if (left < 0) {
        return choice;
      }
    }
    return choices.get(choices.size() - 1);
  }

  /** A Poisson count: Knuth's product of uniforms, a normal where the mean is large. */
  int poisson(double mean) {
    if (mean > LARGE) {
      return (int) Math.max(0, StrictMath.rint(mean + StrictMath.sqrt(mean) * gaussian()));
    }
    double floor = StrictMath.exp(-mean);
    double product = random.nextDouble();
    int count = 0;
    while (product > floor) {
      product *= random.nextDouble();
      count++;
    }
    return count;
  }
}
