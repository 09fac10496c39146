package org.anmap.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.anmap.contract.Period;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code audit} says of a release that someone altered with care. */
class AuditIT {
  private static final String DISTRICTS = "tables/reports_district.csv";
  @TempDir Path folder;
  private Forgery forgery;

  @BeforeEach
  void copy() {
    forgery = Forgery.in(folder);
  }

  @Test
  void a_hidden_count_that_is_shown_is_a_leak_with_a_recipe() throws IOException {
    HiddenCell shown = oneOfTwoHiddenInItsProvince();
    forgery.edit(
        DISTRICTS,
        text -> text.replace(shown.row() + ",,A,C", shown.row() + "," + shown.count() + ",A,F"));
    forgery.rehash();
    String said = refused();
    assertTrue(said.contains(shown.period()), said);
    assertTrue(said.lines().count() >= 2, "a recipe says how: " + said);
  }

  @Test
  void a_witness_that_is_altered_proves_nothing() {
    forgery.edit(
        "certificate/base-REPORTS.csv", text -> text.replaceFirst(",(\\d)\\r\\n", ",1$1\r\n"));
    forgery.rehash();
    String said = refused();
    assertTrue(said.contains("the base does not fit the published REPORTS"), said);
  }

  @Test
  void a_certificate_that_claims_more_than_it_shows_is_refused() {
    forgery.edit(
        "certificate/certificate.json",
        text -> text.replaceFirst("\"narrowestWidth\" : \\d+", "\"narrowestWidth\" : 99"));
    forgery.rehash();
    assertTrue(refused().contains("is not what its witness shows"));
  }

  @Test
  void a_body_that_shows_another_number_does_not_follow() {
    forgery.edit(
        "api/cubes/REPORTS/country/year.json",
        text -> text.replaceFirst("\\[\\[(\\d+)]", "[[1$1]"));
    forgery.rehash();
    String said = refused();
    assertTrue(
        said.contains(
            "api/cubes/REPORTS/country/year.json does not follow from the published tables"),
        said);
  }

  @Test
  void nor_does_another_parquet_file() {
    forgery.edit(
        "tables/reports_district.parquet",
        text ->
            text.substring(0, text.length() - 9) + "\u0001" + text.substring(text.length() - 8));
    forgery.rehash();
    String said = refused();
    assertTrue(
        said.contains("tables/reports_district.parquet does not follow from the published tables"),
        said);
  }

  @Test
  void a_file_more_or_less_is_refused() throws IOException {
    Files.delete(forgery.release().resolve("tables/reports_type.parquet"));
    Files.writeString(forgery.release().resolve("tables/extra.csv"), "REF_AREA\r\n");
    String said = refused();
    assertTrue(said.contains("tables/extra.csv is not listed in the manifest"), said);
    assertTrue(said.contains("tables/reports_type.parquet is missing or altered"), said);
  }

  private String refused() {
    Program.Ended audit = Program.anmap("audit", forgery.releases().toString());
    assertEquals(4, audit.exitCode(), audit.out() + audit.err());
    return audit.out();
  }

  /** A hidden cell: its row up to the measure, and what the certificate's base makes it. */
  private record HiddenCell(String row, String period, long count) {}

  /**
   * A hidden quarter whose province shows its total and hides one other district: with this one
   * shown, anyone subtracts the other.
   */
  private HiddenCell oneOfTwoHiddenInItsProvince() throws IOException {
    Map<String, String> provinces = new HashMap<>();
    for (CSVRecord unit : csv("geography/vn-district-2025/units.csv")) {
      provinces.put(unit.get("REF_AREA"), unit.get("PARENT"));
    }
    Map<String, List<CSVRecord>> hidden = new TreeMap<>();
    for (CSVRecord row : csv(DISTRICTS)) {
      if (row.get("CONF_STATUS").equals("C") && row.get("TIME_PERIOD").contains("Q")) {
        String place = provinces.get(row.get("REF_AREA")) + " " + row.get("TIME_PERIOD");
        hidden.computeIfAbsent(place, key -> new ArrayList<>()).add(row);
      }
    }
    CSVRecord cell =
        hidden.values().stream().filter(rows -> rows.size() == 2).findFirst().orElseThrow().get(0);
    String period = cell.get("TIME_PERIOD");
    List<String> months =
        Period.parse(period).months().stream().map(month -> month.toString()).toList();
    long count = 0;
    for (CSVRecord leaf : csv("certificate/base-REPORTS.csv")) {
      if (leaf.get("UNIT").equals(cell.get("REF_AREA")) && months.contains(leaf.get("MONTH"))) {
        count += Long.parseLong(leaf.get("COUNT"));
      }
    }
    String row = String.join(",", cell.get("AREA_SET"), cell.get("REF_AREA"), period, "REPORTS");
    return new HiddenCell(row, period, count);
  }

  private List<CSVRecord> csv(String path) throws IOException {
    try (Reader text = Files.newBufferedReader(forgery.release().resolve(path));
        CSVParser csv = CSVFormat.RFC4180.builder().setHeader().get().parse(text)) {
      return csv.getRecords();
    }
  }
}
