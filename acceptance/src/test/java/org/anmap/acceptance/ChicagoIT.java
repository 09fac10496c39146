package org.anmap.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A publication about another country and another subject needs files and no code. */
class ChicagoIT {
  private static final Path EXAMPLE = Path.of("..", "docs", "examples", "chicago");
  private static final Path EXPORTS = EXAMPLE.resolve("exports");

  /** Later updates of a case were not there on the as-of date, 45 days after December 2024. */
  private static final String TOO_LATE = "2025-02-14";

  @TempDir private static Path folder;
  private static Program.Ended run;

  @BeforeAll
  static void runs() {
    run =
        Program.anmap(
            "run",
            EXAMPLE.resolve("publication.yaml").toString(),
            "--releases",
            releases().toString());
  }

  private static Path releases() {
    return folder.resolve("releases");
  }

  private static Path release() {
    return releases().resolve("2024-12.1");
  }

  @Test
  void it_is_published_and_its_proof_holds() {
    assertEquals(0, run.exitCode(), run.err());
    assertEquals("published 2024-12.1\n", run.out());
    assertEquals(0, Program.anmap("audit", releases().toString()).exitCode());
  }

  @Test
  void every_month_of_the_city_is_what_counting_the_files_by_hand_gives() throws IOException {
    Map<String, Long> published = new TreeMap<>();
    for (CSVRecord row : rows(release().resolve("tables/reports_city.csv"))) {
      published.put(row.get("TIME_PERIOD"), Long.valueOf(row.get("OBS_VALUE")));
    }
    assertEquals(36, published.size());
    assertEquals(countedByHand(), published);
  }

  private static Map<String, Long> countedByHand() throws IOException {
    Map<String, String> monthOf = new LinkedHashMap<>();
    for (CSVRecord row : rows(EXPORTS.resolve("crimes-2001-to-present.csv"))) {
      if (row.get("Domestic").equals("true")
          && !row.get("Community Area").isEmpty()
          && iso(row.get("Updated On")).compareTo(TOO_LATE) <= 0) {
        monthOf.put(row.get("Case Number"), iso(row.get("Date")).substring(0, 7));
      }
    }
    for (CSVRecord row : rows(EXPORTS.resolve("crimes-one-year-2022.csv"))) {
      if (row.get("DOMESTIC").equals("Y")) {
        monthOf.put(row.get("CASE#"), iso(row.get("DATE  OF OCCURRENCE")).substring(0, 7));
      }
    }
    Map<String, Long> counts = new TreeMap<>();
    monthOf.values().forEach(month -> counts.merge(month, 1L, Long::sum));
    return counts;
  }

  @Test
  void community_areas_of_both_vintages_are_shown_and_hidden_but_never_unknown()
      throws IOException {
    Set<String> shown = new HashSet<>();
    Set<String> areas = new TreeSet<>();
    for (CSVRecord row : rows(release().resolve("tables/reports_area.csv"))) {
      areas.add(row.get("REF_AREA"));
      if (!row.get("OBS_VALUE").isEmpty() && !row.get("OBS_VALUE").equals("0")) {
        assertTrue(Long.parseLong(row.get("OBS_VALUE")) >= 10);
        shown.add(row.get("TIME_PERIOD").substring(0, 4));
      }
    }
    assertEquals(77 + 9, areas.size(), "77 areas, and the unknown one of each side");
    assertEquals(Set.of("2022", "2023", "2024"), shown);
  }

  @Test
  void no_case_block_or_place_comes_out() throws IOException {
    Set<String> secrets = new HashSet<>();
    for (CSVRecord row : rows(EXPORTS.resolve("crimes-2001-to-present.csv"))) {
      secrets.addAll(List.of(row.get("Case Number"), row.get("Block"), row.get("Location")));
    }
    for (CSVRecord row : rows(EXPORTS.resolve("crimes-one-year-2022.csv"))) {
      secrets.addAll(List.of(row.get("CASE#"), row.get("BLOCK"), row.get("LATITUDE")));
    }
    assertTrue(secrets.size() > 2_000);
    Needles needles = new Needles(secrets);
    Path printed = Files.createDirectories(folder.resolve("printed"));
    Files.writeString(printed.resolve("out"), run.out() + run.err());
    Files.writeString(printed.resolve("profile"), proposed().out());
    assertEquals(List.of(), Haystack.holding(needles, folder));
  }

  @Test
  void a_profile_is_proposed_for_a_file_that_no_built_in_one_knows() {
    Program.Ended proposed = proposed();
    assertEquals(0, proposed.exitCode(), proposed.err());
    assertTrue(proposed.out().contains("report_date: [\"Date\"]"), proposed.out());
    assertFalse(proposed.out().contains("base:"), "its column District is one of the police");
  }

  private static Program.Ended proposed() {
    return Program.anmap("profile", EXPORTS.resolve("crimes-2001-to-present.csv").toString());
  }

  private static List<CSVRecord> rows(Path file) throws IOException {
    try (Reader text = Files.newBufferedReader(file)) {
      return CSVFormat.RFC4180
          .builder()
          .setHeader()
          .setSkipHeaderRecord(true)
          .get()
          .parse(text)
          .getRecords();
    }
  }

  /** From 03/18/2024 07:44:00 PM. */
  private static String iso(String american) {
    return american.substring(6, 10)
        + "-"
        + american.substring(0, 2)
        + "-"
        + american.substring(3, 5);
  }
}
