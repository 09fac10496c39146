package org.anmap.pipeline.sample;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The story from July 2025 on, when rows name communes. */
class SinceReformTest {
  private static final Path FOLDER = WrittenSample.COMMITTED.resolve("from-2025-07");
  private static final Communes COMMUNES = Communes.load();

  /** Record id → true district and counting district. */
  private static final Map<String, List<String>> PLACES =
      WrittenSample.TRUTH.stream()
          .filter(row -> row.get(0).equals("place"))
          .collect(Collectors.toMap(row -> row.get(1), row -> List.of(row.get(2).split(" "))));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          hoi-phu-nu | Xã/Phường    | Tỉnh            | Ngày tiếp nhận | dd/MM/yyyy
          cong-an    | Quận/Huyện   | Tỉnh/Thành phố  | Ngày báo       | dd/MM/yyyy
          y-te       | commune_code | province        | report_date    | yyyy-MM-dd
          """)
  void cases_name_a_commune_where_they_named_a_district(
      String office, String place, String province, String date, String ignoredForm) {
    for (String suffix : List.of("-2025-2.csv", "-2026.csv")) {
      List<List<String>> lines = WrittenSample.csv(FOLDER.resolve(office + suffix));
      assertTrue(lines.get(0).containsAll(List.of(place, province, date)), office + lines.get(0));
      assertFalse(lines.get(0).contains("Huyện") || lines.get(0).contains("district"));
      assertTrue(lines.stream().allMatch(line -> line.size() == lines.get(0).size()));
    }
  }

  @Test
  void health_writes_codes_of_communes_and_loses_leading_zeros() {
    Set<String> codes =
        COMMUNES.all().stream()
            .map(commune -> Integer.toString(Integer.parseInt(commune.code())))
            .collect(Collectors.toSet());
    int known = 0;
    int short_ = 0;
    List<List<String>> lines = WrittenSample.csv(FOLDER.resolve("y-te-2026.csv"));
    for (List<String> line : lines) {
      String code = line.get(lines.get(0).indexOf("commune_code"));
      if (code.matches("\\d+") && codes.contains(Integer.toString(Integer.parseInt(code)))) {
        known++;
        short_ += code.length() < 5 ? 1 : 0;
      }
    }
    assertTrue(known > 0.98 * (lines.size() - 1), known + " codes");
    assertTrue(short_ > 0);
  }

  @Test
  void a_commune_lies_where_most_of_its_people_lived() {
    assertEquals(334, COMMUNES.all().size());
    assertEquals(75, COMMUNES.all().stream().filter(Commune::straddles).count());
    Set<String> counting =
        COMMUNES.all().stream().map(Commune::mainDistrict).collect(Collectors.toSet());
    assertEquals(74, counting.size());
    assertEquals("003", commune("00097").mainDistrict());
    assertEquals("794", commune("27694").mainDistrict());
    assertEquals("Tỉnh Tây Ninh", commune("27694").provinceNameVi());
  }

  private static Commune commune(String code) {
    return COMMUNES.all().stream().filter(c -> c.code().equals(code)).findFirst().orElseThrow();
  }

  @Test
  void both_truths_are_kept_and_some_rows_are_carried_to_a_neighbour() {
    long carried =
        PLACES.values().stream().filter(place -> !place.get(0).equals(place.get(1))).count();
    assertEquals(WrittenSample.planted("carried_to_neighbour"), carried);
    assertTrue(carried > 0.05 * PLACES.size() && carried < 0.2 * PLACES.size(), carried + " rows");
    Map<String, Integer> written = new HashMap<>();
    for (String office : List.of("hoi-phu-nu", "y-te", "cong-an", "hoat-dong")) {
      for (String suffix : List.of("-2025-2.csv", "-2026.csv")) {
        WrittenSample.csv(FOLDER.resolve(office + suffix)).stream()
            .skip(1)
            .map(line -> line.get(0))
            .filter(id -> !id.isEmpty())
            .forEach(id -> written.merge(id, 1, Integer::sum));
      }
    }
    Set<String> missing = new TreeSet<>(written.keySet());
    missing.removeAll(PLACES.keySet());
    // A record of June sent again in July is written in the file of the first half-year.
    assertEquals(Set.of(), missing);
    assertTrue(written.values().stream().anyMatch(times -> times > 1));
  }

  @Test
  void record_ids_of_the_two_halves_of_2025_do_not_meet() {
    for (String office : List.of("hoi-phu-nu", "y-te", "cong-an", "hoat-dong")) {
      Set<String> ids = ids(WrittenSample.COMMITTED.resolve(office + "-2025.csv"));
      ids.retainAll(ids(FOLDER.resolve(office + "-2025-2.csv")));
      assertEquals(Set.of(), ids);
    }
  }

  private static Set<String> ids(Path file) {
    Set<String> ids = new HashSet<>();
    WrittenSample.csv(file).stream()
        .skip(1)
        .map(line -> line.get(0))
        .filter(id -> !id.isEmpty())
        .forEach(ids::add);
    return ids;
  }

  @Test
  void no_row_reaches_a_district_and_month_that_its_source_is_said_not_to_have_sent() {
    Set<String> notSent = new HashSet<>();
    int rows = 0;
    for (String suffix : List.of("-2025-2.csv", "-2026.csv")) {
      List<List<String>> lines = WrittenSample.csv(FOLDER.resolve("tinh-hinh-nop" + suffix));
      for (List<String> line : lines.subList(1, lines.size())) {
        rows++;
        if (line.get(3).equals("không")) {
          notSent.add(line.get(0) + " " + line.get(1) + " " + line.get(2));
        }
      }
    }
    assertEquals(74 * 16 * 4, rows);
    for (YearMonth month : Story.monthsSinceReform()) {
      assertTrue(notSent.contains("police " + Story.SILENT + " " + month));
    }
    List<String> reached = new ArrayList<>();
    for (SheetSinceReform sheet : SheetSinceReform.values()) {
      for (String suffix : List.of("-2025-2.csv", "-2026.csv")) {
        List<List<String>> lines = WrittenSample.csv(FOLDER.resolve(sheet.sector.file + suffix));
        int date = sheet == SheetSinceReform.HEALTH ? 5 : 4;
        for (List<String> line : lines.subList(1, lines.size())) {
          if (!line.get(0).isEmpty() && line.get(date).matches("\\d+[-/]\\d+[-/]\\d+")) {
            reached.add(
                sheet.sector.source
                    + " "
                    + PLACES.get(line.get(0)).get(1)
                    + " "
                    + month(line.get(date)));
          }
        }
      }
    }
    assertTrue(reached.size() > 15_000, reached.size() + " rows");
    reached.retainAll(notSent);
    assertEquals(List.of(), reached);
  }

  private static YearMonth month(String date) {
    String[] parts = date.split("[-/]");
    return parts[0].length() == 4
        ? YearMonth.of(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]))
        : YearMonth.of(Integer.parseInt(parts[2]), Integer.parseInt(parts[1]));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          503 | 2025-06 | 2.2
          503 | 2025-07 | 2.2
          508 | 2026-10 | 2.2
          502 | 2026-10 | 1.0
          """)
  void the_cluster_stays_at_its_peak(String district, YearMonth month, double rise) {
    assertEquals(rise, Story.rise(district, month), 1e-9);
  }

  @Test
  void the_pace_is_that_of_the_story() {
    // 36 months before and 16 since, growth of 6 % a year between their middles: 26 months.
    double pace =
        WrittenSample.planted("reports_since_reform")
            / 16.0
            / (WrittenSample.planted("reports") / 36.0);
    assertEquals(1.13, pace, 0.04);
  }
}
