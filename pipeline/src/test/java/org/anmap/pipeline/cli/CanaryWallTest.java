package org.anmap.pipeline.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.anmap.pipeline.config.Source;
import org.anmap.pipeline.geography.Samples;
import org.anmap.pipeline.notice.Rule;
import org.anmap.pipeline.sample.Planted;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * No value of an identifying or free-text column passes the raw wall, whatever Spark writes down:
 * on a Spark that logs every event, encrypts nothing and has too little memory, not one of the
 * texts planted in the sample is in anything that a run leaves.
 */
class CanaryWallTest {
  private static final Set<String> SECRETS = Planted.canaries();
  private static final Needles NEEDLES = new Needles(SECRETS);

  private static final int SOUND_ROWS = 3_000;

  /** A sheet of each kind, with a row that is accepted. */
  private static final Map<String, String> SHEETS =
      Map.of(
          "case",
          """
          Mã hồ sơ,Mã nạn nhân,Họ và tên,Tỉnh,Huyện,Ngày tiếp nhận,Ngày xảy ra,Giới tính,Tuổi,Loại bạo lực,Ngày nhận,Ghi chú,Cột lạ
          1,2,,Quảng Nam,Núi Thành,05/01/2025,04/01/2025,Nữ,35,Hiếp dâm,01/02/2025,,
          """,
          "outreach",
          """
          Mã hoạt động,Ngày tổ chức,Tỉnh,Huyện,Loại hoạt động,Số người tham gia,Ngày nhận
          1,05/01/2025,Quảng Nam,Núi Thành,Tập huấn,3,01/02/2025
          """,
          "referral",
          """
          Mã chuyển gửi,Mã hồ sơ,Ngày chuyển,Ngày kết quả,Ngày nhận,Tỉnh,Huyện,Nơi chuyển,Nơi nhận,Kết quả
          1,2,05/01/2025,06/01/2025,01/02/2025,Quảng Nam,Núi Thành,health,police,Hoàn thành
          """,
          "unit",
          """
          Mã đơn vị,Loại đơn vị,Tỉnh,Huyện,Số học sinh,Từ ngày,Đến ngày,Ngày nhận
          1,Trường,Quảng Nam,Núi Thành,30,01/01/2020,01/01/2030,01/02/2025
          """,
          "denominator",
          """
          Năm,Tỉnh,Huyện,Giới tính,Nhóm tuổi,Dân số,Ngày nhận
          2025,Quảng Nam,Núi Thành,Nữ,18-25,300,01/02/2025
          """,
          "withdrawals",
          """
          Nguồn,Mã hồ sơ,Ngày nhận
          spoiled-case,1,01/02/2025
          """);

  /** What {@code StagedText} writes of a value. */
  private static final Pattern VALUE =
      Pattern.compile(
          "HASH \\w+ (?:[0-9a-f]{16}|[0-9a-f]{32})"
              + "|CODE (?<column>\\w+) (?<code>[\\w-]+(?: [\\w-]+)*)"
              + "|DAY \\w+ 20[0-3]\\d-\\d\\d-\\d\\d"
              + "|MONTH \\w+ 20[0-3]\\d[01]\\d"
              + "|COUNT \\w+ \\d{1,8}");

  /** Schools are older than people whose birth dates must not be here. */
  private static final Pattern FOUNDED =
      Pattern.compile("DAY (?:VALID_FROM|RECEIVED_ON) 19[0-9]\\d-\\d\\d-\\d\\d");

  @TempDir private static Path folder;

  private static WatchedProcess run;
  private static WatchedProcess leaky;

  @BeforeAll
  static void both_programs_run() throws IOException, InterruptedException {
    Path secrets =
        Files.write(folder.resolve("secrets"), SECRETS.stream().sorted().limit(20_000).toList());
    run = WatchedProcess.start(WatchedRun.class, publication(), folder.resolve("run"));
    leaky = WatchedProcess.start(LeakyRun.class, secrets, folder.resolve("leaky"));
    assertEquals(0, leaky.ended(), "leaky run");
    assertEquals(0, run.ended(), "run");
  }

  /** The sample's exports, and sheets with a planted text in every column that is kept. */
  private static Path publication() throws IOException {
    Path samples = Files.createDirectory(folder.resolve("samples"));
    for (Map.Entry<String, String> sheet : SHEETS.entrySet()) {
      Path file = samples.resolve("spoiled-" + sheet.getKey() + ".csv");
      Files.writeString(file, spoiled(sheet.getValue()));
    }
    try (InputStream yaml = CanaryWallTest.class.getResourceAsStream("every-export.yaml")) {
      String text = new String(yaml.readAllBytes(), StandardCharsets.UTF_8);
      return Files.writeString(
          samples.resolve("every-export.yaml"),
          text.replaceAll("\\b(?=(exports|geography|keys)/)", Samples.FOLDER.toRealPath() + "/"));
    }
  }

