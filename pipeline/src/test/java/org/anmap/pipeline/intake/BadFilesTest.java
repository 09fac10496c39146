package org.anmap.pipeline.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.anmap.contract.Sha256;
import org.anmap.pipeline.config.ConfigReader;
import org.anmap.pipeline.config.ProfileConfig;
import org.anmap.pipeline.config.Source;
import org.anmap.pipeline.config.Source.Kind;
import org.anmap.pipeline.notice.Notice;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * A file that cannot be used is one message which names it, and nothing that was staged before is
 * touched.
 */
class BadFilesTest {
  private static final String GOOD = TestPublication.CASES + row("05/01/2025");

  /** More than unpacks without a question, of next to nothing. */
  private static final int BOMB_BYTES = 101 << 20;

  @TempDir private Path folder;
  private Map<String, String> before;

  @BeforeEach
  void a_good_file_is_staged() throws IOException {
    Files.writeString(folder.resolve("good.csv"), GOOD);
    Files.writeString(
        folder.resolve("reporting.csv"), TestPublication.REPORTING + "police,A,2025-02,có\n");
    assertEquals(List.of(), errors(publication()));
    before = staging();
    assertFalse(before.isEmpty());
  }

  @Test
  void what_is_no_table() throws IOException {
    String message = "bad.csv: the file is neither text nor a workbook (file_not_text)";
    refuses(message, binary(0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'));
    refuses(message, binary(0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1)); // old Excel
    refuses(message, binary('%', 'P', 'D', 'F', '-', '1', '.', '7'));
  }

  @Test
  void what_holds_nothing() throws IOException {
    refuses("bad.csv: the file is empty (file_empty)", bytes(""));
    refuses("bad.csv: the file is empty (file_empty)", bytes("\uFEFF"));
    refuses("bad.csv: the file is empty (file_empty)", bytes("\n\r\n\n"));
    refuses(
        "bad.csv: no row names the required columns (header_missing)", bytes(",,,\n , ,\n,,,\n"));
  }

  @Test
  void a_file_without_records_is_none_that_is_bad() throws IOException {
    for (String text : new String[] {"", ",,,,,\n", "\n , , , , , \n\n"}) {
      write("bad.csv", bytes(TestPublication.CASES + text));
      assertEquals(List.of(), errors(publication().source(bad())));
    }
  }

  @Test
  void archives() throws IOException {
    refuses(
        "bad.csv: the archive does not hold exactly one table (archive_not_one_table)",
        zip(Map.of("a.csv", bytes(GOOD), "b.csv", bytes(GOOD))));
    refuses(
        "bad.csv: the archive does not hold exactly one table (archive_not_one_table)",
        zip(Map.of()));
    refuses(
        "bad.csv: the archive does not hold exactly one table (archive_not_one_table)",
        zip(Map.of("a.csv.gz", gzip(bytes(GOOD)))));
    byte[] whole = gzip(bytes(GOOD.repeat(50)));
    refuses(
        "bad.csv: the file cannot be read (file_unreadable)",
        Arrays.copyOf(whole, whole.length - 4));
    byte[] altered = zip(Map.of("a.csv", bytes(GOOD)));
    refuses(
        "bad.csv: the file cannot be read (file_unreadable)",
        Arrays.copyOf(altered, altered.length / 2));
  }

  @Test
  void bombs() throws IOException {
    byte[] row = bytes("1,05/01/2025,,01,A,Hiếp dâm," + " ".repeat(100_000) + "\n");
    ByteArrayOutputStream table = new ByteArrayOutputStream();
    table.writeBytes(bytes(TestPublication.CASES));
    while (table.size() < BOMB_BYTES) {
      table.writeBytes(row);
    }
    for (byte[] bomb :
        List.of(gzip(table.toByteArray()), zip(Map.of("a.csv", table.toByteArray())))) {
      refusesSomewhere(
          "the compressed file unpacks to more than is allowed (archive_too_large)", bomb);
    }
  }

  @Test
  void a_truncated_archive_with_good_rows_leaves_none_of_them() throws IOException {
    StringBuilder rows = new StringBuilder(TestPublication.CASES);
    for (int i = 0; i < 40_000; i++) {
      rows.append(i).append(",05/01/2025,,01,A,Hiếp dâm\n");
    }
    byte[] whole = gzip(bytes(rows.toString()));
    refusesSomewhere(
        "the file cannot be read (file_unreadable)", Arrays.copyOf(whole, whole.length - 4));
  }

  @Test
  void headers_and_lines_beyond_all_measure() throws IOException {
    refuses(
        "bad.csv: the header has more columns than are allowed (header_too_wide)",
        bytes("Huyện,".repeat(10_000) + "\n" + row("05/01/2025")));
    refuses(
        "bad.csv, row 2: a line is longer than any record can be (line_too_long)",
        bytes(GOOD + "1,".repeat(10_000) + "\n"));
    refuses(
        "bad.csv, row 2: a line is longer than any record can be (line_too_long)",
        bytes(GOOD + "a".repeat(2 << 20) + "\n"));
    refuses(
        "bad.csv, row 2: a line is longer than any record can be (line_too_long)",
        bytes(GOOD + "\"" + row("05/01/2025").repeat(60_000)));
  }

  /** The measure that matters, memory, is that of the machine of every test. */
  @ParameterizedTest(name = "{0} and so on, header above: {1}")
  @CsvSource({"'a,', false", "'a,', true", "a, false", "a, true"})
  void one_line_of_200_megabytes(String text, boolean headed) throws IOException {
    byte[] piece = text.repeat(1 << 19).getBytes(StandardCharsets.UTF_8);
    try (OutputStream file = Files.newOutputStream(folder.resolve("bad.csv"))) {
      file.write(bytes(headed ? TestPublication.CASES : ""));
      for (long written = 0; written < 200 << 20; written += piece.length) {
        file.write(piece);
      }
    }
    String place = headed ? "bad.csv, row 1: " : "bad.csv: ";
    assertEquals(
        List.of(
            place
                + (headed || text.equals("a")
                    ? "a line is longer than any record can be (line_too_long)"
                    : "the header has more columns than are allowed (header_too_wide)")),
        errors(publication().source(bad())));
    assertEquals(before, staging(), "what was staged before");
  }

  @Test
  void dates_that_contradict_the_profile() throws IOException {
    refuses(
        "bad.csv, column report_date: the dates contradict the order of day and month of the"
            + " profile (date_order_contradictory)",
        bytes(TestPublication.CASES + row("25/01/2025") + row("01/25/2025")));
  }

  @Test
  void an_encoding_that_is_none() throws IOException {
    write("bad.csv", bytes(GOOD + " "));
    Source source = TestPublication.source("s", "health", Kind.CASE, "utf-9", false, "bad.csv");
    assertEquals(
        List.of("bad.csv: the encoding of the source is unknown (encoding_unknown)"),
        errors(publication().source(source)));
    assertEquals(before, staging());
  }

  @Test
  void two_sources_that_claim_one_file() throws IOException {
    write("bad.csv", bytes(TestPublication.CASES + row("06/01/2025")));
    assertEquals(
        List.of("bad.csv: two sources list this file (file_claimed_twice)"),
        errors(
            publication()
                .source(bad())
                .source(TestPublication.source("t", "police", Kind.CASE, "", false, "./b*.csv"))));
  }

  @Test
  void columns_that_only_the_profile_asks_for() throws IOException {
    write("bad.csv", bytes(GOOD + row("07/01/2025")));
    refusesUnder(
        "base: case_flat\nfilters: [{column: Trạng thái, is: [xong]}]",
        "bad.csv, column trangthai: a required column is missing (column_missing)");
    refusesUnder(
        "base: case_flat\npivot: {key: [Mã phiếu], name: Huyện, value: Tỉnh, fields: {a: sex}}",
        "bad.csv, column maphieu: a required column is missing (column_missing)");
  }

  @Test
  void a_workbook_without_the_sheet_that_the_profile_names() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (Workbook workbook = new Workbook(bytes, "test", "1.0")) {
      workbook.newWorksheet("Tháng 1").value(0, 0, "Huyện");
    }
    write("bad.csv", bytes.toByteArray());
    refusesUnder(
        "base: case_flat\nsheet: Tháng 2",
        "bad.csv, column Tháng 2: the workbook has no such sheet (sheet_missing)");
  }

  @Test
  void of_several_bad_files_each_is_told() throws IOException {
    write("bad.csv", bytes(""));
    write("bad-2.csv", binary('%', 'P', 'D', 'F', '-', '1', '.', '7'));
    assertEquals(
        List.of(
            "bad-2.csv: the file is neither text nor a workbook (file_not_text)",
            "bad.csv: the file is empty (file_empty)"),
        errors(
            publication()
                .source(TestPublication.source("s", "health", Kind.CASE, "", false, "bad*.csv"))));
    assertEquals(before, staging());
  }

  private void refuses(String message, byte[] file) throws IOException {
    write("bad.csv", file);
    assertEquals(List.of(message), errors(publication().source(bad())));
    assertEquals(before, staging(), "what was staged before");
  }

  /** At a row that the size of some buffer decides. */
  private void refusesSomewhere(String message, byte[] file) throws IOException {
    write("bad.csv", file);
    List<String> errors = errors(publication().source(bad()));
    assertEquals(
        List.of("bad.csv, row N: " + message),
        errors.stream().map(error -> error.replaceFirst("row \\d+", "row N")).toList());
    assertEquals(before, staging(), "what was staged before");
  }

  private void refusesUnder(String profile, String message) throws IOException {
    Source source =
        new Source("s", "health", Kind.CASE, "own", List.of("bad.csv"), "", "", "", false, true);
    ProfileConfig own = ConfigReader.mapper().readValue(profile, ProfileConfig.class);
    assertEquals(List.of(message), errors(publication().profile("own", own).source(source)));
    assertEquals(before, staging(), "what was staged before");
  }

  private static List<String> errors(TestPublication publication) {
    return publication.stage().notices().errors().stream().map(Notice::text).toList();
  }

  private TestPublication publication() {
    return new TestPublication(folder)
        .source("reporting", "womens_union", Kind.REPORTING, "reporting.csv")
        .source("police", "police", Kind.CASE, "good.csv");
  }

  private static Source bad() {
    return TestPublication.source("s", "health", Kind.CASE, "", false, "bad.csv");
  }

  private static String row(String date) {
    return "1," + date + ",,01,A,Hiếp dâm\n";
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /** A file that begins so and goes on as no text does. */
  private static byte[] binary(int... begin) {
    byte[] file = new byte[2_000];
    for (int i = 0; i < file.length; i++) {
      file[i] = (byte) (i < begin.length ? begin[i] : i * 37);
    }
    return file;
  }

  private static byte[] gzip(byte[] table) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (OutputStream gzip = new GZIPOutputStream(bytes)) {
      gzip.write(table);
    }
    return bytes.toByteArray();
  }

  private static byte[] zip(Map<String, byte[]> files) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, byte[]> file : new LinkedHashMap<>(files).entrySet()) {
        zip.putNextEntry(new ZipEntry(file.getKey()));
        zip.write(file.getValue());
      }
    }
    return bytes.toByteArray();
  }

  private void write(String name, byte[] bytes) throws IOException {
    Files.write(folder.resolve(name), bytes);
  }

  private Map<String, String> staging() throws IOException {
    Map<String, String> tree = new TreeMap<>();
    Path staged = folder.resolve("staging/staged");
    try (Stream<Path> files = Files.walk(staged)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        tree.put(staged.relativize(file).toString(), Sha256.of(file));
      }
    }
    return tree;
  }
}
