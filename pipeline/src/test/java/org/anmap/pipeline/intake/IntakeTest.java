package org.anmap.pipeline.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.anmap.pipeline.config.Source;
import org.anmap.pipeline.config.Source.Kind;
import org.anmap.pipeline.notice.FileCounts;
import org.anmap.pipeline.notice.Notice;
import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.crypto.ParquetCryptoRuntimeException;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.hadoop.util.HadoopInputFile;
import org.apache.parquet.io.InputFile;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What intake makes of whole files. */
class IntakeTest {
  private static final String GOOD = "1,05/01/2025,,01,A,Hiếp dâm\n";
  private static final LocalDate LATE = LocalDate.of(2025, 12, 31);

  @TempDir private Path folder;
  private TestPublication publication;

  @BeforeEach
  void aPublicationWithOneSource() {
    publication =
        new TestPublication(folder)
            .source("reporting", "womens_union", Kind.REPORTING, "reporting.csv")
            .file("reporting.csv", TestPublication.REPORTING + "reporting,A,2025-02,có\n");
  }

  @Test
  void a_file_that_cannot_be_used_is_one_message_that_names_file_and_column() {
    assertEquals("[]", errors(TestPublication.CASES + GOOD));
    assertEquals("[]", errors("\uFEFF" + TestPublication.CASES + GOOD), "with a byte order mark");
    assertEquals("[]", errors("NGAY TIEP NHAN,huyen,LoaiBaoLuc\n05/01/2025,A,\n"));
    assertEquals(
        "[in.csv, column report_date: a required column is missing (column_missing)]",
        errors("Huyện,Loại bạo lực\nA,Hiếp dâm\n"));
    assertEquals(
        "[in.csv, column gbv_type: a required column is missing (column_missing)]",
        errors("Ngày tiếp nhận,Huyện\n05/01/2025,A\n"));
    assertEquals(
        "[in.csv, row 1, column district: two headers mean the same column (column_doubled)]",
        errors("Ngày tiếp nhận,Huyện,District,Loại bạo lực\n05/01/2025,A,B,\n"));
    assertEquals("[in.csv: the file is empty (file_empty)]", errors(""));
    assertEquals(
        "[in.csv, row 2: quotes are not balanced (quotes_unbalanced)]",
        errors(TestPublication.CASES + GOOD + "2,05/01/2025,,01,A,\"Hiếp dâm\n"));
    assertEquals(
        "[in.csv, row 1: quotes are not balanced (quotes_unbalanced)]",
        errors(TestPublication.CASES + "\"1\"x,05/01/2025,,01,A,Hiếp dâm\n" + GOOD));
  }

  @Test
  void an_unknown_encoding_or_a_missing_file_is_an_error() {
    publication.file("in.csv", TestPublication.CASES + GOOD);
    assertEquals(
        "[in.csv: the encoding of the source is unknown (encoding_unknown)]",
        errors(TestPublication.source("s", "police", Kind.CASE, "utf-9", false, "in.csv")));
    assertEquals(
        "[other-*.csv: no file matches (file_missing)]",
        errors(TestPublication.source("s", "police", Kind.CASE, "utf-8", false, "other-*.csv")));
    assertEquals(
        "[]", errors(TestPublication.source("s", "police", Kind.CASE, "utf-8", true, "other.csv")));
  }

  @Test
  void an_unreadable_reporting_file_is_not_also_one_in_which_nothing_was_reported() {
    publication.file("in.csv", TestPublication.CASES + GOOD).file("reporting.csv", "");
    Source source = TestPublication.source("s", "police", Kind.CASE, "utf-8", false, "in.csv");
    assertEquals("[reporting.csv: the file is empty (file_empty)]", errors(source));
  }

