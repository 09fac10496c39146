package org.anmap.pipeline.link;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.anmap.pipeline.config.Source;
import org.anmap.pipeline.config.Source.Kind;
import org.anmap.pipeline.intake.Staged;
import org.anmap.pipeline.intake.StagedFiles;
import org.anmap.pipeline.intake.TestPublication;
import org.anmap.pipeline.notice.FileCounts;
import org.anmap.pipeline.notice.Notice;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A record was reported in January; what comes of it later decides whether it still counts. */
class LaterVersionsTest {
  private static final LocalDate LATE = LocalDate.of(2025, 12, 31);
  private static final String HEADER =
      "record_id,report_date,received_on,district,gbv_type,consent,status\n";

  private static final String PROFILE =
      """
      base: case_flat
      required: [[report_date], [district], [gbv_type]]
      filters:
        - {column: status, is_not: [void], optional: true}
        - {column: status, is_not: [draft], optional: true, quarantine: true}
      """;

  private static final String WIDE =
      """
      base: case_flat
      required: [[district], [gbv_type]]
      wide: {value: count, year: 2025}
      """;

  private static final String JOINED = PROFILE + "one_record: [record_id]\n";

  private static final String FIRST = "7,05/01/2025,06/01/2025,A,rape,yes,\n";

  @TempDir private Path folder;

