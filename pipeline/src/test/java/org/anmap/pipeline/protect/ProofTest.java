package org.anmap.pipeline.protect;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What counts as proof that two tables lie far enough apart. */
class ProofTest {
  @Test
  void two_cells_that_share_9_span_from_0_to_9_and_no_further() {
    Component component =
        new Component(
            new long[2],
            List.of(Row.sum(new int[] {0, 1}, 9)),
            List.of(new int[] {0}, new int[] {1}),
            new int[] {0, 1});
    assertArrayEquals(new boolean[] {true, true}, Proof.wide(component, 9));
    assertArrayEquals(new boolean[] {false, false}, Proof.wide(component, 10));
  }

  @Test
  void where_each_is_known_to_be_at_least_1_two_cells_that_sum_to_2_are_known() {
    Component component =
        new Component(
            new long[] {1, 1},
            List.of(Row.sum(new int[] {0, 1}, 2)),
            List.of(new int[] {0}, new int[] {1}),
            new int[] {0, 1});
    assertArrayEquals(new boolean[] {false, false}, Proof.wide(component, 1));
  }

  @Test
  void a_table_of_broken_numbers_is_no_witness() {
    // Each pair of x, y, z shares 7 with a third: x + y + z reaches 10.5 at (3.5, 3.5, 3.5), but 10
    // in whole numbers.
    Component component =
        new Component(
            new long[6],
            List.of(
                Row.sum(new int[] {0, 1, 3}, 7),
                Row.sum(new int[] {1, 2, 4}, 7),
                Row.sum(new int[] {0, 2, 5}, 7)),
            List.of(new int[] {0, 1, 2}),
            new int[] {0});
    assertArrayEquals(new boolean[] {true}, Proof.wide(component, 10));
    assertArrayEquals(new boolean[] {false}, Proof.wide(component, 11));
  }

  @Test
  void rows_that_contradict_each_other_prove_nothing() {
    Component component =
        new Component(
            new long[3],
            List.of(
                Row.sum(new int[] {0, 1}, 9),
                Row.sum(new int[] {1, 2}, 9),
                Row.sum(new int[] {0, 1, 2}, 4)),
            List.of(new int[] {0}),
            new int[] {0});
    assertArrayEquals(new boolean[] {false}, Proof.wide(component, 1));
  }
}
