package org.anmap.pipeline.geography;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.anmap.contract.AreaTree;
import org.anmap.pipeline.config.ConfigException;

/** A boundary file checked against the units: each unit of the level once, and nothing else. */
final class Boundaries {
  private Boundaries() {}

  /**
   * Reads the shapes of a level.
   *
   * @throws ConfigException naming file and unit: none for a unit, or one of no unit of the level
   */
  static List<Shape> read(Path file, AreaTree areas, String level) {
    List<Shape> shapes = new ArrayList<>(GeoJson.read(file));
    Set<String> missing = new TreeSet<>();
    areas.level(level).stream()
        .filter(area -> !area.isUnknown())
        .forEach(area -> missing.add(area.ref()));
    for (Shape shape : shapes) {
      if (!missing.remove(shape.ref())) {
        throw new ConfigException(
            file.getFileName()
                + " has a boundary of unit "
                + shape.ref()
                + ", which is no "
                + level
                + " of set "
                + areas.set());
      }
    }
    if (!missing.isEmpty()) {
      throw new ConfigException(
          file.getFileName() + " has no boundary of unit " + String.join(", ", missing));
    }
    shapes.sort(Comparator.comparing(Shape::ref));
    return List.copyOf(shapes);
  }
}
