package org.anmap.pipeline.sample;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A district that was merged on 1 January 2025: rows before that day still name it.
 *
 * @param share of the people of the district that took it over (census 2019)
 */
record FormerUnit(String code, String nameVi, String into, double share) {
  private static final LocalDate MERGED = LocalDate.of(2025, 1, 1);

  private static final List<FormerUnit> ALL =
      List.of(
          new FormerUnit("448", "Huyện Lộc Hà", "445", 79_178.0 / (79_178 + 140_213)),
          new FormerUnit("519", "Huyện Nông Sơn", "509", 26_678.0 / (26_678 + 80_821)));

  /** The former unit in which a report of a district was made, if chance puts it there. */
  static Optional<FormerUnit> of(String district, LocalDate reported, Dice dice) {
    return ALL.stream()
        .filter(unit -> unit.into().equals(district) && reported.isBefore(MERGED))
        .filter(unit -> dice.chance(unit.share()))
        .findFirst();
  }
}
