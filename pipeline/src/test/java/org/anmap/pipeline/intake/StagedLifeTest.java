package org.anmap.pipeline.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.anmap.contract.Sha256;
import org.anmap.pipeline.config.Source;
import org.anmap.pipeline.config.Source.Kind;
import org.anmap.pipeline.notice.Notice;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From the first reading of a file until it is forgotten. */
class StagedLifeTest {
  private static final String JANUARY = row(1, "05/01/2025") + row(2, "06/01/2025");
  private static final String FEBRUARY = row(3, "05/02/2025");

  @TempDir private Path folder;

  @BeforeEach
  void write() throws IOException {
    Files.createDirectories(folder.resolve("inbox"));
    Files.createDirectories(folder.resolve("archive"));
    Files.writeString(
        folder.resolve("reporting.csv"), TestPublication.REPORTING + "police,A,2025-02,có\n");
    raw("inbox/jan.csv", JANUARY);
    raw("inbox/feb.csv", FEBRUARY);
  }

  @Test
  void an_unchanged_file_is_not_parsed_again() throws IOException {
    assertEquals("3 []", staged());
    Map<String, String> before = tree();
    assertEquals("3 []", staged());
    assertEquals(before, tree());
  }

  @Test
  void a_file_that_is_gone_stays_input_until_it_is_forgotten() throws IOException {
    staged();
    Files.delete(folder.resolve("inbox/jan.csv"));
    assertEquals("3 [jan.csv file_from_staging]", staged());
    Files.delete(folder.resolve("inbox/feb.csv"));
    assertEquals("3 [feb.csv file_from_staging, jan.csv file_from_staging]", staged());
    assertEquals(
        List.of(new StagedFiles.Kept("police", "jan.csv")),
        forgetting().forget(kept -> kept.file().equals("jan.csv")));
    assertEquals("1 [feb.csv file_from_staging]", staged());
    assertEquals(1, forgetting().forget(kept -> true).size());
    assertEquals("0 [inbox/*.csv file_missing]", staged());
    assertEquals(Map.of(), tree());
  }

  @Test
  void a_raw_file_that_is_still_there_is_staged_again_after_it_was_forgotten() throws IOException {
    staged();
    assertEquals(0, forgetting().forget(kept -> kept.source().equals("health")).size());
    assertEquals(2, forgetting().forget(kept -> kept.source().equals("police")).size());
    assertEquals("3 []", staged());
  }

  @Test
  void a_file_that_no_pattern_matches_is_no_input() throws IOException {
    staged();
    Files.delete(folder.resolve("inbox/jan.csv"));
    assertEquals("1 []", staged(police("inbox/f*.csv")));
    assertEquals("3 [jan.csv file_from_staging]", staged(police("./inbox/*.csv")));
  }

  @Test
  void of_a_file_that_was_replaced_only_the_new_rows_count_even_when_it_is_gone()
      throws IOException {
    staged();
    raw("inbox/jan.csv", row(7, "07/01/2025"));
    assertEquals("2 []", staged());
    Files.delete(folder.resolve("inbox/jan.csv"));
    assertEquals("2 [jan.csv file_from_staging]", staged());
  }

  @Test
  void a_refused_file_leaves_nothing_and_its_earlier_version_is_not_touched() throws IOException {
    staged();
    Map<String, String> before = tree();
    raw("inbox/jan.csv", JANUARY + "\"8\"x,05/01/2025,,01,A,Hiếp dâm\n");
    assertEquals("1 [jan.csv quotes_unbalanced]", staged());
    assertEquals(before, tree());
    Files.delete(folder.resolve("inbox/jan.csv"));
    assertEquals("3 [jan.csv file_from_staging]", staged());
  }

  @Test
  void files_of_one_name_in_two_folders_are_two_files() throws IOException {
    raw("archive/jan.csv", row(9, "09/01/2025"));
    Source both = police("inbox/*.csv", "archive/*.csv");
    assertEquals("4 []", staged(both));
    Files.delete(folder.resolve("archive/jan.csv"));
    assertEquals("4 [jan.csv file_from_staging]", staged(both));
  }