  @Test
  void a_file_in_another_encoding_is_refused_and_a_single_row_set_aside() {
    publication.source("s", "police", Kind.CASE, "in.csv");
    String header = "Ngay tiep nhan,Huyen,Loai bao luc\n";
    publication.file("in.csv", header + "05/01/2025,Đ,\n", StandardCharsets.UTF_16LE);
    assertEquals(
        "[in.csv: the file is not in the encoding of the source (encoding_wrong)]",
        texts(publication.stage().notices().errors()));
    byte[] latin = (header + "05/01/2025,é,\n").getBytes(StandardCharsets.ISO_8859_1);
    publication.file("in.csv", latin);
    assertEquals(
        "[in.csv: the file is not in the encoding of the source (encoding_wrong)]",
        texts(publication.stage().notices().errors()));
    byte[] many = (header + "05/01/2025,A,\n".repeat(19)).getBytes(StandardCharsets.UTF_8);
    byte[] one = "05/01/2025,é,\n".getBytes(StandardCharsets.ISO_8859_1);
    byte[] mixed = new byte[many.length + one.length];
    System.arraycopy(many, 0, mixed, 0, many.length);
    System.arraycopy(one, 0, mixed, many.length, one.length);
    publication.file("in.csv", mixed);
    Staged staged = publication.stage();
    assertEquals("[]", texts(staged.notices().errors()));
    assertEquals(Map.of("bytes_malformed", 1L), staged.counts(LATE).get(0).quarantined());
  }

  @Test
  void rows_read_are_accepted_quarantined_or_skipped() {
    publication
        .source("s", "police", Kind.CASE, "in.csv")
        .file(
            "in.csv",
            TestPublication.CASES
                + GOOD
                + "2,soon,,01,A,Hiếp dâm\n"
                + "3,05/01/2025,,01,A,Không phải BLG\n"
                + ",,,,,\n"
                + "4,05/01/2025,,01,A\n"
                + "5,05/01/2025,01/04/2025,01,A,rape\n");
    assertEquals(
        new FileCounts(
            "s",
            "in.csv",
            6,
            1,
            Map.of("date_unreadable", 1L, "fields_miscounted", 1L),
            Map.of("not_gbv", 1L, "row_without_record", 1L, "after_as_of", 1L)),
        publication.stage().counts(LocalDate.of(2025, 3, 31)).get(0));
  }

  @Test
  void a_rule_met_in_rows_that_count_is_counted_whole_and_once_for_each_row() {
    int rows = 201; // one more than are listed
    publication
        .source("s", "police", Kind.CASE, "in.csv")
        .file(
            "in.csv",
            "Ngày tiếp nhận,Huyện,Loại bạo lực,Giới tính,Tuổi\n"
                + "05/01/2025,A,soon,soon,soon\n".repeat(rows));
    Staged staged = publication.stage();
    FileCounts counts = staged.counts(LATE).get(0);
    assertEquals(rows, counts.accepted());
    assertEquals(Map.of("code_unknown", 201L, "age_unknown", 201L), counts.remarked());
    assertEquals(400, staged.notices().list().size());
  }

  @Test
  void the_same_bytes_listed_twice_count_once() {
    publication
        .source("s", "police", Kind.CASE, "in.csv", "i*.csv")
        .file("in.csv", TestPublication.CASES + GOOD)
        .file("in-copy.csv", TestPublication.CASES + GOOD);
    Staged staged = publication.stage();
    assertEquals(1, staged.cases().rows().count());
    assertEquals(
        "[in-copy.csv: the same bytes were listed twice and count once (file_doubled)]",
        texts(staged.notices().list()));
  }

  @Test
  void a_staged_file_is_parsed_once_and_a_half_staged_one_again() throws IOException {
    publication
        .source("s", "police", Kind.CASE, "in.csv")
        .file("in.csv", TestPublication.CASES + GOOD + "2,soon,,01,A,Hiếp dâm\n");
    Staged first = publication.stage();
    Path part = only(".parquet");
    byte[] bytes = Files.readAllBytes(part);
    Staged second = publication.stage();
    assertTrue(Arrays.equals(bytes, Files.readAllBytes(part)), "parsed again");
    assertEquals(first.counts(LATE), second.counts(LATE));
    assertEquals(first.notices(), second.notices());
    // A crash before the marker was written: rows without it are not staged.
    Files.delete(only("staged.json"));
    Files.write(part, new byte[] {1, 2, 3});
    assertEquals(1, publication.stage().cases().rows().count());
  }

  @Test
  void nothing_of_a_refused_file_stays_in_staging() throws IOException {
    errors(TestPublication.CASES + GOOD + "2,05/01/2025,,01,A,\"Hiếp dâm\n");
    try (Stream<Path> files = Files.walk(publication.staging().resolve("staged"))) {
      assertEquals(List.of(), files.filter(Files::isRegularFile).toList());
    }
  }