  /** The row after the arrow is what a later export says of record 7. */
  @ParameterizedTest(name = "{0} {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "7,05/01/2025,06/05/2025,B,rape,yes,     | B | accepted 1                    | a new version",
        "7,05/01/2025,06/05/2025,B,rape,no,      | – | skipped consent_withheld 1    | refused",
        "7,05/01/2025,06/05/2025,B,rape,,        | – | skipped consent_withheld 1    | not given",
        "\u00A07 ,05/01/2025,06/05/2025,,rape,no,   | – | skipped consent_withheld 1    | blank place",
        "7,05/01/2025,06/05/2025,B,rape,yes,void | – | skipped row_filtered 1        | filtered",
        "7,05/01/2025,06/05/2025,B,not GBV,yes,  | – | skipped not_gbv 1             | no violence",
        "7,05/01/2025,06/05/2025,B,rape,yes,draft| A | quarantined row_not_approved 1| to be mended",
        "7,,,B,rape,yes,                         | A | quarantined date_missing 1    | to be mended",
        "7,05/01/2025,06/01/2025,B,rape,no,      | – | skipped consent_withheld 1    | the same day",
        "7,05/01/2025,05/01/2025,B,rape,no,      | A | skipped consent_withheld 1    | before",
        "7,05/01/2025,06/05/2026,B,rape,no,      | A | skipped consent_withheld 1    | after as-of",
        "7,07/05/2025,,B,rape,no,                | – | skipped consent_withheld 1    | by its report",
        "7,05/01/2025,soon,B,rape,no,            | – | skipped consent_withheld 1    | no day",
        "7,,,B,rape,no,                          | – | skipped consent_withheld 1    | no day",
        "7,,,B,rape,yes,void                     | A | skipped row_filtered 1        | no day",
        "7,,,B,not GBV,yes,                      | A | skipped not_gbv 1             | no day",
        "7,02/01/2025,,B,rape,no,                | – | skipped consent_withheld 1    | an earlier report day",
        "7,,,B,rape,no,void                      | – | skipped row_filtered 1        | refused as well",
        "7,05/01/2025,06/05/2025,Far away,rape,yes, | – | skipped place_outside 1    | moved away",
        "8,05/01/2025,06/05/2025,B,rape,no,      | A | skipped consent_withheld 1    | another id",
        ",05/01/2025,06/05/2025,B,rape,no,       | A | skipped consent_withheld 1    | without id",
      },
      quoteCharacter = '`')
  void what_counts_of_a_record(String later, String units, String counts, String why) {
    Staged staged = staged(PROFILE, FIRST, later + "\n");
    assertEquals(units, units(staged, LATE), why);
    assertEquals("accepted 1; " + counts, counts(staged));
    assertEquals(List.of(), staged.notices().errors());
  }

  @Test
  void consent_that_is_given_again_later_counts_again() {
    Staged staged =
        staged(PROFILE, FIRST, row("06/05/2025", "B", "no", ""), row("06/06/2025", "C", "yes", ""));
    assertEquals("A", units(staged, LocalDate.of(2025, 5, 5)));
    assertEquals("–", units(staged, LocalDate.of(2025, 5, 6)));
    assertEquals("–", units(staged, LocalDate.of(2025, 6, 5)));
    assertEquals("C", units(staged, LATE));
  }

  @Test
  void a_refusal_stays_in_force_when_its_raw_file_is_gone_until_it_is_forgotten()
      throws IOException {
    String refused = row("06/05/2025", "B", "no", "");
    staged(PROFILE, FIRST, refused);
    Files.delete(folder.resolve("in1.csv"));
    Staged again = publication(PROFILE).stage();
    assertEquals("–", units(again, LATE));
    assertEquals("[in1.csv file_from_staging]", told(again));
    new StagedFiles(folder.resolve("staging")).forget(kept -> kept.file().equals("in1.csv"));
    assertEquals("A", units(publication(PROFILE).stage(), LATE));
  }

  @Test
  void a_file_that_is_old_but_for_a_refusal_is_not_forgotten_for_its_age() {
    String old = "9,05/01/2020,06/01/2020,C,rape,yes,\n";
    staged(PROFILE, FIRST, old + row("06/05/2025", "B", "no", ""));
    assertEquals("", forgottenBefore(LocalDate.of(2025, 1, 1)));
    assertEquals("in0.csv", forgottenBefore(LocalDate.of(2025, 5, 6)));
    assertEquals("in1.csv", forgottenBefore(LocalDate.of(2025, 5, 7)));
  }

  @Test
  void a_refusal_without_a_day_is_not_forgotten_for_its_age() {
    staged(PROFILE, FIRST, "7,,,B,rape,no,\n");
    assertEquals("in0.csv", forgottenBefore(LATE));
    assertEquals("", forgottenBefore(LATE));
  }

  @Test
  void of_a_row_that_takes_a_record_back_nothing_but_source_key_and_day_is_staged() {
    Staged staged = staged(PROFILE, row("06/05/2025", "B", "no", ""));
    Row tombstone = staged.tombstones().rows().collectAsList().get(0);
    assertEquals(
        "[SOURCE, RECORD_KEY, RECEIVED_ON]", List.of(tombstone.schema().names()).toString());
    assertEquals("police", tombstone.getString(0));
    assertEquals(16, tombstone.<byte[]>getAs(1).length);
    assertEquals("2025-05-06", tombstone.get(2).toString());
    assertEquals(0, staged.cases().rows().count());
  }

  /** The program that joins rows leaves some out and keeps the record. */
  @Test
  void of_a_record_of_several_rows_it_counts_by_those_that_are_not_left_out() {
    String kept = row("06/05/2025", "B", "yes", "");
    String left = row("06/05/2025", "B", "yes", "void");
    assertEquals("B", units(staged(JOINED, FIRST, left + kept), LATE));
    assertEquals("–", units(staged(JOINED, FIRST, left + left), LATE));
    assertEquals("–", units(staged(JOINED, FIRST, row("06/05/2025", "B", "no", "") + kept), LATE));
  }

  @Test
  void every_month_of_a_wide_row_is_taken_back() {
    String header = "record_id,received_on,district,gbv_type,consent,Tháng 1,Tháng 2\n";
    publication(WIDE)
        .file("in0.csv", header + "7,06/03/2025,A,rape,yes,1,2\n8,06/03/2025,B,rape,yes,,1\n")
        .file("in1.csv", header + "7,06/05/2025,A,rape,no,1,2\n")
        .file("reporting.csv", TestPublication.REPORTING + "police,A,2025-02,có\n");
    Staged staged = publication(WIDE).stage();
    assertEquals("A A B", units(staged, LocalDate.of(2025, 5, 5)));
    assertEquals("B", units(staged, LATE));
  }

  /** February is blank in the refusing row, and refused as well. */
  @Test
  void a_refusal_takes_back_the_months_that_its_row_leaves_blank() {
    String header = "record_id,received_on,district,gbv_type,consent,Tháng 1,Tháng 2\n";
    publication(WIDE)
        .file("in0.csv", header + "7,06/03/2025,A,rape,yes,1,2\n")
        .file("in1.csv", header + "7,06/05/2025,A,rape,no,1,\n")
        .file("reporting.csv", TestPublication.REPORTING + "police,A,2025-02,có\n");
    assertEquals("–", units(publication(WIDE).stage(), LATE));
  }

  private Staged staged(String profile, String... files) {
    TestPublication publication = publication(profile);
    for (int file = 0; file < files.length; file++) {
      publication.file("in" + file + ".csv", HEADER + files[file]);
    }
    publication.file("reporting.csv", TestPublication.REPORTING + "police,A,2025-02,có\n");
    return publication.stage();
  }

  private TestPublication publication(String profile) {
    return new TestPublication(folder)
        .profile("own", profile)
        .source(
            new Source(
                "police", "police", Kind.CASE, "own", List.of("in*.csv"), "", "", "", false, true))
        .source("reporting", "womens_union", Kind.REPORTING, "reporting.csv");
  }

  /** A version of record 7. */
  private static String row(String received, String unit, String consent, String status) {
    return "7,05/01/2025,%s,%s,rape,%s,%s\n".formatted(received, unit, consent, status);
  }

  private String forgottenBefore(LocalDate day) {
    return new StagedFiles(folder.resolve("staging"))
        .forgetBefore(day).stream().map(StagedFiles.Kept::file).collect(Collectors.joining(" "));
  }

  /** The units of the cases that count, in order. */
  private static String units(Staged staged, LocalDate asOf) {
    Dataset<Row> rows = new Link(asOf).apply(staged).cases().rows();
    List<String> units =
        rows.select("UNIT").collectAsList().stream().map(r -> r.getString(0)).sorted().toList();
    return units.isEmpty() ? "–" : String.join(" ", units);
  }

  /** What became of the rows, by file. */
  private static String counts(Staged staged) {
    return staged.counts(LocalDate.MAX).stream()
        .map(LaterVersionsTest::text)
        .collect(Collectors.joining("; "));
  }

  private static String text(FileCounts file) {
    StringBuilder text = new StringBuilder();
    if (file.accepted() > 0) {
      text.append("accepted ").append(file.accepted());
    }
    file.quarantined().forEach((rule, n) -> text.append("quarantined " + rule + " " + n));
    file.skipped().forEach((rule, n) -> text.append("skipped " + rule + " " + n));
    return text.toString();
  }

  private static String told(Staged staged) {
    return staged.notices().list().stream()
        .filter(notice -> notice.rule().startsWith("file"))
        .map((Notice n) -> n.file() + " " + n.rule())
        .toList()
        .toString();
  }
}