  @Test
  void a_file_that_moved_is_known_again_and_remembered_where_it_lay_last() throws IOException {
    staged();
    Map<String, String> before = parts();
    Files.move(folder.resolve("inbox/jan.csv"), folder.resolve("archive/january.csv"));
    Source moved = police("inbox/feb.csv", "archive/january.csv");
    assertEquals("3 []", staged(moved));
    assertEquals(before, parts(), "not parsed again");
    Files.delete(folder.resolve("archive/january.csv"));
    assertEquals("3 [january.csv file_from_staging]", staged(moved));
  }

  @Test
  void two_files_that_changed_places_are_both_still_there() throws IOException {
    staged();
    raw("inbox/jan.csv", FEBRUARY);
    raw("inbox/feb.csv", JANUARY);
    assertEquals("3 []", staged());
    Files.delete(folder.resolve("inbox/jan.csv"));
    assertEquals("3 [jan.csv file_from_staging]", staged());
  }

  @Test
  void a_file_that_is_gone_cannot_be_read_in_another_way() throws IOException {
    staged();
    Files.delete(folder.resolve("inbox/jan.csv"));
    assertEquals("1 [jan.csv staged_outdated]", staged(otherwise("inbox/*.csv")));
    assertEquals("3 [jan.csv file_from_staging]", staged(), "kept for the reading that made it");
  }

  @Test
  void what_was_read_again_in_another_way_is_not_outdated_when_it_is_gone() throws IOException {
    staged();
    Source named = otherwise("inbox/*.csv");
    assertEquals("3 []", staged(named));
    Files.delete(folder.resolve("inbox/jan.csv"));
    assertEquals("3 [jan.csv file_from_staging]", staged(named));
  }

  @Test
  void what_is_damaged_is_staged_again_or_rejects_the_run() throws IOException {
    staged();
    for (String damage : List.of("staged.json", "part-00000.parquet")) {
      Path file = folderOf("feb.csv").resolve(damage);
      if (damage.endsWith("json")) {
        Files.writeString(file, "{");
      } else {
        Files.delete(file);
      }
      Files.move(folder.resolve("inbox/feb.csv"), folder.resolve("archive/feb.csv"));
      assertEquals("2 [" + file.getParent().getFileName() + " staged_damaged]", staged(), damage);
      Files.move(folder.resolve("archive/feb.csv"), folder.resolve("inbox/feb.csv"));
      assertEquals("3 []", staged(), damage);
    }
  }

  /** Its marker lacks what is kept since; were it taken for torn, its rows would be lost unseen. */
  @Test
  void what_an_older_version_staged_of_a_file_that_is_gone_is_outdated_and_not_missing()
      throws IOException {
    staged();
    for (Path marker : markers()) {
      String older =
          Files.readString(marker).replaceAll("\"(tombstones|takenBackOn)\" : \\[[^]]*],\\s*", "");
      assertFalse(older.contains("tombstones") || older.contains("takenBackOn"));
      Files.writeString(marker, older);
      Files.move(marker.getParent(), marker.getParent().resolveSibling(Sha256.of(older)));
    }
    Files.delete(folder.resolve("inbox/jan.csv"));
    assertEquals("1 [jan.csv staged_outdated]", staged());
  }

  @Test
  void what_a_killed_run_left_is_swept_and_never_input() throws IOException {
    staged();
    Path marker = markers().get(0);
    Files.delete(marker);
    Path half = marker.resolveSibling("attempt-1.parquet");
    Files.write(half, new byte[] {1, 2, 3});
    Files.createDirectories(folder.resolve("staging/staged/half"));
    Files.write(folder.resolve("staging/staged/half/part-00000.parquet"), new byte[] {1});
    assertEquals("3 []", staged());
    assertFalse(Files.exists(half));
    assertFalse(Files.exists(folder.resolve("staging/staged/half")));
  }

