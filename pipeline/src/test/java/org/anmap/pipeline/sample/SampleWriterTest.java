package org.anmap.pipeline.sample;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.anmap.contract.Area;
import org.anmap.contract.Period;
import org.anmap.contract.PeriodType;
import org.anmap.pipeline.geography.Geography;
import org.anmap.pipeline.geography.Samples;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SampleWriterTest {
  private static final Path COMMITTED = WrittenSample.COMMITTED;
  private static final Geography geography = WrittenSample.GEOGRAPHY;
  private static final List<List<String>> truth = WrittenSample.TRUTH;

  private static Exported exported;

  @BeforeAll
  static void read() throws IOException {
    exported = Exported.read(WrittenSample.EXPORTS, geography.places());
  }

  @Test
  void the_committed_exports_are_what_the_committed_seed_gives() throws IOException {
    List<String> files = WrittenSample.tree(COMMITTED);
    assertEquals(WrittenSample.tree(WrittenSample.EXPORTS), files);
    for (String file : files) {
      Map<String, byte[]> committed = Unpacked.of(file, WrittenSample.bytes(file));
      Map<String, byte[]> again =
          Unpacked.of(file, Files.readAllBytes(WrittenSample.EXPORTS.resolve(file)));
      assertEquals(again.keySet(), committed.keySet(), file);
      again.forEach((part, bytes) -> assertArrayEquals(bytes, committed.get(part), file + part));
    }
  }

  @Test
  void so_is_what_intake_must_make_of_them() throws IOException {
    Path committed = Samples.FOLDER.resolve("expected/every-profile/intake.csv");
    assertEquals(Files.readString(WrittenSample.EXPECTED), Files.readString(committed));
  }

  @Test
  void another_seed_gives_other_rows(@TempDir Path other) throws IOException {
    SampleWriter.write(
        geography, new SampleRequest(300, 7, other, Optional.empty(), Optional.empty()));
    SampleWriter.write(
        geography,
        new SampleRequest(300, 8, other.resolve("8"), Optional.empty(), Optional.empty()));
    for (String file : List.of("y-te-2024.csv", "from-2025-07/y-te-2026.csv", GbvimsFiles.TEXT)) {
      assertNotEquals(
          Files.readString(other.resolve(file)),
          Files.readString(other.resolve("8").resolve(file)));
    }
  }

  @Test
  void one_file_has_nine_columns_and_about_the_rows_asked_for(@TempDir Path other)
      throws IOException {
    Path file = other.resolve("cases.csv");
    SampleWriter.writeOneFile(
        geography, new SampleRequest(5_000, 7, file, Optional.empty(), Optional.empty()));
    List<List<String>> lines = WrittenSample.csv(file);
    assertTrue(lines.stream().allMatch(line -> line.size() == 9));
    assertEquals(5_000, lines.size(), 300);
    assertEquals(
        lines.size(), lines.stream().map(line -> line.get(0)).distinct().count(), "record ids");
  }

  @Test
  void the_sample_stays_under_fourteen_megabytes() throws IOException {
    long bytes = 0;
    try (Stream<Path> files = Files.walk(Samples.FOLDER)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        bytes += Files.size(file);
      }
    }
    assertTrue(bytes < 14_000_000, bytes + " bytes");
  }

  @Test
  void every_row_of_every_file_says_that_it_is_invented() throws IOException {
    for (Path file : Exported.files(COMMITTED, "")) {
      try (CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(file)) {
        for (NamedCsvRecord row : csv) {
          String last = row.getField(row.getFieldCount() - 1);
          assertTrue(Set.of(Invented.VALUE, Invented.ENGLISH_VALUE).contains(last));
        }
      }
    }
  }

  @Test
  void rows_and_sectors_are_as_asked_for() {
    long rows = exported.reports().size();
    assertTrue(rows > 29_000 && rows < 31_000, rows + " reports");
    assertEquals(0.5, share(report -> report.sector().equals("womens-union")), 0.01);
    assertEquals(0.3, share(report -> report.sector().equals("health")), 0.01);
    assertEquals(0.2, share(report -> report.sector().equals("police")), 0.01);
    assertTrue(share(report -> report.unit().endsWith("_U")) < 0.01);
    assertTrue(exported.reports().stream().anyMatch(Exported.Report::carried));
  }

  @Test
  void types_have_their_shares() {
    for (GbvType type : GbvType.values()) {
      if (type != GbvType.NOT_GBV) {
        assertEquals(type.share, share(r -> r.type().equals(type.name())), 0.01, type.name());
      }
    }
  }

  /** What was planted is what a plain reader sets aside; nothing else is. */
  @Test
  void what_a_reader_must_set_aside_is_what_was_planted() {
    assertEquals(planted("unreadable_date"), exported.setAside().get("unreadable_date").intValue());
    assertEquals(planted("future_date"), exported.setAside().get("future_date").intValue());
    assertEquals(planted("ambiguous_place"), exported.setAside().get("Ambiguous").intValue());
    assertEquals(planted("unknown_place"), exported.setAside().get("Unmatched").intValue());
    for (String mishap :
        List.of("resubmitted", "conflict", "late", "twins_without_id", "district_unknown")) {
      assertTrue(planted(mishap) > 0, mishap);
    }
  }

  @Test
  void districts_follow_their_population_with_a_factor_of_at_most_two_sigmas() {
    List<Double> logs = new ArrayList<>();
    for (List<String> row : truth) {
      if (row.get(0).equals("effect")) {
        logs.add(Math.log(Double.parseDouble(row.get(2))) + Story.SIGMA * Story.SIGMA / 2);
      }
    }
    assertEquals(74, logs.size());
    assertTrue(logs.stream().allMatch(log -> Math.abs(log) <= 2 * Story.SIGMA + 1e-12));
    double spread = Math.sqrt(logs.stream().mapToDouble(log -> log * log).sum() / logs.size());
    assertTrue(spread > 0.25 && spread < 0.45, "sigma " + spread);
  }

  /** k = 10, before secondary suppression: the sample must leave something to show. */
  @Test
  void most_cells_of_the_plan_are_large_enough_to_publish() {
    Map<String, Map<String, Long>> byUnit = exported.byUnit(PeriodType.QUARTER);
    List<Long> districtQuarters = new ArrayList<>();
    for (Area unit : geography.areas().level("district")) {
      for (Period quarter : Period.within(PeriodType.QUARTER, Story.FIRST, Story.LAST)) {
        if (!unit.isUnknown()) {
          districtQuarters.add(
              byUnit.getOrDefault(unit.ref(), Map.of()).getOrDefault(quarter.code(), 0L));
        }
      }
    }
    assertTrue(publishable(districtQuarters) > 0.75);
    assertTrue(publishable(provinceQuarterTypes()) > 0.95);
  }

  private static List<Long> provinceQuarterTypes() {
    Map<String, Long> counts = new TreeMap<>();
    for (Exported.Report report : exported.reports()) {
      if (!report.type().equals(GbvType.UNKNOWN.name())) {
        String province = geography.areas().area(report.unit()).parent();
        String quarter = Period.containing(PeriodType.QUARTER, report.month()).code();
        counts.merge(province + " " + quarter + " " + report.type(), 1L, Long::sum);
      }
    }
    assertEquals(4 * 12 * 6, counts.size());
    return List.copyOf(counts.values());
  }

  private static double publishable(List<Long> counts) {
    return (double) counts.stream().filter(n -> n == 0 || n >= 10).count() / counts.size();
  }

  @Test
  void three_neighbours_rise_over_the_last_six_quarters() {
    Map<String, Map<String, Long>> quarters = exported.byUnit(PeriodType.QUARTER);
    assertEquals(1, Story.rise("503", YearMonth.of(2023, 12)));
    assertEquals(1.2, Story.rise("503", YearMonth.of(2024, 1)), 1e-9);
    assertEquals(2.2, Story.rise("503", YearMonth.of(2025, 6)), 1e-9);
    assertEquals(1, Story.rise("502", YearMonth.of(2025, 6)));
    long before = 0;
    long after = 0;
    for (String unit : Story.CLUSTER) {
      before += quarters.get(unit).get("2023-Q2");
      after += quarters.get(unit).get("2025-Q2");
    }
    assertTrue(after > 1.7 * before, before + " to " + after);
  }

  @Test
  void the_silent_district_has_no_row_after_it_fell_silent_and_every_source_says_so()
      throws IOException {
    assertTrue(
        exported.reports().stream()
            .filter(report -> report.unit().equals(Story.SILENT))
            .allMatch(report -> report.month().isBefore(Story.SILENT_FROM)));
    Set<String> notReceived = new TreeSet<>();
    int rows = 0;
    try (CsvReader<NamedCsvRecord> csv =
        CsvReader.builder().ofNamedCsvRecord(COMMITTED.resolve("tinh-hinh-nop.csv"))) {
      for (NamedCsvRecord row : csv) {
        rows++;
        assertEquals(row.getField("Đã nhận").equals("không"), row.getField("Ngày nhận").isEmpty());
        if (row.getField("Đã nhận").equals("không")) {
          notReceived.add(
              row.getField("Huyện") + " " + row.getField("Tháng") + " " + row.getField("Nguồn"));
        }
      }
    }
    assertEquals(74 * 36 * 4, rows);
    for (int month = 0; month < 9; month++) {
      for (String source : List.of("womens-union", "health", "police", "outreach")) {
        assertTrue(
            notReceived.contains("804 " + Story.SILENT_FROM.plusMonths(month) + " " + source));
      }
    }
    for (Exported.Report report : exported.reports()) {
      assertFalse(
          notReceived.contains(report.unit() + " " + report.month() + " " + report.sector()));
    }
  }

  @Test
  void every_canary_is_unique_and_every_identifying_field_holds_one() throws IOException {
    Set<String> seen = new HashSet<>();
    for (List<String> row : truth) {
      if (row.get(0).equals("canary")) {
        assertTrue(seen.add(row.get(1) + " " + row.get(2)));
      }
    }
    for (Path file : Exported.files(COMMITTED, "hoi-phu-nu")) {
      try (CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(file)) {
        for (NamedCsvRecord row : csv) {
          for (String field : List.of("Họ và tên", "Địa chỉ", "Ghi chú")) {
            assertTrue(row.getField(field).contains(Canaries.PREFIX));
          }
          assertTrue(row.getField("Số CCCD").matches("999\\d{9}"));
          assertTrue(row.getField("Điện thoại").matches("010\\d{8}"));
        }
      }
    }
  }

  private static double share(Predicate<Exported.Report> which) {
    return (double) exported.reports().stream().filter(which).count() / exported.reports().size();
  }

  private static int planted(String what) {
    return WrittenSample.planted(what);
  }
}
