package org.anmap.pipeline.protect;

import java.util.stream.IntStream;

/** An additive relation of the plan: a total and the parts that sum to it, as cell numbers. */
record Relation(int total, int[] parts) {
  IntStream cells() {
    return IntStream.concat(IntStream.of(total), IntStream.of(parts));
  }
}
