package org.anmap.pipeline.geography;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.anmap.contract.Area;
import org.anmap.pipeline.config.ConfigException;
import org.apache.commons.csv.CSVRecord;

/**
 * The units table of a publication, all vintages, and which of its units a set is made of.
 *
 * <p>A unit is known by its code inside a set only: outside, one code may have meant two units.
 */
final class UnitTable {
  private static final List<String> COLUMNS =
      List.of(
          "REF_AREA",
          "LEVEL",
          "PARENT",
          "NAME_VI",
          "NAME_EN",
          "TYPE",
          "ALIASES",
          "VALID_FROM",
          "VALID_TO",
          "SETS",
          "SUCCESSOR",
          "SAME_NAME_ELSEWHERE");

  private final String set;
  private final List<Unit> units;
  private final Map<String, Unit> members = new LinkedHashMap<>();

  private UnitTable(String file, String set, List<Unit> units) {
    this.set = set;
    this.units = List.copyOf(units);
    for (Unit unit : units) {
      if (unit.isIn(set) && members.put(unit.code(), unit) != null) {
        throw new ConfigException(
            file + ": unit " + unit.code() + " is listed twice in set " + set);
      }
    }
    if (!members.containsKey(Area.TOTAL)) {
      throw new ConfigException(
          file + ": set " + set + " has no unit " + Area.TOTAL + ", the total of all areas");
    }
    members.values().forEach(unit -> checkParent(file, unit));
    units.forEach(unit -> checkSuccessor(file, unit));
  }

  /** Reads the table; every mistake names the file and the unit. */
  static UnitTable read(Path file, String set) {
    String name = file.getFileName().toString();
    return new UnitTable(
        name, set, Table.rows(file, COLUMNS).stream().map(row -> unit(name, row)).toList());
  }

  private static Unit unit(String file, CSVRecord row) {
    String where = file + ": unit " + row.get("REF_AREA");
    return new Unit(
        row.get("REF_AREA"),
        row.get("LEVEL"),
        row.get("PARENT"),
        row.get("NAME_VI"),
        row.get("NAME_EN"),
        row.get("TYPE"),
        list(row.get("ALIASES")),
        date(where, row.get("VALID_FROM")),
        date(where, row.get("VALID_TO")),
        Set.copyOf(list(row.get("SETS"))),
        row.get("SUCCESSOR"),
        sharing(where, row.get("SAME_NAME_ELSEWHERE")));
  }

  private static NameSharing sharing(String where, String text) {
    try {
      return NameSharing.of(text);
    } catch (IllegalArgumentException e) {
      throw new ConfigException(
          where + " has the SAME_NAME_ELSEWHERE '" + text + "', not true, bare or false", e);
    }
  }

  private static List<String> list(String bars) {
    return Arrays.stream(bars.split("\\|")).filter(part -> !part.isEmpty()).distinct().toList();
  }

  static Optional<LocalDate> date(String where, String text) {
    try {
      return text.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(text));
    } catch (DateTimeParseException e) {
      throw new ConfigException(where + " has the date '" + text + "', not yyyy-mm-dd", e);
    }
  }

  private void checkParent(String file, Unit unit) {
    boolean root = unit.code().equals(Area.TOTAL);
    if (root != unit.parent().isEmpty() || !root && !members.containsKey(unit.parent())) {
      throw new ConfigException(
          file + ": unit " + unit.code() + " has the unknown parent '" + unit.parent() + "'");
    }
  }

  private void checkSuccessor(String file, Unit unit) {
    if (!unit.isIn(set) && !unit.successor().isEmpty() && !members.containsKey(unit.successor())) {
      throw new ConfigException(
          file
              + ": unit "
              + unit.code()
              + " has the successor "
              + unit.successor()
              + ", which is not in set "
              + set);
    }
  }

  /** The first day on which no unit of a parent existed any more; empty while some do. */
  Optional<LocalDate> lastedUntil(Unit parent) {
    List<Unit> children =
        members.values().stream().filter(unit -> unit.parent().equals(parent.code())).toList();
    return children.stream().anyMatch(unit -> unit.validTo().isEmpty())
        ? Optional.empty()
        : children.stream().flatMap(unit -> unit.validTo().stream()).max(LocalDate::compareTo);
  }

  String set() {
    return set;
  }

  /** Every row, in the order of the file. */
  List<Unit> units() {
    return units;
  }

  /** The units of the set by code, in the order of the file. */
  Map<String, Unit> members() {
    return members;
  }

  /** The unit of the set that carries the rows of a unit; empty if none does alone. */
  Optional<Unit> carrier(Unit unit) {
    return Optional.ofNullable(members.get(unit.isIn(set) ? unit.code() : unit.successor()));
  }

  /**
   * The first day from which rows are carried to a unit of the set, empty if from the beginning.
   *
   * <p>A unit that took over others has a series as old as the oldest of them.
   */
  Optional<LocalDate> carriedFrom(Unit member) {
    List<Optional<LocalDate>> starts =
        units.stream()
            .filter(unit -> carrier(unit).filter(member::equals).isPresent())
            .map(Unit::validFrom)
            .toList();
    return starts.stream().anyMatch(Optional::isEmpty)
        ? Optional.empty()
        : starts.stream().flatMap(Optional::stream).min(LocalDate::compareTo);
  }
}
