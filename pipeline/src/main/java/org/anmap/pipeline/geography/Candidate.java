package org.anmap.pipeline.geography;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A unit that a code or name may mean, and what becomes of its rows.
 *
 * @param from first day on which it bore the code and name
 * @param to first day on which it did so no more
 * @param bare its name without its type, see {@link Folding#joined}
 * @param accents the same name, see {@link Folding#accents}
 * @param provinces codes of the provinces of districts in which it lies
 * @param heirs the units that count its rows, the one with most of its people first; none if it was
 *     split into units that nothing tells apart
 * @param carried true if it is, or lies in, another unit than its heir
 * @param sharing whether its name alone may mean a unit of another province
 */
record Candidate(
    LocalDate from,
    LocalDate to,
    String bare,
    String accents,
    List<String> provinces,
    List<Heir> heirs,
    boolean carried,
    NameSharing sharing)
    implements Serializable {

  Candidate {
    provinces = List.copyOf(provinces);
    heirs = List.copyOf(heirs);
  }

  boolean isValidOn(LocalDate date) {
    return !date.isBefore(from) && date.isBefore(to);
  }

  /** Whether a name as it is written may mean a unit of another province. */
  boolean sharesName(String name) {
    return sharing == NameSharing.TRUE || sharing == NameSharing.BARE && name.equals(bare);
  }

  /** The unit that counts its rows of a day. */
  Optional<Heir> heirOn(LocalDate date) {
    return heirs.stream().limit(1).filter(heir -> heir.countsOn(date)).findFirst();
  }

  Carry carryOn(LocalDate date) {
    return heirs.size() > 1 ? Carry.ESTIMATED : carryWithinOn(date);
  }

  /** The same, if something else tells in which of its heirs the row lies. */
  Carry carryWithinOn(LocalDate date) {
    if (!isValidOn(date)) {
      return Carry.NOT_VALID_THEN;
    }
    return carried ? Carry.CARRIED : Carry.AS_IS;
  }
}