  /**
   * For each column and each kind of planted text a row with it in its place, after so many sound
   * ones that the file is not refused.
   */
  private static String spoiled(String sheet) {
    String[] lines = sheet.split("\n");
    StringBuilder text = new StringBuilder(sheet).append((lines[1] + "\n").repeat(SOUND_ROWS));
    String[] sound = lines[1].split(",", -1);
    for (int column = 0; column < sound.length; column++) {
      for (String secret : Planted.oneOfEachField()) {
        String[] row = sound.clone();
        row[column] = secret;
        text.append(String.join(",", row)).append('\n');
      }
    }
    return text.toString();
  }

  @Test
  void no_planted_text_is_in_anything_that_a_run_leaves() throws IOException {
    assertEquals(List.of(), NEEDLES.heldBy(run.folder()));
  }

  /** Else the search might have looked at nothing. */
  @Test
  void a_run_leaves_rows_of_every_kind_reports_a_log_and_the_events_of_spark() throws IOException {
    for (Source.Kind kind : Source.Kind.values()) {
      assertEquals(
          kind == Source.Kind.REPORTING,
          Files.notExists(run.folder().resolve("rows/" + kind + ".txt")),
          kind.name());
    }
    for (String file :
        List.of(
            "staging/run-report.json",
            "staging/validation-report.json",
            "staging/validation-report.html",
            "all.log",
            "out",
            "err")) {
      assertTrue(Files.size(run.folder().resolve(file)) > 0, file);
    }
    String report = Files.readString(run.folder().resolve("staging/run-report.json"));
    for (String file : List.of("incidents.xlsx", "zip.csv.zip", "vni.csv", "events.csv")) {
      assertTrue(report.contains(file), file);
    }
    assertTrue(!report.contains(Rule.FILE_MISSING.code()), "a file is missing");
    assertTrue(
        Files.readString(run.folder().resolve("all.log")).contains("DEBUG org.apache.spark"));
  }

  @Test
  void rows_went_to_disk_and_every_byte_of_them_was_overheard() throws IOException {
    long spilled = metric("Disk Bytes Spilled");
    long shuffled = metric("Shuffle Bytes Written");
    assertTrue(spilled > 0, "nothing was spilled");
    assertTrue(shuffled > 0, "nothing was shuffled");
    long overheard = 0;
    for (Path block : overheard(run, "block-")) {
      overheard += Files.size(block);
    }
    assertTrue(overheard >= spilled + shuffled, overheard + " of " + spilled + " and " + shuffled);
    assertTrue(!overheard(run, "value-").isEmpty(), "no answer of a task");
  }

  @Test
  void staged_rows_hold_hashes_codes_days_months_and_counts_and_nothing_else() throws IOException {
    Map<String, Set<String>> codes = new TreeMap<>();
    for (Source.Kind kind : Source.Kind.values()) {
      Path rows = run.folder().resolve("rows/" + kind + ".txt");
      if (Files.exists(rows)) {
        long values = 0;
        for (String line : Files.readAllLines(rows)) {
          values++;
          Matcher value = VALUE.matcher(line);
          if (kind == Source.Kind.UNIT && FOUNDED.matcher(line).matches()) {
            continue;
          }
          assertTrue(value.matches(), kind + ": a value of another form");
          if (value.group("column") != null) {
            codes
                .computeIfAbsent(kind + " " + value.group("column"), any -> new TreeSet<>())
                .add(value.group("code"));
          }
        }
        assertTrue(values > 0, kind + " has no rows");
      }
    }
    // A unit is one of a few hundred; everything else one of a short list.
    codes.forEach(
        (column, values) ->
            assertTrue(
                values.size() <= (column.endsWith(" UNIT") ? 400 : 40),
                column + " has " + values.size()));
  }

  @Test
  void the_same_search_finds_a_planted_text_wherever_a_program_lets_it_out() throws IOException {
    List<String> found = NEEDLES.heldBy(leaky.folder());
    for (String file : List.of("out", "err", "all.log", "events/", "kept/", "overheard/block-")) {
      assertTrue(found.stream().anyMatch(name -> name.startsWith(file)), file);
    }
    assertTrue(found.stream().anyMatch(name -> name.startsWith("overheard/value-")), "values");
  }

  private static List<Path> overheard(WatchedProcess process, String prefix) throws IOException {
    try (Stream<Path> files = Files.list(process.folder().resolve("overheard"))) {
      return files.filter(file -> file.getFileName().toString().startsWith(prefix)).toList();
    }
  }

  /** The sum of a metric over all tasks that Spark logged. */
  private static long metric(String name) throws IOException {
    Pattern number = Pattern.compile("\"" + name + "\":(\\d+)");
    long sum = 0;
    try (Stream<Path> files = Files.walk(run.folder().resolve("events"))) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        for (String event : Files.readAllLines(file)) {
          if (event.startsWith("{\"Event\":\"SparkListenerTaskEnd\"")) {
            Matcher value = number.matcher(event);
            sum += value.find() ? Long.parseLong(value.group(1)) : 0;
          }
        }
      }
    }
    return sum;
  }
}