  @Test
  void no_identifier_and_no_free_text_passes_the_wall() throws IOException {
    publication
        .source("s", "police", Kind.CASE, "in.csv")
        .file(
            "in.csv",
            "Họ và tên,CCCD,Ghi chú,Canary column,Mã hồ sơ,Mã nạn nhân,Ngày tiếp nhận,Huyện,Loại bạo lực\n"
                + "QZXname,QZXid,QZXnote,QZXextra,QZXrecord,QZXsurvivor,05/01/2025,A,rape\n"
                + "QZXname,QZXid,QZXnote,QZXextra,QZXrecord,QZXsurvivor,05/01/2025,QZXplace,QZXtype\n"
                + "QZXname,QZXid,QZXnote,QZXextra,QZXrecord,QZXsurvivor,QZXdate,A,rape\n"
                + "QZXname,QZXid,QZXnote,QZXextra,QZXrecord,QZXsurvivor,05/01/2025,A,QZXtype\n");
    Staged staged = publication.stage();
    String told = staged.notices() + texts(staged.notices().list()) + staged.counts(LATE);
    assertFalse(told.toLowerCase().contains("qzx"), "in a notice");
    assertTrue(told.contains("Canary column"), "an unknown column is named");
    List<Row> rows = staged.cases().rows().collectAsList();
    assertEquals(2, rows.size());
    assertFalse(rows.toString().toLowerCase().contains("qzx"), "in a staged row");
    for (Path file : files()) {
      String bytes = Files.readString(file, StandardCharsets.ISO_8859_1).toLowerCase();
      assertFalse(bytes.contains("qzx"), "in a staged file");
    }
  }

  @Test
  void a_file_without_a_header_row_is_refused_without_a_word_of_it() {
    assertEquals(
        "[in.csv: no row names the required columns (header_missing)]",
        errors("QZXname,05/01/2025,A,rape\nQZXname,05/01/2025,A,rape\n"));
  }

  @Test
  void staged_rows_cannot_be_read_without_the_key() throws IOException {
    publication
        .source("s", "police", Kind.CASE, "in.csv")
        .file("in.csv", TestPublication.CASES + GOOD);
    assertEquals(1, publication.stage().cases().rows().count());
    InputFile part =
        HadoopInputFile.fromPath(
            new org.apache.hadoop.fs.Path(only(".parquet").toUri()), new Configuration());
    Exception refusal =
        assertThrows(
            ParquetCryptoRuntimeException.class, () -> ParquetFileReader.open(part).close());
    assertTrue(refusal.getMessage().contains("No keys available"));
  }

  @Test
  void a_dropped_column_cannot_be_reached_behind_the_wall() {
    publication
        .source("s", "police", Kind.CASE, "in.csv")
        .file("in.csv", TestPublication.CASES + GOOD);
    var all = publication.stage().cases().rows();
    var fewer = Rows.walled("fewer", all.select("UNIT", "MONTH"), List.of("UNIT", "MONTH"));
    assertThrows(Exception.class, () -> fewer.filter("SURVIVOR_KEY is null").count());
    assertThrows(Exception.class, () -> fewer.orderBy("SURVIVOR_KEY").count());
    assertThrows(IllegalArgumentException.class, () -> new StagedCases(all.drop("SEX")));
    assertThrows(
        IllegalArgumentException.class,
        () -> new StagedCases(all.withColumn("NAME", all.col("UNIT"))));
  }

  /** The errors of a publication with one case file. */
  private String errors(String text) {
    publication.file("in.csv", text);
    return errors(TestPublication.source("s", "police", Kind.CASE, "utf-8", false, "in.csv"));
  }

  private String errors(Source source) {
    TestPublication fresh =
        new TestPublication(folder)
            .source("reporting", "womens_union", Kind.REPORTING, "reporting.csv")
            .source(source);
    return texts(fresh.stage().notices().errors());
  }

  private static String texts(List<Notice> notices) {
    return notices.stream().map(Notice::text).collect(Collectors.toList()).toString();
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> files = Files.walk(publication.staging().resolve("staged"))) {
      return files.filter(Files::isRegularFile).toList();
    }
  }

  private Path only(String ending) throws IOException {
    List<Path> files = files().stream().filter(f -> f.toString().endsWith(ending)).toList();
    assertEquals(1, files.size());
    return files.get(0);
  }
}
