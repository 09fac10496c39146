package org.anmap.pipeline.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the top of a file says of the rest, and what is said where the top cannot be read. */
class HeaderLookTest {
  private static final String HEADER = "record_id,report_date,district,gbv_type,sex,age\n";
  private static final String ROW = "1,05/01/2025,503,rape,F,19\n";

  @TempDir private Path folder;

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
      a;b                | more signs of another kind in one row
      a;b;c;d;e;f;g      | more signs of another kind than commas
      tab\ttab\ttab      | a row of tabs
      """)
  void the_names_of_the_header_decide_what_stands_between_them(String junk, String why) {
    String read = Desk.with(folder, "case_flat").reads(HEADER + (junk + "\n").repeat(3) + ROW);
    assertEquals(
        "4 → 202501 503 rape female 18_25\n",
        read.lines().skip(3).findFirst().orElse("") + "\n",
        why);
  }

  @Test
  void a_row_that_cannot_be_read_above_the_header_is_the_mistake_that_is_told() {
    Desk desk = Desk.with(folder, "case_flat");
    String title = "Báo cáo tháng 1\n";
    assertEquals(
        "refused header_too_wide\n", desk.reads(title + "column,".repeat(10_000) + "\n" + ROW));
    assertEquals("refused header_too_wide\n", desk.reads("column,".repeat(10_000) + "\n" + ROW));
    assertEquals("refused quotes_unbalanced\n", desk.reads(title + "\"Báo\" cáo\n" + HEADER + ROW));
    assertEquals(
        "refused line_too_long\n", desk.reads(title + "a".repeat(2 << 20) + "\n" + HEADER));
    assertEquals(
        "refused column_missing report_date\n",
        desk.reads(title + "district,gbv_type\n503,rape\n"));
    assertEquals("refused header_missing\n", desk.reads(title + ROW + ROW));
  }

  @ParameterizedTest(name = "{0} blank lines around the header")
  @CsvSource({"1", "2", "29", "40", "5000"})
  void lines_without_a_sign_are_no_rows_wherever_they_stand(int blank) {
    String lines = "\n".repeat(blank);
    assertEquals(
        "1 → 202501 503 rape female 18_25\n",
        Desk.with(folder, "case_flat").reads(lines + HEADER + lines + ROW + lines));
  }

  @ParameterizedTest(name = "row {0} has too many cells")
  @CsvSource({"1", "2", "7"})
  void a_record_with_too_many_cells_is_told_with_its_row(int row) {
    String text = HEADER + ROW.repeat(row - 1) + "1,".repeat(10_000) + "\n" + ROW;
    assertEquals(
        "refused line_too_long row " + row + "\n", Desk.with(folder, "case_flat").reads(text));
  }
}
