package org.anmap.pipeline.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.anmap.pipeline.config.CodeLists;
import org.anmap.pipeline.intake.file.BadFile;
import org.anmap.pipeline.intake.profile.Profiles;

/** Whatever stands beside them and in whatever order: good rows come through, the rest is told. */
class IntakeLawsTest {
  private static final String HEADER = "record_id,report_date,district,gbv_type,sex,age\n";
  private static CutFile desk;

  /**
   * One line of a file.
   *
   * @param good whether it is a record that nothing is wrong with
   */
  record Line(String text, boolean good) {
    /** Nothing of a row is printed, not even of an invented one. */
    @Override
    public String toString() {
      return good ? "good" : text;
    }
  }

  @BeforeContainer
  static void open() throws IOException {
    desk = new CutFile(Profiles.builtIn(CodeLists.builtIn()).named("case_flat"));
  }

  @AfterContainer
  static void close() throws IOException {
    desk.close();
  }

  @Property(tries = 40)
  void every_good_row_survives_what_stands_around_it(@ForAll("files") List<Line> lines)
      throws BadFile, IOException {
    // FileCounts itself refuses rows that are not accounted for.
    CutFile.Outcome all = desk.whole(file(lines));
    List<Line> good = lines.stream().filter(Line::good).toList();
    assertFalse(all.file().isRefused());
    assertTrue(all.file().counts().accepted() >= good.size());
    assertEquals(all.file().counts().accepted(), all.rows().size());
    if (!good.isEmpty()) {
      List<String> missing = new ArrayList<>(desk.whole(file(good)).rows());
      all.rows().forEach(missing::remove);
      assertEquals(List.of(), missing);
    }
  }

  @Property(tries = 30)
  void the_order_of_rows_changes_no_staged_row(@ForAll("files") List<Line> lines, @ForAll Random to)
      throws BadFile, IOException {
    List<Line> otherwise = new ArrayList<>(lines);
    Collections.shuffle(otherwise, to);
    assertEquals(desk.whole(file(lines)).rows(), desk.whole(file(otherwise)).rows());
  }

  @Property(tries = 40)
  void a_file_in_parts_is_the_whole_file(
      @ForAll("files") List<Line> lines, @ForAll @IntRange(min = 2, max = 40) int parts)
      throws BadFile, IOException {
    String text = file(lines);
    // The header alone is a part, so that no cut falls within it.
    assertEquals(desk.whole(text), desk.staged(text, parts, HEADER.length()));
  }

  @Property(tries = 25)
  void a_refused_file_in_parts_is_the_refused_whole(
      @ForAll("files") List<Line> lines,
      @ForAll @IntRange(min = 1, max = 3) int mistakes,
      @ForAll Random where)
      throws BadFile, IOException {
    List<Line> spoiled = new ArrayList<>(lines);
    for (int i = 0; i < mistakes; i++) {
      spoiled.add(
          where.nextInt(spoiled.size() + 1), new Line("\"1\"x,05/01/2025,A,rape,F,19", false));
    }
    String text = file(spoiled);
    CutFile.Outcome whole = desk.whole(text);
    assertTrue(whole.file().isRefused());
    assertEquals(whole.file(), desk.staged(text, 40, HEADER.length()).file());
  }

  private static String file(List<Line> lines) {
    StringBuilder file = new StringBuilder(HEADER);
    lines.forEach(line -> file.append(line.text()).append('\n'));
    return file.toString();
  }

  @Provide
  Arbitrary<List<Line>> files() {
    return Arbitraries.frequencyOf(
            net.jqwik.api.Tuple.of(5, good()),
            net.jqwik.api.Tuple.of(4, garbage()),
            net.jqwik.api.Tuple.of(1, blank()))
        .list()
        .ofMaxSize(25);
  }

  private static Arbitrary<Line> good() {
    return Combinators.combine(
            Arbitraries.of("", "1", "2", "HS-3", "\"4,5\"", "\"6\n7\""),
            Arbitraries.of("05/01/2025", "2025-02-17", "28/2/2024"),
            Arbitraries.of("A", "b", "\"C\""),
            Arbitraries.of("rape", "Hiếp dâm", "Bạo lực thể chất"),
            Arbitraries.of("F", "Nam", "", "?"),
            Arbitraries.of("19", "", "abc", "30-34"))
        .as((id, date, place, type, sex, age) -> String.join(",", id, date, place, type, sex, age))
        .map(text -> new Line(text, true));
  }

  private static Arbitrary<Line> garbage() {
    Arbitrary<String> word =
        Arbitraries.strings()
            .withCharRange('a', 'z')
            .withChars("ĐđÀệ ;|\t'._#()/-+=@\u00a0\u200b")
            .ofMaxLength(12);
    Arbitrary<String> quoted = word.map(text -> '"' + text + "\n\"\"," + text + '"');
    Arbitrary<String> noise =
        Arbitraries.oneOf(word, word, quoted).list().ofMaxSize(9).map(c -> String.join(",", c));
    Arbitrary<String> wrong =
        Arbitraries.of(
            "9,05/01/2025,A,rape",
            "9,05/01/2025,A,rape,F,19,more",
            "9,5 มกราคม 2568,A,rape,F,19",
            "9,Jan 5 2025,A,rape,F,19",
            "9,31/02/2025,A,rape,F,19",
            "9,2025年1月5日,A,rape,F,19",
            "9,45662,A,rape,F,19",
            "9,05/01/2025,Nowhere,rape,F,19",
            "9,05/01/2025,Elsewhere,rape,F,19",
            "9,05/01/2025,Twin,rape,F,19",
            "9,05/01/2025,A,weather,F,19",
            "9,05/01/2025,A,non-gbv,F,19",
            "Tổng cộng,,,,,12",
            ",,,,,12",
            "record_id,report_date,district,gbv_type,sex,age");
    return Arbitraries.oneOf(noise, wrong).map(text -> new Line(text, false));
  }

  private static Arbitrary<Line> blank() {
    return Arbitraries.of("", ",,,,,", " ", "\t", ",,,,,,,,", "\"\"").map(t -> new Line(t, false));
  }
}
