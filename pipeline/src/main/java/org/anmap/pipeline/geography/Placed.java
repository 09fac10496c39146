package org.anmap.pipeline.geography;

import java.io.Serializable;

/** What the place of a record turned out to be. */
public sealed interface Placed extends Serializable {

  /**
   * A smallest unit of the area set.
   *
   * @param unit code, {@code <province>_U} where the district is not known
   * @param carry how the record came to be counted there
   */
  record Found(String unit, Carry carry) implements Placed {}

  /** A known place, but not in the area set: the row of another province, and no error. */
  record Outside() implements Placed {}

  /** More than one unit may be meant; nothing is guessed. */
  record Ambiguous() implements Placed {}

  /** No unit has this name or code in this province at this date. */
  record Unmatched() implements Placed {}
}
