package org.anmap.outside;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/**
 * A release written by hand, as its reader gets it: units, tables, and of the manifest the rules.
 */
final class HandMade {
  private final int width;
  private final Map<String, List<List<String>>> sets = new LinkedHashMap<>();
  private final List<Table> tables = new ArrayList<>();

  /** A table as it is printed; a number, C hidden, M not reported, - no row. */
  private record Table(
      String name, String set, String measure, boolean zerosShown, List<List<String>> lines) {}

  HandMade(int width) {
    this.width = width;
  }

  /** What lies in what, as in {@code "_T: N S; N: A B"}. */
  HandMade set(String name, String tree) {
    List<List<String>> units = new ArrayList<>(List.of(List.of("_T", "")));
    for (String branch : tree.split(";")) {
      String[] parts = branch.trim().split(": *");
      for (String child : parts[1].split(" +")) {
        units.add(List.of(child, parts[0]));
      }
    }
    sets.put(name, units);
    return this;
  }

  /** A line for each area and its codes, a column for each period. */
  HandMade table(String name, String set, boolean zerosShown, String text) {
    return table(name, set, "REPORTS", zerosShown, text);
  }

  HandMade table(String name, String set, String measure, boolean zerosShown, String text) {
    List<List<String>> lines =
        text.lines()
            .filter(line -> !line.isBlank())
            .map(line -> Arrays.stream(line.split("\\|")).map(String::trim).toList())
            .toList();
    return lines(name, set, measure, zerosShown, lines);
  }

  HandMade lines(
      String name, String set, String measure, boolean zerosShown, List<List<String>> lines) {
    tables.add(new Table(name, set, measure, zerosShown, lines));
    return this;
  }

  /** Writes it into a folder, which is returned. */
  Path write(Path folder) {
    try {
      for (Map.Entry<String, List<List<String>>> set : sets.entrySet()) {
        Path file = folder.resolve("geography").resolve(set.getKey()).resolve("units.csv");
        try (CSVPrinter csv =
            csv(
                file,
                "AREA_SET",
                "REF_AREA",
                "LEVEL",
                "PARENT",
                "NAME_VI",
                "NAME_EN",
                "VALID_FROM",
                "VALID_TO")) {
          for (List<String> unit : set.getValue()) {
            String code = unit.get(0);
            csv.printRecord(set.getKey(), code, "", unit.get(1), code, code, "", "");
          }
        }
      }
      List<Map<String, Object>> rules = new ArrayList<>();
      for (Table table : tables) {
        write(table, folder.resolve("tables").resolve(table.name() + ".csv"));
        rules.add(Map.of("name", table.name(), "zeros", table.zerosShown() ? "public" : "hidden"));
      }
      new ObjectMapper()
          .writeValue(
              folder.resolve("manifest.json").toFile(),
              Map.of("protection", Map.of("width", width), "tables", rules));
      return folder;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void write(Table table, Path file) throws IOException {
    List<String> header = table.lines().get(0);
    List<String> dimensions = Arrays.asList(header.get(0).split(" +"));
    List<String> columns = new ArrayList<>(List.of("AREA_SET", "REF_AREA", "TIME_PERIOD"));
    columns.addAll(dimensions.subList(1, dimensions.size()));
    columns.addAll(List.of("MEASURE", "OBS_VALUE", "OBS_STATUS", "CONF_STATUS"));
    try (CSVPrinter csv = csv(file, columns.toArray(String[]::new))) {
      for (List<String> line : table.lines().subList(1, table.lines().size())) {
        List<String> place = Arrays.asList(line.get(0).split(" +"));
        for (int column = 1; column < line.size(); column++) {
          if (line.get(column).equals("-")) {
            continue;
          }
          List<String> row =
              new ArrayList<>(List.of(table.set(), place.get(0), header.get(column)));
          row.addAll(place.subList(1, place.size()));
          row.add(table.measure());
          row.addAll(
              switch (line.get(column)) {
                case "C" -> List.of("", "A", "C");
                case "M" -> List.of("", "M", "F");
                default -> List.of(line.get(column), "A", "F");
              });
          csv.printRecord(row);
        }
      }
    }
  }

  private static CSVPrinter csv(Path file, String... columns) throws IOException {
    Files.createDirectories(file.getParent());
    BufferedWriter text = Files.newBufferedWriter(file);
    return CSVFormat.RFC4180.builder().setHeader(columns).get().print(text);
  }
}
