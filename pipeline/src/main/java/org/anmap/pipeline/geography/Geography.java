package org.anmap.pipeline.geography;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.anmap.contract.Area;
import org.anmap.contract.AreaTree;
import org.anmap.contract.Denominator;
import org.anmap.pipeline.config.ConfigException;
import org.anmap.pipeline.config.PublicationConfig.GeographyConfig;

/**
 * Where things are counted: the units of one area set with names, shapes and public denominators.
 *
 * <p>Complete when loaded: every unit but the unknown ones has a population and, at each level with
 * a boundary file, a shape.
 */
public final class Geography {
  private static final int LEVELS = 3;

  private final AreaTree areas;
  private final Places places;
  private final List<Denominator> denominators;
  private final Map<String, List<Shape>> shapes;
  private final boolean schematic;

  private Geography(
      AreaTree areas,
      Places places,
      List<Denominator> denominators,
      Map<String, List<Shape>> shapes,
      boolean schematic) {
    this.areas = areas;
    this.places = places;
    this.denominators = List.copyOf(denominators);
    this.shapes = Collections.unmodifiableMap(new TreeMap<>(shapes));
    this.schematic = schematic;
  }

  /**
   * Reads and checks the geography of a publication.
   *
   * @param resolve from a path in the publication file to one on disk
   * @throws ConfigException naming file and unit: a doubled code, an unknown parent, a unit without
   *     boundary or population, a boundary or population of an unknown unit, a commune that lies in
   *     no unit, a mapped text whose unit is none
   */
  public static Geography load(GeographyConfig config, Function<String, Path> resolve) {
    Path unitsFile = resolve.apply(config.units());
    UnitTable table = UnitTable.read(unitsFile, config.set());
    AreaTree areas = tree(unitsFile, table, !config.crosswalk().isEmpty());
    List<String> levels = areas.levels();
    String leaf = levels.get(LEVELS - 1);
    if (!config.boundaries().containsKey(leaf)) {
      throw new ConfigException("geography.boundaries has no file for level " + leaf);
    }
    Map<String, List<Shape>> shapes = new TreeMap<>();
    config
        .boundaries()
        .forEach(
            (level, file) -> shapes.put(level, Boundaries.read(resolve.apply(file), areas, level)));
    Path denominatorFile = resolve.apply(config.denominators());
    return new Geography(
        areas,
        places(config, resolve, table, levels),
        Denominators.read(denominatorFile, areas),
        shapes,
        config.schematic());
  }

  private static Places places(
      GeographyConfig config,
      Function<String, Path> resolve,
      UnitTable table,
      List<String> levels) {
    String top = levels.get(LEVELS - 2);
    String leaf = levels.get(LEVELS - 1);
    Optional<Path> crosswalk = file(config.crosswalk()).map(resolve);
    Heirs heirs = new Heirs(table, top, crosswalk.isPresent());
    List<Commune> communes =
        file(config.communes())
            .map(file -> Communes.read(resolve.apply(file), crosswalk, table, top, leaf, heirs))
            .orElse(List.of());
    return new Places(new PlaceIndex(table, top, leaf, heirs, communes)).with(config.places());
  }

  private static Optional<String> file(String path) {
    return Optional.of(path).filter(text -> !text.isEmpty());
  }

  private static AreaTree tree(Path file, UnitTable table, boolean runsOn) {
    Map<String, String> levelBelow = new HashMap<>();
    table.members().values().forEach(unit -> levelBelow.put(unit.parent(), unit.level()));
    List<Area> areas = new ArrayList<>();
    for (Unit unit : table.members().values()) {
      areas.add(area(table, unit, runsOn));
      if (levelBelow.containsKey(unit.code()) && !unit.code().equals(Area.TOTAL)) {
        areas.add(unknownIn(table, levelBelow.get(unit.code()), unit, runsOn));
      }
    }
    AreaTree tree = new AreaTree(areas);
    if (tree.levels().size() != LEVELS) {
      throw new ConfigException(
          file.getFileName()
              + ": set "
              + table.set()
              + " needs three levels, the country, its parts and theirs; found "
              + tree.levels());
    }
    return tree;
  }

  /**
   * @param runsOn whether rows of later days are carried back, so that the series of a unit
   *     outlives the unit
   */
  private static Area area(UnitTable table, Unit unit, boolean runsOn) {
    return new Area(
        table.set(),
        unit.code(),
        unit.level(),
        unit.parent(),
        unit.nameVi(),
        unit.nameEn(),
        table.carriedFrom(unit),
        runsOn ? Optional.empty() : unit.validTo());
  }

  /** The unknown area of a province lives as long as the units among which it is unknown. */
  private static Area unknownIn(UnitTable table, String level, Unit parent, boolean runsOn) {
    return new Area(
        table.set(),
        parent.code() + Area.UNKNOWN,
        level,
        parent.code(),
        "Không rõ (" + parent.nameVi() + ")",
        "Unknown (" + parent.nameEn() + ")",
        parent.validFrom(),
        runsOn ? Optional.empty() : table.lastedUntil(parent));
  }

  /** The units: country, province, district, and an unknown unit in each province. */
  public AreaTree areas() {
    return areas;
  }

  /** Finds units from what offices write; may travel to Spark tasks. */
  public Places places() {
    return places;
  }

  /** Public populations, sorted by unit, year, sex and age. */
  public List<Denominator> denominators() {
    return denominators;
  }

  /** Boundaries by level, sorted by code. */
  public Map<String, List<Shape>> shapes() {
    return shapes;
  }

  /** Whether the boundaries are only schematic, which every map must say. */
  public boolean schematic() {
    return schematic;
  }

  /** The smallest units with fewer people than a floor; unknown units have no population. */
  public Set<String> underPopulation(long floor) {
    return Denominators.under(denominators, areas, floor);
  }
}
