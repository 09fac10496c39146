package org.anmap.pipeline.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.anmap.pipeline.config.CodeLists;
import org.anmap.pipeline.config.ConfigReader;
import org.anmap.pipeline.config.PublicationConfig;
import org.anmap.pipeline.geography.Geography;
import org.anmap.pipeline.geography.Samples;
import org.anmap.pipeline.intake.profile.Profiles;
import org.anmap.pipeline.link.UnmatchedWithdrawals;
import org.anmap.pipeline.notice.FileCounts;
import org.anmap.pipeline.notice.Notice;
import org.anmap.pipeline.notice.Rule;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * One file of every profile and every encoding: what becomes of each of its rows is what the
 * generator of the samples, which knows nothing of intake, says must.
 */
class EveryProfileTest {
  private static final Path SAMPLES = Samples.FOLDER;
  private static final Path EXPECTED =
      SAMPLES.resolve(Path.of("expected", "every-profile", "intake.csv"));
  private static final CSVFormat CSV =
      CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();

  @TempDir private static Path folder;
  private static Staged staged;

  @BeforeAll
  static void stage() {
    PublicationConfig config = ConfigReader.read(SAMPLES.resolve("every-profile.yaml"));
    Geography geography = Geography.load(config.geography(), config::resolve);
    staged =
        new Intake(
                TestSpark.get(),
                config.folder(),
                new Profiles(config.profiles(), config.folder(), CodeLists.builtIn()),
                KeyFile.check(config.resolve(config.deidentify().keyFile()), config.sources()),
                new UnitFinder(geography.places()),
                "every profile",
                folder.resolve("staging"))
            .stage(config.sources());
  }

  @Test
  void no_file_is_refused() {
    assertEquals(
        "", staged.notices().errors().stream().map(Notice::text).collect(Collectors.joining("\n")));
  }

  @Test
  void every_row_becomes_what_it_must() throws IOException {
    Map<String, String> expected = expected(Set.of("read", "accepted", "quarantined", "skipped"));
    Map<String, String> found = new TreeMap<>();
    for (FileCounts file : staged.counts(LocalDate.MAX)) {
      if (expected.containsKey(file.file())) {
        found.merge(file.file(), text(file), (before, more) -> before + ", " + more);
      }
    }
    expected.keySet().removeIf(file -> file.equals("chua-nop.csv")); // read by the driver
    assertEquals(lines(expected), lines(found));
  }

  @Test
  void every_legacy_encoding_and_every_repair_is_said() throws IOException {
    Map<String, Set<String>> found = new TreeMap<>();
    for (Notice notice : staged.notices().list()) {
      found.computeIfAbsent(notice.file(), any -> new TreeSet<>()).add(notice.rule());
    }
    for (CSVRecord row : rows()) {
      if (row.get("OUTCOME").equals("noticed")) {
        String file = name(row.get("FILE"));
        assertEquals(true, found.get(file).contains(row.get("RULE")), file + " " + row.get("RULE"));
      }
    }
    String encodings =
        staged.readings().stream()
            .filter(reading -> reading.source().startsWith("encodings"))
            .map(r -> r.file() + " " + r.reading().get("encoding"))
            .sorted()
            .collect(Collectors.joining("\n"));
    assertEquals(
        """
        gzip.csv.gz utf-8
        nfd.csv utf-8
        semicolon.csv utf-8
        tcvn3-as-utf8.csv tcvn3-in-utf-8
        tcvn3.csv tcvn3
        utf16le-tab.txt utf-16le
        utf8-bom.csv utf-8
        utf8-twice.csv utf-8
        vni.csv vni
        windows-1258.csv windows-1258
        windows-874.csv windows-874
        zip.csv.zip utf-8""",
        encodings);
  }

  /** Two ids that no record has, and rows 97 and 145 of the Incident Recorder, set aside. */
  @Test
  void withdrawals_without_a_record_are_told() {
    assertEquals(
        List.of("withdrawals.csv 4"),
        UnmatchedWithdrawals.in(staged).toldIn(staged.counts(LocalDate.MAX)).stream()
            .filter(file -> file.rows(Rule.WITHDRAWAL_UNMATCHED) > 0)
            .map(file -> file.file() + " " + file.rows(Rule.WITHDRAWAL_UNMATCHED))
            .toList());
  }

  @Test
  void months_after_the_reform_stand_in_the_districts_of_before() {
    long later =
        staged.cases().rows().filter("MONTH >= 202507 and SOURCE = 'womens-union'").count();
    long estimated =
        staged
            .cases()
            .rows()
            .filter("MONTH >= 202507 and PLACE_ESTIMATED is not null and SOURCE = 'womens-union'")
            .count();
    assertEquals(true, later > 5_000, "rows of later months");
    assertEquals(true, estimated > later / 10 && estimated < later / 2, "some communes straddle");
  }

  private static String text(FileCounts file) {
    return "read "
        + file.read()
        + ", accepted "
        + file.accepted()
        + text("quarantined", file.quarantined())
        + text("skipped", file.skipped());
  }

  private static String text(String what, Map<String, Long> byRule) {
    return byRule.entrySet().stream()
        .map(e -> ", " + what + " " + e.getKey() + " " + e.getValue())
        .collect(Collectors.joining());
  }

  private static Map<String, String> expected(Set<String> outcomes) throws IOException {
    Map<String, String> expected = new TreeMap<>();
    for (CSVRecord row : rows()) {
      if (outcomes.contains(row.get("OUTCOME"))) {
        String rule = row.get("RULE").isEmpty() ? "" : row.get("RULE") + " ";
        expected.merge(
            name(row.get("FILE")),
            row.get("OUTCOME") + " " + rule + row.get("ROWS"),
            (before, more) -> before + ", " + more);
      }
    }
    return expected;
  }

  private static Iterable<CSVRecord> rows() throws IOException {
    try (Reader text = Files.newBufferedReader(EXPECTED, StandardCharsets.UTF_8)) {
      return CSV.parse(text).getRecords();
    }
  }

  private static String name(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  private static String lines(Map<String, String> byFile) {
    return byFile.entrySet().stream()
        .map(e -> e.getKey() + ": " + e.getValue() + "\n")
        .collect(Collectors.joining());
  }
}
