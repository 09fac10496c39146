package org.anmap.pipeline.geography;

/** How a place came to be counted in its unit, from the plainest to what most needs saying. */
public enum Carry {
  /** The record names the unit, or a part of it, as it was that day. */
  AS_IS,
  /** What it names lies wholly in the unit, into which it was or had been merged. */
  CARRIED,
  /** It uses a code or name that was not valid that day and can mean only this unit. */
  NOT_VALID_THEN,
  /** What it names lies in several units; this one holds most of its people. */
  ESTIMATED;

  /** The graver of two. */
  Carry and(Carry other) {
    return compareTo(other) >= 0 ? this : other;
  }
}
