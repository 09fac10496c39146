package org.anmap.contract;

import java.util.OptionalLong;

/** What a release says of one cell. A hidden cell has no number to leak. */
public sealed interface Cell {

  /** {@code OBS_VALUE}: empty unless shown. */
  default OptionalLong value() {
    return OptionalLong.empty();
  }

  /** {@code OBS_STATUS}: A value, M not reported, O no such unit then. */
  default String obsStatus() {
    return "A";
  }

  /** {@code CONF_STATUS}: F free, C hidden. One public code: primary and secondary look alike. */
  default String confStatus() {
    return "F";
  }

  /** A published count, zero included. */
  record Shown(long count) implements Cell {
    public Shown {
      if (count < 0) {
        throw new IllegalArgumentException("a count is never negative");
      }
    }

    @Override
    public OptionalLong value() {
      return OptionalLong.of(count);
    }
  }

  /** Hidden to protect people. */
  record Hidden() implements Cell {
    @Override
    public String confStatus() {
      return "C";
    }
  }

  /** No source reported any part of the cell. */
  record NotReported() implements Cell {
    @Override
    public String obsStatus() {
      return "M";
    }
  }

  /** The unit did not exist in the period. */
  record NoSuchUnit() implements Cell {
    @Override
    public String obsStatus() {
      return "O";
    }
  }
}
