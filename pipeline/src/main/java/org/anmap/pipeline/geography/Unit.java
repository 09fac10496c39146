package org.anmap.pipeline.geography;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One row of the units table: a unit as it stood from one day to another.
 *
 * <p>A code has several rows where the unit was renamed or the code was used again.
 *
 * @param parent code of the unit one level up, empty for {@code _T}
 * @param type {@code huyen}, {@code quan}, {@code thi_xa}, {@code thanh_pho}, {@code tinh}, of
 *     communes {@code phuong}, {@code xa}, {@code thi_tran}, {@code dac_khu}; or empty
 * @param aliases other names in use
 * @param validTo first day on which the unit was no longer so
 * @param sets area sets that list the unit
 * @param successor unit that carries its rows in a set that does not list it; empty if none does
 *     alone
 * @param sharing whether the name alone may mean a unit of another province
 */
record Unit(
    String code,
    String level,
    String parent,
    String nameVi,
    String nameEn,
    String type,
    List<String> aliases,
    Optional<LocalDate> validFrom,
    Optional<LocalDate> validTo,
    Set<String> sets,
    String successor,
    NameSharing sharing) {

  Unit {
    aliases = List.copyOf(aliases);
    sets = Set.copyOf(sets);
  }

  boolean isIn(String set) {
    return sets.contains(set);
  }

  boolean isValidOn(LocalDate date) {
    return validFrom.filter(date::isBefore).isEmpty()
        && validTo.filter(end -> !date.isBefore(end)).isEmpty();
  }
}
