package org.anmap.pipeline.analyse;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class SignificantRangeTest {
  private static final double RATE = 0.05;

  @Test
  void what_bounds_say_of_a_single_test() {
    // at a rate of 0.05 a single test is called from |z| = 1.96 on
    assertEquals("certain_hot", state(2, 3));
    assertEquals("certain_cold", state(-3, -2));
    assertEquals("possible_hot", state(1, 3));
    assertEquals("possible_cold", state(-3, 1));
    assertEquals("possible_either", state(-3, 3));
    assertEquals("none", state(-1.9, 1.9));
  }

  @Test
  void one_sure_test_does_not_carry_another() {
    // with two tests, 2.0 alone needs 2.24; beside a sure 4.0 it needs 1.96; beside 0 … 4 who knows
    assertEquals("certain_hot", range(new Bounds(2, 2), new Bounds(4, 4)).state(0, "hot", "cold"));
    assertEquals("possible_hot", range(new Bounds(2, 2), new Bounds(0, 4)).state(0, "hot", "cold"));
    assertEquals("none", range(new Bounds(2, 2), new Bounds(0, 1)).state(0, "hot", "cold"));
  }

  @Property(tries = 500)
  void certain_is_called_and_none_is_not_in_every_table(@ForAll long seed) {
    Random random = new Random(seed);
    List<Bounds> bounds = new ArrayList<>();
    List<Bounds> truth = new ArrayList<>();
    for (int i = 0; i < 1 + random.nextInt(12); i++) {
      double lower = 3 * random.nextGaussian();
      double width = random.nextBoolean() ? 2 * random.nextDouble() : 0;
      bounds.add(new Bounds(lower, lower + width));
      truth.add(Bounds.exactly(lower + width * random.nextDouble()));
    }
    SignificantRange range = new SignificantRange(bounds, RATE);
    SignificantRange known = new SignificantRange(truth, RATE);
    for (int i = 0; i < bounds.size(); i++) {
      String called = known.state(i, "hot", "cold");
      String said = range.state(i, "hot", "cold");
      if (said.startsWith("certain")) {
        assertEquals(said, called);
      }
      if (said.equals("none")) {
        assertEquals("none", called);
      }
      if (called.equals("certain_hot")) {
        assertNotEquals("possible_cold", said);
      }
    }
  }

  private static String state(double lower, double upper) {
    return range(new Bounds(lower, upper)).state(0, "hot", "cold");
  }

  private static SignificantRange range(Bounds... z) {
    return new SignificantRange(List.of(z), RATE);
  }
}
