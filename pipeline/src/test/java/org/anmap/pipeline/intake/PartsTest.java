package org.anmap.pipeline.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.anmap.pipeline.config.CodeLists;
import org.anmap.pipeline.intake.file.BadFile;
import org.anmap.pipeline.intake.profile.Profiles;
import org.anmap.pipeline.intake.record.FileLook;
import org.anmap.pipeline.notice.Notice;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is listed of a file that is read in parts is what would be listed of the whole. */
class PartsTest {
  private static final String HEADER = "record_id,report_date,district,gbv_type,sex,age\n";
  private static final int ROW_BYTES = 30;

  @TempDir private Path folder;
  private CutFile desk;

  @BeforeEach
  void open() throws IOException {
    desk = new CutFile(Profiles.builtIn(CodeLists.builtIn()).named("case_flat"));
  }

  @AfterEach
  void close() throws IOException {
    desk.close();
  }

  @Test
  void a_place_asked_in_every_part_is_asked_once_with_the_first_rows_of_all()
      throws BadFile, IOException {
    String text = HEADER + rows(25, i -> i + ",05/01/2025,Nowhere,rape,F,19");
    CutFile.Outcome parts = desk.staged(text, 25, 2 * ROW_BYTES);
    assertEquals(desk.whole(text), parts);
    assertEquals(1, parts.file().questions().size());
    assertEquals(25, parts.file().questions().get(0).rows());
    assertEquals(
        IntStream.rangeClosed(1, 20).mapToObj(Long::valueOf).toList(),
        parts.file().questions().get(0).firstRows());
  }

  @Test
  void no_more_places_are_asked_in_parts_than_in_one_piece() throws BadFile, IOException {
    String text = HEADER + rows(310, i -> "," + "05/01/2025,Nowhere " + i + ",rape,F,19");
    CutFile.Outcome parts = desk.staged(text, 4, ROW_BYTES);
    assertEquals(desk.whole(text), parts);
    assertEquals(300, parts.file().questions().size());
  }

  @Test
  void a_rule_is_listed_two_hundred_times_and_with_the_same_rows() throws BadFile, IOException {
    String text = HEADER + rows(260, i -> i + ",05/01/2025,A,rape,F,many");
    CutFile.Outcome parts = desk.staged(text, 5, ROW_BYTES);
    assertEquals(desk.whole(text), parts);
    assertEquals(
        IntStream.rangeClosed(1, 200).mapToObj(Long::valueOf).toList(),
        parts.file().notices().stream().map(Notice::row).toList());
    assertEquals(260, parts.file().counts().remarked().get("age_unknown"));
  }

  @Test
  void a_mistake_in_each_part_is_told_once_with_the_row_of_the_file() throws BadFile, IOException {
    String row = "1,05/01/2025,A,rape,F,19\n";
    String wrong = "\"1\"x,05/01/2025,A,rape,F,19\n";
    String text = HEADER + row + row + wrong + row + wrong + wrong;
    assertEquals(
        "[in.csv, row 3: quotes are not balanced (quotes_unbalanced)]",
        desk.staged(text, 6, ROW_BYTES).file().notices().stream()
            .map(Notice::text)
            .collect(Collectors.toList())
            .toString());
    assertEquals(desk.whole(text).file(), desk.staged(text, 6, ROW_BYTES).file());
  }

  @Test
  void what_is_wrong_in_a_share_of_the_rows_is_judged_by_all_parts() throws BadFile, IOException {
    // One date in a hundred that has the month first, as in no slip of the finger.
    String text = HEADER + rows(99, i -> i + ",25/01/2025,A,rape,F,19");
    String contradictory = text + "100,01/25/2025,A,rape,F,19\n";
    assertFalse(desk.staged(text, 7, ROW_BYTES).file().isRefused());
    CutFile.Outcome parts = desk.staged(contradictory, 7, ROW_BYTES);
    assertTrue(parts.file().isRefused());
    assertEquals(desk.whole(contradictory), parts);
  }

  @Test
  void a_file_whose_rows_are_records_of_many_months_is_not_cut() throws BadFile, IOException {
    Path file = folder.resolve("wide.csv");
    Files.writeString(file, "district,gbv_type,2025-01,2025-02\nA,rape,1,2\n");
    var wide =
        ownProfile("base: case_flat\nrequired: [[district], [gbv_type]]\nwide: {value: count}");
    assertFalse(new FileLook(file, "", "", "").layout(wide).isCuttable(wide));
    var flat = ownProfile("base: case_flat\nrequired: [[district], [gbv_type]]");
    assertTrue(new FileLook(file, "", "", "").layout(flat).isCuttable(flat));
  }

  private org.anmap.pipeline.intake.profile.Profile ownProfile(String yaml) {
    return Desk.withOwn(folder, yaml).profile();
  }

  private static String rows(int count, java.util.function.IntFunction<String> row) {
    return IntStream.rangeClosed(1, count).mapToObj(row).map(r -> r + "\n").collect(joined());
  }

  private static java.util.stream.Collector<CharSequence, ?, String> joined() {
    return Collectors.joining();
  }
}
