package org.anmap.pipeline.geography;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.anmap.pipeline.config.ConfigException;
import org.apache.commons.csv.CSVRecord;

/**
 * The communes table: those whose parent is a district lie in it, those whose parent is a province
 * lie in the units of the crosswalk.
 */
final class Communes {
  private static final List<String> COLUMNS =
      List.of("REF_AREA", "PARENT", "NAME_VI", "TYPE", "VALID_FROM", "VALID_TO");

  private final String file;
  private final Heirs heirs;
  private final Map<String, Unit> districts = new LinkedHashMap<>();
  private final Map<String, Unit> provinces = new LinkedHashMap<>();
  private final Optional<Crosswalk> crosswalk;

  private Communes(
      String file,
      UnitTable table,
      String top,
      String leaf,
      Heirs heirs,
      Optional<Path> crosswalk) {
    this.file = file;
    this.heirs = heirs;
    this.crosswalk = crosswalk.map(Crosswalk::read);
    for (Unit unit : table.units()) {
      if (unit.level().equals(leaf)) {
        districts.merge(unit.code(), unit, (a, b) -> a.isIn(table.set()) ? a : b);
      } else if (unit.level().equals(top)) {
        provinces.merge(unit.code(), unit, (a, b) -> a.isIn(table.set()) ? a : b);
      }
    }
  }

  /** Reads and checks both files; every mistake names file and commune. */
  static List<Commune> read(
      Path path, Optional<Path> crosswalk, UnitTable table, String top, String leaf, Heirs heirs) {
    String file = path.getFileName().toString();
    Communes communes = new Communes(file, table, top, leaf, heirs, crosswalk);
    Set<String> seen = new HashSet<>();
    Set<String> straddling = new HashSet<>();
    List<Commune> all = new ArrayList<>();
    for (CSVRecord row : Table.rows(path, COLUMNS)) {
      Unit unit = unit(file, row);
      if (!seen.add(unit.code() + " " + unit.validFrom())) {
        throw communes.mistake(unit, "is listed twice for one day");
      }
      if (communes.districts.containsKey(unit.parent())) {
        all.add(communes.inDistrict(unit));
      } else {
        straddling.add(unit.code());
        all.add(communes.inProvince(unit));
      }
    }
    communes.crosswalk.ifPresent(
        known -> {
          for (String commune : known.shares().keySet()) {
            if (!straddling.contains(commune)) {
              throw known.mistake(commune, "is no commune of a province in " + file);
            }
          }
        });
    return all;
  }

  private static Unit unit(String file, CSVRecord row) {
    String where = file + ": commune " + row.get("REF_AREA");
    return new Unit(
        row.get("REF_AREA"),
        "commune",
        row.get("PARENT"),
        row.get("NAME_VI"),
        "",
        row.get("TYPE"),
        List.of(),
        UnitTable.date(where, row.get("VALID_FROM")),
        UnitTable.date(where, row.get("VALID_TO")),
        Set.of(),
        "",
        NameSharing.TRUE);
  }

  private Commune inDistrict(Unit unit) {
    Unit district = districts.get(unit.parent());
    Optional<Heir> heir = heirs.of(district);
    return new Commune(
        unit,
        heir.stream().toList(),
        List.of(district.parent()),
        heir.filter(h -> !h.isOutside() && !h.unit().equals(district.code())).isPresent());
  }

  private Commune inProvince(Unit unit) {
    if (!provinces.containsKey(unit.parent())) {
      throw mistake(unit, "has the unknown parent '" + unit.parent() + "'");
    }
    Map<String, Double> shares = crosswalk.map(Crosswalk::shares).orElse(Map.of()).get(unit.code());
    if (shares == null) {
      throw mistake(unit, "has no district as parent and is not in the crosswalk");
    }
    Map<Heir, Double> people = new LinkedHashMap<>();
    Set<String> parents = new TreeSet<>();
    shares.forEach(
        (code, share) -> {
          people.merge(heir(unit, code), share, Double::sum);
          parents.add(districts.containsKey(code) ? districts.get(code).parent() : code);
        });
    List<Heir> order =
        people.keySet().stream()
            .sorted((a, b) -> Double.compare(people.get(b), people.get(a)))
            .toList();
    if (order.size() > 1 && people.get(order.get(0)).equals(people.get(order.get(1)))) {
      throw mistake(unit, "has no unit with most of its people in the crosswalk");
    }
    return new Commune(unit, order, List.copyOf(parents), true);
  }

  /** A district, or a whole province that the set does not list. */
  private Heir heir(Unit commune, String code) {
    return Optional.ofNullable(districts.get(code))
        .flatMap(heirs::of)
        .or(
            () ->
                Optional.ofNullable(provinces.get(code))
                    .map(heirs::unknownOf)
                    .filter(Heir::isOutside))
        .orElseThrow(
            () ->
                mistake(
                    commune,
                    "is carried to " + code + " in the crosswalk, where no district counts rows"));
  }

  private ConfigException mistake(Unit unit, String what) {
    return new ConfigException(file + ": commune " + unit.code() + " " + what);
  }
}