  @Test
  void what_a_killed_run_left_of_a_file_that_is_gone_is_missing_and_not_half_there()
      throws IOException {
    staged();
    for (Path marker : markers()) {
      Files.delete(marker);
    }
    Files.delete(folder.resolve("inbox/jan.csv"));
    Files.delete(folder.resolve("inbox/feb.csv"));
    assertEquals("0 [inbox/*.csv file_missing]", staged());
    assertEquals(Map.of(), tree());
  }

  @Test
  void files_whose_rows_all_came_before_a_day_are_forgotten() throws IOException {
    raw("inbox/none.csv", "");
    staged();
    assertEquals(List.of(), forgetting().forgetBefore(LocalDate.of(2025, 1, 6)));
    assertEquals(
        List.of(new StagedFiles.Kept("police", "jan.csv")),
        forgetting().forgetBefore(LocalDate.of(2025, 1, 7)));
    assertEquals(
        List.of(new StagedFiles.Kept("police", "feb.csv")),
        forgetting().forgetBefore(LocalDate.of(2026, 1, 7)));
  }

  @Test
  void a_register_of_units_is_not_forgotten_for_being_old() throws IOException {
    Files.writeString(
        folder.resolve("schools.csv"),
        "record_id,received_on,province,district,unit_kind\n1,05/01/2020,01,A,school\n");
    Source schools =
        new Source(
            "schools",
            "education",
            Kind.UNIT,
            "unit_register",
            List.of("schools.csv"),
            "",
            "",
            "",
            false,
            true);
    TestPublication publication = publication(police("inbox/*.csv")).source(schools);
    assertEquals(1, publication.stage().rows(Kind.UNIT).count());
    assertEquals(2, forgetting().forgetBefore(LocalDate.of(2026, 1, 1)).size());
    assertEquals(
        List.of("schools.csv"),
        forgetting().forget(k -> true).stream().map(StagedFiles.Kept::file).toList());
  }

  private Path folderOf(String file) throws IOException {
    for (Path marker : markers()) {
      if (Files.readString(marker).contains(file)) {
        return marker.getParent();
      }
    }
    throw new AssertionError("nothing staged of " + file);
  }

  private StagedFiles forgetting() {
    return new StagedFiles(folder.resolve("staging"));
  }

  private String staged() {
    return staged(police("inbox/*.csv"));
  }

  /** How many rows are input, and what is said of files. */
  private String staged(Source source) {
    Staged staged = publication(source).stage();
    return staged.cases().rows().count()
        + " "
        + staged.notices().list().stream()
            .map((Notice n) -> n.file() + " " + n.rule())
            .sorted()
            .toList();
  }

  private TestPublication publication(Source source) {
    return new TestPublication(folder)
        .source("reporting", "womens_union", Kind.REPORTING, "reporting.csv")
        .source(source);
  }

  private static Source police(String... files) {
    return TestPublication.source("police", "police", Kind.CASE, "utf-8", false, files);
  }

  /** The same files, whose encoding is to be found: another reading. */
  private static Source otherwise(String... files) {
    return TestPublication.source("police", "police", Kind.CASE, "", false, files);
  }

  private void raw(String name, String rows) throws IOException {
    Path draft = folder.resolve("draft");
    Files.writeString(draft, TestPublication.CASES + rows);
    Files.move(draft, folder.resolve(name), StandardCopyOption.REPLACE_EXISTING);
  }

  private static String row(int id, String date) {
    return id + "," + date + ",,01,A,Hiếp dâm\n";
  }

  /** Every file in staging by what it holds. */
  private Map<String, String> tree() throws IOException {
    Map<String, String> tree = new TreeMap<>();
    Path staged = folder.resolve("staging/staged");
    try (Stream<Path> files = Files.walk(staged)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        tree.put(staged.relativize(file).toString(), Sha256.of(file));
      }
    }
    return tree;
  }

  private Map<String, String> parts() throws IOException {
    Map<String, String> parts = tree();
    parts.keySet().removeIf(name -> !name.endsWith(".parquet"));
    return parts;
  }

  private List<Path> markers() throws IOException {
    try (Stream<Path> files = Files.walk(folder.resolve("staging/staged"))) {
      return files.filter(file -> file.endsWith("staged.json")).sorted().toList();
    }
  }
}
