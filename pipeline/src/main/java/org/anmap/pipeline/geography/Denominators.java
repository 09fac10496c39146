package org.anmap.pipeline.geography;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.anmap.contract.Area;
import org.anmap.contract.AreaTree;
import org.anmap.contract.Denominator;
import org.anmap.pipeline.config.ConfigException;
import org.apache.commons.csv.CSVRecord;

/** The populations file: checked against the units, for a rate without population is no rate. */
final class Denominators {
  private static final List<String> COLUMNS =
      List.of("REF_AREA", "YEAR", "SEX", "AGE", "VALUE", "SOURCE");

  private static final Comparator<Denominator> ORDER =
      Comparator.comparing(Denominator::refArea)
          .thenComparing(Denominator::year)
          .thenComparing(Denominator::sex)
          .thenComparing(Denominator::age);

  private Denominators() {}

  /** Reads the file; every mistake names file and unit. */
  static List<Denominator> read(Path file, AreaTree areas) {
    String name = file.getFileName().toString();
    List<Denominator> all = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (CSVRecord row : Table.rows(file, COLUMNS)) {
      Denominator denominator = denominator(name, row);
      String unit = name + ": unit " + denominator.refArea();
      if (!areas.has(denominator.refArea())) {
        throw new ConfigException(unit + " is not in set " + areas.set());
      }
      if (!seen.add(key(denominator))) {
        throw new ConfigException(unit + " has two values for one year, sex and age");
      }
      all.add(denominator);
    }
    Map<String, Denominator> totals = totals(all);
    for (Area area : areas.areas()) {
      if (!area.isUnknown() && !totals.containsKey(area.ref())) {
        throw new ConfigException(
            name + ": unit " + area.ref() + " has no population of all sexes and ages");
      }
    }
    all.sort(ORDER);
    return List.copyOf(all);
  }

  private static String key(Denominator d) {
    return d.refArea() + " " + d.year() + " " + d.sex() + " " + d.age();
  }

  private static Denominator denominator(String file, CSVRecord row) {
    try {
      long value = Long.parseLong(row.get("VALUE"));
      if (value <= 0) {
        throw new NumberFormatException("not positive");
      }
      return new Denominator(
          row.get("REF_AREA"),
          Integer.parseInt(row.get("YEAR")),
          row.get("SEX"),
          row.get("AGE"),
          value,
          row.get("SOURCE"));
    } catch (NumberFormatException e) {
      throw new ConfigException(
          file + ": unit " + row.get("REF_AREA") + " has a YEAR or VALUE that is no whole number",
          e);
    }
  }

  /** The newest population of all sexes and ages, by unit. */
  static Map<String, Denominator> totals(List<Denominator> all) {
    Map<String, Denominator> newest = new HashMap<>();
    for (Denominator d : all) {
      if (d.sex().equals(Area.TOTAL) && d.age().equals(Area.TOTAL)) {
        newest.merge(d.refArea(), d, (a, b) -> a.year() > b.year() ? a : b);
      }
    }
    return newest;
  }

  static Set<String> under(List<Denominator> all, AreaTree areas, long floor) {
    Map<String, Denominator> totals = totals(all);
    Set<String> under = new TreeSet<>();
    for (String unit : areas.leaves(Area.TOTAL)) {
      if (totals.containsKey(unit) && totals.get(unit).value() < floor) {
        under.add(unit);
      }
    }
    return under;
  }
}
