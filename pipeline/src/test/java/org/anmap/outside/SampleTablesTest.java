package org.anmap.outside;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The tables of the sample publication, as they stand in {@code data-samples/expected}: nothing
 * leaks from them, and they still say enough to be worth reading. Which cells are hidden does not
 * matter here.
 */
class SampleTablesTest {
  private static final Path SAMPLES = Path.of("../data-samples");
  private static final String SET = "vn-district-2025";
  private static final Map<String, String> ZEROS =
      Map.of("reports_district", "public", "reports_province", "public", "reports_type", "hidden");

  @TempDir private Path release;

  @BeforeEach
  void asItsReaderGetsIt() throws IOException {
    List<Map<String, String>> rules = new ArrayList<>();
    Files.createDirectories(release.resolve("tables"));
    for (Map.Entry<String, String> table : ZEROS.entrySet()) {
      String file = table.getKey() + ".csv";
      Files.copy(SAMPLES.resolve("expected/" + file), release.resolve("tables/" + file));
      rules.add(Map.of("name", table.getKey(), "zeros", table.getValue()));
    }
    new ObjectMapper()
        .writeValue(
            release.resolve("manifest.json").toFile(),
            Map.of("protection", Map.of("width", 5), "tables", rules));
    Path units = release.resolve("geography/" + SET + "/units.csv");
    Files.createDirectories(units.getParent());
    Files.writeString(units, String.join("\r\n", units()) + "\r\n");
  }

  @Test
  void nothing_leaks_from_them() {
    OutsideAttack.Outcome outcome = OutsideAttack.on(List.of(release)).run();
    assertEquals(List.of(), outcome.leaks());
    assertTrue(outcome.hidden() > 100, "hardly anything is hidden: " + outcome.hidden());
  }

  /** The units of the set, and the unknown unit that the release adds to each province. */
  private static List<String> units() throws IOException {
    List<String> lines =
        new ArrayList<>(
            List.of("AREA_SET,REF_AREA,LEVEL,PARENT,NAME_VI,NAME_EN,VALID_FROM,VALID_TO"));
    for (CSVRecord unit : Csv.rows(SAMPLES.resolve("geography/units.csv"))) {
      if (List.of(unit.get("SETS").split("\\|")).contains(SET)) {
        String code = unit.get("REF_AREA");
        lines.add(String.join(",", SET, code, "", unit.get("PARENT"), code, code, "", ""));
        if (unit.get("LEVEL").equals("province")) {
          lines.add(String.join(",", SET, code + "_U", "", code, code + "_U", code + "_U", "", ""));
        }
      }
    }
    return lines;
  }

  /** By table, level of area (its number of ancestors) and length of period. */
  private Map<String, Double> shownShares() throws IOException {
    Map<String, long[]> tally = new TreeMap<>();
    Map<String, String> parents = new TreeMap<>();
    for (CSVRecord unit : Csv.rows(release.resolve("geography/" + SET + "/units.csv"))) {
      parents.put(unit.get("REF_AREA"), unit.get("PARENT"));
    }
    for (String table : ZEROS.keySet()) {
      for (CSVRecord row : Csv.rows(release.resolve("tables/" + table + ".csv"))) {
        if (row.toMap().values().stream()
            .noneMatch(code -> code.equals("_U") || code.endsWith("_U"))) {
          int level = 0;
          for (String up = parents.get(row.get("REF_AREA")); !up.isEmpty(); up = parents.get(up)) {
            level++;
          }
          long[] cells =
              tally.computeIfAbsent(
                  table
                      + " level "
                      + level
                      + " of "
                      + Span.of(row.get("TIME_PERIOD")).months()
                      + " months",
                  key -> new long[2]);
          cells[0] += row.get("CONF_STATUS").equals("C") ? 0 : 1;
          cells[1]++;
        }
      }
    }
    Map<String, Double> shares = new TreeMap<>();
    tally.forEach((key, cells) -> shares.put(key, (double) cells[0] / cells[1]));
    return shares;
  }

  /** Floors, not targets: by table, level (ancestors of an area) and months of a period. */
  @Test
  void most_of_each_table_and_level_is_shown() throws IOException {
    Map<String, Double> floors = new TreeMap<>();
    floors.put("reports_district level 2 of 3 months", 0.70);
    floors.put("reports_district level 2 of 6 months", 0.85);
    floors.put("reports_district level 2 of 12 months", 0.90);
    for (int level = 0; level <= 1; level++) {
      for (int months : new int[] {1, 3, 6, 12}) {
        floors.put("reports_province level " + level + " of " + months + " months", 0.95);
      }
    }
    for (int months : new int[] {3, 6, 12}) {
      floors.put("reports_type level 0 of " + months + " months", 0.85);
      floors.put("reports_type level 1 of " + months + " months", months == 3 ? 0.70 : 0.80);
    }
    Map<String, Double> shares = shownShares();
    assertEquals(floors.keySet(), shares.keySet());
    shares.forEach((cells, share) -> assertTrue(share >= floors.get(cells), cells + ": " + share));
  }
}
