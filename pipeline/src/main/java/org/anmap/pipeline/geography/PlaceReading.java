package org.anmap.pipeline.geography;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.anmap.pipeline.geography.Choice.Kind;

/**
 * What the three place cells of a row mean on a day.
 *
 * <p>Where a cell may mean several units, the province, the type in front of the name, the
 * diacritics and the other cell decide; where they do not, nothing does.
 */
final class PlaceReading {
  private final PlaceIndex index;
  private final CellReading cells;

  PlaceReading(PlaceIndex index) {
    this.index = index;
    this.cells = new CellReading(index);
  }

  Placed on(LocalDate date, Wording province, Wording district, Wording commune) {
    if (province.isUnknown()) {
      return anywhere(date, district, commune);
    }
    List<Province> known = index.provinces(province);
    if (known.isEmpty()) {
      return new Placed.Unmatched();
    }
    Scope scope = scope(date, province);
    Placed placed =
        isOutside(scope)
            ? outside(date, scope, Scope.of(known).without(scope), district, commune)
            : within(date, scope, district, commune);
    return known.stream().anyMatch(p -> p.isValidOn(date)) ? placed : notValidThen(placed);
  }

  /** The provinces of districts that a province cell may mean on a day. */
  Scope scope(LocalDate date, Wording province) {
    List<Province> known = index.provinces(province);
    List<Province> then = known.stream().filter(p -> p.isValidOn(date)).toList();
    return known.isEmpty() ? Scope.ANYWHERE : Scope.of(then.isEmpty() ? known : then);
  }

  private boolean isOutside(Scope scope) {
    return scope.provinces().stream().allMatch(province -> index.unknownOf(province).isOutside());
  }

  private Placed within(LocalDate date, Scope scope, Wording district, Wording commune) {
    return district.isUnknown() && commune.isUnknown()
        ? unknown(date, scope)
        : together(
            date, cells.district(date, scope, district), cells.commune(date, scope, commune));
  }

  private Placed unknown(LocalDate date, Scope scope) {
    Map<String, Carry> answers = new TreeMap<>();
    for (String province : scope.provinces()) {
      Heir heir = index.unknownOf(province);
      if (heir.countsOn(date)) {
        answers.put(heir.unit(), Carry.AS_IS);
      }
    }
    return decide(answers);
  }

  /**
   * A row of a province that the set does not list on that day, unless only the province is named
   * as on another day: rows of spring 2025 typed in autumn name Đà Nẵng for what was Quảng Nam. The
   * communes of other provinces are not known, so a commune alone does not prove that.
   */
  private Placed outside(
      LocalDate date, Scope scope, Scope later, Wording district, Wording commune) {
    boolean isKnownHere =
        !cells.district(date, scope, district).isEmpty()
            || !cells.commune(date, scope, commune).isEmpty();
    if (isKnownHere || later.isEmpty() || district.isUnknown() && commune.isUnknown()) {
      return new Placed.Outside();
    }
    Placed there = notValidThen(within(date, later, district, commune));
    if (!(there instanceof Placed.Found)) {
      return there instanceof Placed.Ambiguous ? there : new Placed.Outside();
    }
    return cells.district(date, later, district).kind() == Kind.DISTRICT_THEN
        ? there
        : new Placed.Ambiguous();
  }

  private Placed anywhere(LocalDate date, Wording districtText, Wording communeText) {
    Choice district = cells.district(date, Scope.ANYWHERE, districtText);
    Choice commune = cells.commune(date, Scope.ANYWHERE, communeText);
    boolean isOpen =
        district.isEmpty()
            ? commune.needsProvince()
            : district.needsProvince() && (commune.isEmpty() || commune.needsProvince());
    return isOpen ? new Placed.Ambiguous() : together(date, district, commune);
  }

  /** The unit in which both cells lie; an empty or unknown cell says nothing. */
  private static Placed together(LocalDate date, Choice district, Choice commune) {
    if (district.isEmpty() || commune.isEmpty()) {
      return decide((district.isEmpty() ? commune : district).on(date));
    }
    Map<String, Carry> both = district.with(commune, date);
    if (!both.isEmpty()) {
      return decide(both);
    }
    Map<String, Carry> byDistrict = district.on(date);
    if (byDistrict.isEmpty()) {
      return decide(commune.on(date));
    }
    // Two cells that contradict each other: the district cell decides, unless only the commune
    // cell names what was a unit that day.
    return commune.kind() == Kind.COMMUNE_THEN && district.kind() != Kind.DISTRICT_THEN
        ? new Placed.Ambiguous()
        : decide(byDistrict);
  }

  private static Placed decide(Map<String, Carry> answers) {
    if (answers.size() != 1) {
      return answers.isEmpty() ? new Placed.Unmatched() : new Placed.Ambiguous();
    }
    String unit = answers.keySet().iterator().next();
    return unit.equals(Heir.OUTSIDE.unit())
        ? new Placed.Outside()
        : new Placed.Found(unit, answers.get(unit));
  }

  private static Placed notValidThen(Placed placed) {
    return placed instanceof Placed.Found found
        ? new Placed.Found(found.unit(), found.carry().and(Carry.NOT_VALID_THEN))
        : placed;
  }
}
