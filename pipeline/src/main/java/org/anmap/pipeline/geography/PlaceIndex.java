package org.anmap.pipeline.geography;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Every code and name under which a unit of the tables may be written, folded. */
final class PlaceIndex implements Serializable {
  private static final long serialVersionUID = 2;

  private final Map<String, List<Province>> provinces = new HashMap<>();
  private final Names districts = new Names();
  private final Names communes = new Names();
  private final Map<String, Heir> unknownOf = new HashMap<>();
  private final Map<String, String> unitNames = new TreeMap<>();
  private final TreeSet<LocalDate> changes = new TreeSet<>();

  PlaceIndex(UnitTable table, String top, String leaf, Heirs heirs, List<Commune> communes) {
    changes.add(LocalDate.MIN);
    for (Unit unit : table.units()) {
      if (unit.level().equals(leaf)) {
        districts.add(unit, candidate(unit, heirs));
        if (unit.isIn(table.set())) {
          unitNames.put(unit.code(), unit.nameVi());
        }
      }
    }
    communes.forEach(commune -> this.communes.add(commune.unit(), candidate(commune)));
    for (Unit unit : table.units()) {
      if (unit.level().equals(top)) {
        Province province = province(unit, table, communes);
        Names.keys(unit).forEach(key -> add(key, province));
        add(Names.code(unit.code()), province);
        if (!unknownOf.containsKey(unit.code()) || unit.isIn(table.set())) {
          unknown(unit.code(), heirs.unknownOf(unit));
        }
      }
    }
  }

  private void add(String key, Province province) {
    provinces.computeIfAbsent(key, any -> new ArrayList<>()).add(province);
    changes.add(province.from());
    changes.add(province.to());
  }

  private void unknown(String province, Heir heir) {
    unknownOf.put(province, heir);
    changes.add(heir.from());
    changes.add(heir.to());
  }

  private Candidate candidate(Unit unit, Heirs heirs) {
    List<Heir> heir = heirs.of(unit).stream().toList();
    boolean carried = heir.stream().anyMatch(h -> !h.isOutside() && !h.unit().equals(unit.code()));
    return candidate(unit, List.of(unit.parent()), heir, carried);
  }

  private Candidate candidate(Commune commune) {
    return candidate(commune.unit(), commune.provinces(), commune.heirs(), commune.carried());
  }

  private Candidate candidate(
      Unit unit, List<String> provincesOfDistricts, List<Heir> heirs, boolean carried) {
    LocalDate from = unit.validFrom().orElse(LocalDate.MIN);
    LocalDate to = unit.validTo().orElse(LocalDate.MAX);
    changes.add(from);
    changes.add(to);
    for (Heir heir : heirs) {
      changes.add(heir.from());
      changes.add(heir.to());
    }
    return new Candidate(
        from,
        to,
        Folding.joined(Folding.bare(unit.nameVi(), unit.type())),
        Folding.bareAccents(unit.nameVi(), unit.type()),
        provincesOfDistricts,
        heirs,
        carried,
        unit.sharing());
  }

  /** A province holds the districts of its days, and the provinces its communes come from. */
  private static Province province(Unit unit, UnitTable table, List<Commune> communes) {
    Set<String> scope = new LinkedHashSet<>();
    if (unit.isIn(table.set()) || table.units().stream().anyMatch(other -> isIn(other, unit))) {
      scope.add(unit.code());
    } else if (!unit.successor().isEmpty()) {
      scope.add(unit.successor());
    }
    for (Commune commune : communes) {
      if (isIn(commune.unit(), unit)) {
        scope.addAll(commune.provinces());
      }
    }
    return new Province(
        unit.validFrom().orElse(LocalDate.MIN),
        unit.validTo().orElse(LocalDate.MAX),
        List.copyOf(scope));
  }

  private static boolean isIn(Unit part, Unit whole) {
    return part.parent().equals(whole.code())
        && part.validFrom().orElse(LocalDate.MIN).isBefore(whole.validTo().orElse(LocalDate.MAX))
        && whole.validFrom().orElse(LocalDate.MIN).isBefore(part.validTo().orElse(LocalDate.MAX));
  }

  /** The provinces of any day that a cell may mean. */
  List<Province> provinces(Wording wording) {
    return wording.mayCode() ? provinces.getOrDefault(wording.name(), List.of()) : List.of();
  }

  /** Who counts a row of a province of districts whose district is not known. */
  Heir unknownOf(String province) {
    return unknownOf.getOrDefault(province, Heir.OUTSIDE);
  }

  Names districts() {
    return districts;
  }

  Names communes() {
    return communes;
  }

  /** The Vietnamese names of the smallest units of the set by code. */
  Map<String, String> unitNames() {
    return unitNames;
  }

  /** Whether a code is a smallest unit of the set or its unknown area. */
  boolean isUnit(String code) {
    return unitNames.containsKey(code)
        || unknownOf.values().stream().anyMatch(heir -> heir.unit().equals(code));
  }

  /** The days on which a code, a name or a series begins or ends: between them nothing changes. */
  List<LocalDate> changes() {
    return List.copyOf(changes);
  }
}
