package org.anmap.pipeline.analyse;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class BenjaminiHochbergTest {

  @Test
  void adjusted_values_worked_by_hand() {
    // n·p/rank: 0.01·4/1 = 0.04, 0.02·4/2 = 0.04, 0.03·4/3 = 0.04, 0.5·4/4 = 0.5
    double[] q = BenjaminiHochberg.adjust(new double[] {0.5, 0.01, 0.03, 0.02});
    assertArrayEquals(new double[] {0.5, 0.04, 0.04, 0.04}, q, 1e-15);
  }

  @Test
  void a_larger_p_can_carry_a_smaller_one() {
    // 0.03 alone would be 0.06; with 0.031 beside it both are 0.031
    double[] q = BenjaminiHochberg.adjust(new double[] {0.03, 0.031});
    assertArrayEquals(new double[] {0.031, 0.031}, q, 1e-15);
  }

  @Property
  void lowering_one_p_value_raises_no_adjusted_value(
      @ForAll @Size(12) double[] any, @ForAll @DoubleRange(min = 0, max = 1) double factor) {
    double[] p = new double[any.length];
    for (int i = 0; i < p.length; i++) {
      p[i] = Math.abs(StrictMath.sin(any[i]));
    }
    double[] before = BenjaminiHochberg.adjust(p);
    p[0] *= factor;
    double[] after = BenjaminiHochberg.adjust(p);
    for (int i = 0; i < p.length; i++) {
      assertTrue(after[i] <= before[i] + 1e-15);
    }
  }
}
