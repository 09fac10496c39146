package org.anmap.pipeline.intake.file;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LineCutsTest {
  @TempDir private Path folder;

  /** In a text, / is a line feed and \ a return; | shows where it is cut. */
  @ParameterizedTest
  @CsvSource(
      delimiter = ' ',
      quoteCharacter = '~',
      textBlock =
          """
          2 aaaa/bbbb/|cccc/
          3 aaaa/|bbbb/|cccc/
          2 aaaa\\/bbbb\\/|cccc
          2 aaaa\\bbbb\\|cccc
          2 a;"b/c/d/"/|e
          2 a;"b/c""/d"/|e;f
          2 aaa;b"b/|cc;d"d
          2 a;"bb/cc/dd/ee"
          2 aaaaaaaaaaaa
          1 aa/bb/cc/
          9 a/|b/|c/
          """)
  void a_cut_is_the_first_byte_of_a_record(int parts, String text) throws Exception {
    String shown = text.replace('/', '\n').replace('\\', '\r');
    List<Long> expected =
        Arrays.stream(shown.split("\\|")).mapToLong(String::length).boxed().toList();
    Path file = Files.writeString(folder.resolve("a.csv"), shown.replace("|", ""));
    List<Long> ends = new java.util.ArrayList<>();
    long end = 0;
    for (long length : expected.subList(0, expected.size() - 1)) {
      end += length;
      ends.add(end);
    }
    assertEquals(ends, LineCuts.cuts(file, parts, 1, ';', '"'));
  }

  @ParameterizedTest
  @CsvSource({"999, 2", "1000, 1", "1001, 1"})
  void a_part_has_a_least_size(int leastBytes, int parts) throws Exception {
    byte[] bytes = "aaa\n".repeat(500).getBytes(UTF_8);
    Path file = Files.write(folder.resolve("a.csv"), Arrays.copyOf(bytes, 1999));
    assertEquals(parts, LineCuts.cuts(file, 8, leastBytes, ',', '"').size() + 1);
  }

  @Test
  void an_empty_file_is_one_part() throws Exception {
    Path file = Files.write(folder.resolve("a.csv"), new byte[0]);
    assertEquals(List.of(), LineCuts.cuts(file, 2, 0, ',', '"'));
  }

  @Test
  void chunks_are_put_together_also_where_files_are_larger_than_one() throws Exception {
    String quoted = "a;\"" + "line\n".repeat(2_000_000) + "\"\n";
    Path file = Files.writeString(folder.resolve("a.csv"), quoted + "b;c\n" + quoted);
    assertEquals(
        List.of((long) quoted.length()), LineCuts.cuts(file, 4, 1, ';', '"').subList(0, 1));
  }

  @Test
  void delimiter_and_quote_are_two_ascii_characters() {
    assertThrows(IllegalArgumentException.class, () -> new QuoteStates('"', '"'));
    assertThrows(IllegalArgumentException.class, () -> new QuoteStates('\u00A6', '"'));
  }
}
