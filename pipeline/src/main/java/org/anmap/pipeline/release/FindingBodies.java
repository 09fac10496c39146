package org.anmap.pipeline.release;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.anmap.contract.Area;
import org.anmap.contract.Finding;
import org.anmap.contract.Json;
import org.anmap.contract.Period;
import org.anmap.contract.PeriodType;

/** Findings as bodies, on the same axes of areas and periods as the cubes. */
final class FindingBodies {
  /** One character for each state of a hotspot; {@code -}: nothing to say. */
  private static final Map<String, String> HOTSPOT =
      Map.of(
          "certain_hot", "H",
          "possible_hot", "h",
          "certain_cold", "C",
          "possible_cold", "c",
          "possible_either", "e",
          "none", "n",
          "undecidable", "u");

  private final Contents contents;
  private final String areasHash;
  private final Map<String, byte[]> bodies;
  private final List<Map<String, Object>> links = new ArrayList<>();

  private FindingBodies(Contents contents, String areasHash, Map<String, byte[]> bodies) {
    this.contents = contents;
    this.areasHash = areasHash;
    this.bodies = bodies;
  }

  /** Adds the bodies; returns the links that {@code release.json} lists. */
  static List<Map<String, Object>> put(
      Contents contents, String areasHash, Map<String, byte[]> bodies) {
    FindingBodies findings = new FindingBodies(contents, areasHash, bodies);
    for (Finding finding : contents.findings()) {
      Table table = new Table(finding);
      switch (finding.name()) {
        case "rates" -> findings.rates(table);
        case "hotspots" -> findings.hotspots(table);
        case "trends" -> findings.trends(table);
        default -> throw new IllegalArgumentException("no body is known for " + finding.name());
      }
    }
    return findings.links;
  }

  private void rates(Table table) {
    Map<String, List<Map<String, String>>> cubes = new TreeMap<>();
    for (Map<String, String> row : table.rows()) {
      cubes
          .computeIfAbsent(row.get("LEVEL") + "/" + row.get("PERIOD_TYPE"), k -> new ArrayList<>())
          .add(row);
    }
    cubes.forEach(
        (place, rows) -> {
          Axes axes = axes(place.split("/")[0], PeriodType.of(place.split("/")[1]));
          Map<String, Object> body = head("rates", axes);
          body.put("unitMeasure", rows.get(0).get("UNIT_MEASURE"));
          body.put("per", contents.publication().analyse().ratePer());
          body.put("annual", true);
          body.put("rate", axes.numbers(rows, "VALUE"));
          body.put("lo", axes.numbers(rows, "LOWER_95"));
          body.put("hi", axes.numbers(rows, "UPPER_95"));
          put("rates", axes, body);
        });
  }

  private void hotspots(Table table) {
    Axes axes = axes(smallestLevel(), PeriodType.QUARTER);
    Map<String, Object> body = head("hotspots", axes);
    body.put("falseDiscoveryRate", contents.publication().analyse().falseDiscoveryRate());
    body.put("state", axes.symbols(table.rows(), HOTSPOT));
    put("hotspots", axes, body);
  }

  private void trends(Table table) {
    Map<String, List<Map<String, String>>> levels = new TreeMap<>();
    for (Map<String, String> row : table.rows()) {
      levels.computeIfAbsent(row.get("LEVEL"), level -> new ArrayList<>()).add(row);
    }
    levels.forEach(
        (level, rows) -> {
          Axes axes = axes(level, PeriodType.QUARTER);
          Map<String, Map<String, String>> byArea = new HashMap<>();
          rows.forEach(row -> byArea.put(row.get("REF_AREA"), row));
          Map<String, Object> body = head("trends", axes);
          body.put("unitMeasure", "REPORTS_PER_QUARTER");
          body.put("state", axes.areas().stream().map(area -> trend(byArea.get(area))).toList());
          body.put("slope", axes.areas().stream().map(area -> slope(byArea.get(area))).toList());
          body.put("lo", column(axes, byArea, "SLOPE_95_LO"));
          body.put("hi", column(axes, byArea, "SLOPE_95_HI"));
          put("trends", axes, body);
        });
  }

