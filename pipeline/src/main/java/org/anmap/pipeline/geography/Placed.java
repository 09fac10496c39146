package org.anmap.pipeline.geography;

import java.io.Serializable;

/** What the place of a record turned out to be. */
public sealed interface Placed extends Serializable {

  /**
   * A smallest unit of the area set.
   *
   * @param unit code, {@code <province>_U} where the district is not known
   * @param carried true if the unit named in the record has since become part of this one
   */
  record Found(String unit, boolean carried) implements Placed {}

  /** More than one unit has this name; nothing is guessed. */
  record Ambiguous() implements Placed {}

  /** No unit has this name or code in this province at this date. */
  record Unmatched() implements Placed {}
}
