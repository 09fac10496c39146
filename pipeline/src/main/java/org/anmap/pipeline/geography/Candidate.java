package org.anmap.pipeline.geography;

import java.io.Serializable;
import java.time.LocalDate;

/**
 * A unit that a code or name may mean, and what becomes of its rows.
 *
 * @param from first day on which it bore the code and name
 * @param to first day on which it did so no more
 * @param carrier where its rows are counted; Unmatched if no unit of the set carries them alone
 * @param carrierFrom first day from which the carrier has rows
 * @param carrierTo first day on which the carrier no longer existed
 * @param sharesName true if a name without its province may mean a unit elsewhere
 */
record Candidate(
    LocalDate from,
    LocalDate to,
    Placed carrier,
    LocalDate carrierFrom,
    LocalDate carrierTo,
    boolean sharesName)
    implements Serializable {

  boolean isValidOn(LocalDate date) {
    return !date.isBefore(from) && date.isBefore(to);
  }

  Placed on(LocalDate date) {
    return !date.isBefore(carrierFrom) && date.isBefore(carrierTo)
        ? carrier
        : new Placed.Unmatched();
  }
}