  private static String trend(Map<String, String> row) {
    return row == null ? "undecidable" : row.get("STATE");
  }

  /** Sen's slope, where it is the same whatever the hidden counts are. */
  private static Double slope(Map<String, String> row) {
    return row == null || !row.get("SLOPE_LO").equals(row.get("SLOPE_HI"))
        ? null
        : number(row, "SLOPE_LO");
  }

  private static List<Double> column(
      Axes axes, Map<String, Map<String, String>> byArea, String column) {
    return axes.areas().stream().map(area -> number(byArea.get(area), column)).toList();
  }

  private String smallestLevel() {
    List<String> levels = contents.plan().areas().levels();
    return levels.get(levels.size() - 1);
  }

  private Axes axes(String level, PeriodType type) {
    return new Axes(
        level,
        type,
        contents.plan().areas().level(level).stream().map(Area::ref).toList(),
        Period.within(type, contents.plan().first(), contents.plan().last()));
  }

  private Map<String, Object> head(String name, Axes axes) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("release", contents.head().release());
    body.put("finding", name);
    body.put("measure", "REPORTS");
    body.put("level", axes.level());
    body.put("periodType", axes.type());
    body.put("areasHash", areasHash);
    body.put("areas", axes.areas());
    body.put("periods", axes.periods());
    return body;
  }

  private void put(String name, Axes axes, Map<String, Object> body) {
    String href = "findings/" + name + "/" + axes.level() + "/" + axes.type().code() + ".json";
    bodies.put(href, Json.bytes(body));
    Map<String, Object> link = new LinkedHashMap<>();
    link.put("name", name);
    link.put("level", axes.level());
    link.put("periodType", axes.type());
    link.put("href", href);
    links.add(link);
  }

  private static Double number(Map<String, String> row, String column) {
    String text = row == null ? "" : row.get(column);
    return text.isEmpty() ? null : Double.valueOf(text);
  }

  /** The areas and periods of a body, and rows laid out along them. */
  private record Axes(String level, PeriodType type, List<String> areas, List<Period> periods) {

    List<List<Double>> numbers(List<Map<String, String>> rows, String column) {
      Map<String, Map<String, String>> byKey = byKey(rows);
      List<List<Double>> numbers = new ArrayList<>();
      for (Period period : periods) {
        List<Double> line = new ArrayList<>();
        for (String area : areas) {
          line.add(number(byKey.get(area + " " + period.code()), column));
        }
        numbers.add(line);
      }
      return numbers;
    }

    List<String> symbols(List<Map<String, String>> rows, Map<String, String> symbols) {
      Map<String, Map<String, String>> byKey = byKey(rows);
      List<String> lines = new ArrayList<>();
      for (Period period : periods) {
        StringBuilder line = new StringBuilder();
        for (String area : areas) {
          Map<String, String> row = byKey.get(area + " " + period.code());
          line.append(row == null ? "-" : symbols.getOrDefault(row.get("STATE"), "-"));
        }
        lines.add(line.toString());
      }
      return lines;
    }

    private static Map<String, Map<String, String>> byKey(List<Map<String, String>> rows) {
      Map<String, Map<String, String>> byKey = new HashMap<>();
      rows.forEach(row -> byKey.put(row.get("REF_AREA") + " " + row.get("TIME_PERIOD"), row));
      return byKey;
    }
  }

  /** A finding with its REPORTS rows by column name. */
  private record Table(Finding finding) {
    List<Map<String, String>> rows() {
      List<Map<String, String>> named = new ArrayList<>();
      for (List<String> values : finding.rows()) {
        Map<String, String> row = new HashMap<>();
        for (int i = 0; i < values.size(); i++) {
          row.put(finding.columns().get(i).name(), values.get(i));
        }
        if (row.get("MEASURE").equals("REPORTS")) {
          named.add(row);
        }
      }
      return named;
    }
  }
}
