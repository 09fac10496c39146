package org.anmap.outside;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVRecord;

/**
 * One release as its reader has it. Of the manifest it reads the width and, for each table, whether
 * zeros are shown; everything else comes from the tables and units.
 */
final class Edition {
  private static final String TOTAL = "_T";
  private static final List<String> FIXED =
      List.of(
          "AREA_SET",
          "REF_AREA",
          "TIME_PERIOD",
          "MEASURE",
          "OBS_VALUE",
          "OBS_STATUS",
          "CONF_STATUS");
  private static final String SHARE = "_SHARE";

  final int width;
  final Map<Cell, Said> cells = new LinkedHashMap<>();
  final List<Share> shares = new ArrayList<>();

  /**
   * A published percentage, rounded as printed: of the area's total over all codes or, where there
   * are no codes, of the total over all areas.
   */
  record Share(Cell part, Cell whole, String percent) {}

  Edition(Path release, Units units) throws IOException {
    JsonNode manifest = new ObjectMapper().readTree(release.resolve("manifest.json").toFile());
    width = manifest.get("protection").get("width").intValue();
    for (Path file : files(release.resolve("geography"), "units.csv")) {
      units.read(file);
    }
    for (JsonNode table : manifest.get("tables")) {
      Path file = release.resolve("tables").resolve(table.get("name").textValue() + ".csv");
      boolean zerosShown = table.get("zeros").textValue().equals("public");
      for (CSVRecord row : Csv.rows(file)) {
        read(row, zerosShown ? 1 : 0, units);
      }
    }
  }

  private void read(CSVRecord row, long atLeast, Units units) {
    Map<String, String> codes = new TreeMap<>(row.toMap());
    codes.keySet().removeAll(FIXED);
    codes.values().removeIf(TOTAL::equals);
    List<String> coded = new ArrayList<>();
    codes.forEach((dimension, code) -> coded.add(dimension + "=" + code));
    String measure = row.get("MEASURE");
    Cell cell =
        new Cell(
            measure.replace(SHARE, ""),
            units.name(row.get("AREA_SET"), row.get("REF_AREA")),
            Span.of(row.get("TIME_PERIOD")),
            coded);
    String value = row.get("OBS_VALUE");
    if (measure.endsWith(SHARE)) {
      Cell whole =
          coded.isEmpty()
              ? cell.in(TOTAL)
              : new Cell(cell.measure(), cell.area(), cell.span(), List.of());
      if (!value.isEmpty()) {
        shares.add(new Share(cell, whole, value));
      }
      return;
    }
    boolean hidden = row.get("CONF_STATUS").equals("C");
    Said said =
        hidden ? Said.hidden(atLeast) : Said.shown(value.isEmpty() ? 0 : Long.parseLong(value));
    cells.merge(cell, said, Said::and);
  }

  private static List<Path> files(Path folder, String name) throws IOException {
    try (Stream<Path> paths = Files.walk(folder)) {
      return paths.filter(path -> path.endsWith(name)).sorted().toList();
    }
  }
}
