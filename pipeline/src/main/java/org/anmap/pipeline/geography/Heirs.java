package org.anmap.pipeline.geography;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.anmap.contract.Area;

/** Which unit of the area set counts the rows of a unit. */
final class Heirs {
  private final UnitTable table;
  private final String top;
  private final boolean carriedBack;
  private final Map<String, Heir> members = new HashMap<>();

  /**
   * @param top level of the provinces
   * @param carriedBack true if rows after the end of the units are carried back to them
   */
  Heirs(UnitTable table, String top, boolean carriedBack) {
    this.table = table;
    this.top = top;
    this.carriedBack = carriedBack;
  }

  /** Empty if the unit was split, so that no unit counts its rows alone. */
  Optional<Heir> of(Unit unit) {
    return table
        .carrier(unit)
        .map(carrier -> members.computeIfAbsent(carrier.code(), any -> member(carrier)))
        .or(() -> isOutside(unit) ? Optional.of(Heir.OUTSIDE) : Optional.empty());
  }

  private Heir member(Unit carrier) {
    return new Heir(
        carrier.code(),
        table.carriedFrom(carrier).orElse(LocalDate.MIN),
        carriedBack ? LocalDate.MAX : carrier.validTo().orElse(LocalDate.MAX));
  }

  /** The unknown area of a province; outside if the set does not list the province. */
  Heir unknownOf(Unit province) {
    return province.isIn(table.set())
        ? new Heir(
            province.code() + Area.UNKNOWN,
            province.validFrom().orElse(LocalDate.MIN),
            carriedBack ? LocalDate.MAX : table.lastedUntil(province).orElse(LocalDate.MAX))
        : Heir.OUTSIDE;
  }

  private boolean isOutside(Unit unit) {
    return unit.level().equals(top)
        ? !unit.isIn(table.set())
        : !table.members().containsKey(unit.parent());
  }
}
