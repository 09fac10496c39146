package org.anmap.pipeline.intake.file;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.anmap.pipeline.notice.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ContainerTest {
  private static final String TABLE = "report_date,district\n05/01/2025,Hội An\n";

  @TempDir private Path folder;

  @Test
  void a_text_file_is_its_own_table() throws Exception {
    assertEquals(TABLE, read(write("a.csv", TABLE.getBytes(UTF_8))));
    assertEquals("", read(write("empty.csv", new byte[0])));
  }

  @Test
  void gzip_members_one_after_the_other_are_one_table() throws Exception {
    byte[] first = TestArchives.gzip(TABLE);
    byte[] second = TestArchives.gzip("06/01/2025,Tam Kỳ\n");
    assertEquals(TABLE + "06/01/2025,Tam Kỳ\n", read(write("a.csv.gz", join(first, second))));
  }

  @Test
  void the_one_file_of_a_zip_is_its_table() throws Exception {
    assertEquals(TABLE, read(TestArchives.zip(folder.resolve("a.zip"), "x/../../a.csv", TABLE)));
  }

  @Test
  void what_macos_and_windows_leave_behind_is_no_table() throws Exception {
    Map<String, byte[]> files = new LinkedHashMap<>();
    for (String name : new String[] {"x/", "__MACOSX/x/._a.csv", "x/.DS_Store", "x/Thumbs.db"}) {
      files.put(name, new byte[0]);
    }
    files.put("x/a.csv", TABLE.getBytes(UTF_8));
    assertEquals(TABLE, read(TestArchives.zip(folder.resolve("a.zip"), files)));
  }

  @Test
  void a_zip_of_no_or_two_tables_is_refused() throws Exception {
    Path none = TestArchives.zip(folder.resolve("none.zip"), Map.of());
    Path two =
        TestArchives.zip(
            folder.resolve("two.zip"), Map.of("a.csv", new byte[1], "README.txt", new byte[1]));
    assertEquals(Rule.ARCHIVE_NOT_ONE_TABLE, refusal(none));
    assertEquals(Rule.ARCHIVE_NOT_ONE_TABLE, refusal(two));
  }

  @Test
  void an_archive_in_an_archive_is_refused() throws Exception {
    byte[] zip = Files.readAllBytes(TestArchives.zip(folder.resolve("in.zip"), "a.csv", TABLE));
    byte[] gzip = TestArchives.gzip(TABLE);
    for (byte[] inner : new byte[][] {zip, gzip}) {
      Path outer = TestArchives.zip(folder.resolve("out.zip"), Map.of("in.csv", inner));
      assertEquals(Rule.ARCHIVE_NOT_ONE_TABLE, refusal(outer));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"D0CF11E0A1B11AE1", "89504E470D0A1A0A0000000D49484452"})
  void an_old_workbook_or_a_picture_is_refused_wherever_it_is(String hex) throws Exception {
    byte[] bytes = HexFormat.of().parseHex(hex);
    assertEquals(Rule.FILE_NOT_TEXT, refusal(write("a.csv", bytes)));
    Path zip = TestArchives.zip(folder.resolve("a.zip"), Map.of("a.csv", bytes));
    assertEquals(Rule.FILE_NOT_TEXT, refusal(zip));
  }

  @ParameterizedTest
  @CsvSource({
    "xl/workbook.xml, XLSX",
    "xl/workbook2.xml, XLSX",
    "word/document.xml, OTHER",
    "a.csv, ZIP"
  })
  void names_within_a_zip_tell_what_it_is_and_its_own_does_not(String within, FileKind kind)
      throws Exception {
    Map<String, byte[]> files = new LinkedHashMap<>();
    if (!within.equals("a.csv")) {
      files.put("[Content_Types].xml", new byte[1]);
    }
    files.put(within, new byte[1]);
    assertEquals(kind, Container.kind(TestArchives.zip(folder.resolve("a.csv"), files)));
  }

  @Test
  void a_table_that_is_called_a_workbook_or_an_archive_is_a_table() throws Exception {
    for (String name : new String[] {"a.xlsx", "a.zip", "a.gz"}) {
      assertEquals(TABLE, read(write(name, TABLE.getBytes(UTF_8))));
    }
  }

  @Test
  void a_zip_under_a_password_cannot_be_read() throws Exception {
    Path file = TestArchives.zip(folder.resolve("a.zip"), "a.csv", TABLE);
    byte[] bytes = Files.readAllBytes(file);
    // The flag of encryption, in the header of the file and in the directory.
    bytes[6] |= 1;
    bytes[indexOf(bytes, "PK\1\2") + 8] |= 1;
    assertEquals(Rule.FILE_UNREADABLE, refusal(write("locked.zip", bytes)));
  }

  @Test
  void a_file_that_is_not_there_cannot_be_read() {
    assertEquals(Rule.FILE_UNREADABLE, refusal(folder.resolve("none.csv")));
  }

  @Test
  void a_directory_that_is_cut_off_cannot_be_read() throws Exception {
    Path file = TestArchives.zip(folder.resolve("a.zip"), "a.csv", TABLE);
    byte[] bytes = Files.readAllBytes(file);
    assertEquals(Rule.FILE_UNREADABLE, refusal(write("b.zip", Arrays.copyOf(bytes, 60))));
  }

  @Test
  void a_gzip_that_is_cut_off_or_followed_by_something_else_is_no_shorter_table() throws Exception {
    byte[] whole = TestArchives.gzip(TABLE.repeat(9000));
    for (int length : new int[] {5, whole.length / 2, whole.length - 1}) {
      Path cut = write("cut.gz", Arrays.copyOf(whole, length));
      assertEquals(Rule.FILE_UNREADABLE, failure(cut, Limits.standard()));
    }
    Path followed = write("followed.gz", join(whole, "rubbish".getBytes(UTF_8)));
    assertEquals(Rule.FILE_UNREADABLE, failure(followed, Limits.standard()));
  }

  @Test
  void a_damaged_byte_in_a_zip_is_noticed() throws Exception {
    CRC32 crc = new CRC32();
    crc.update(TABLE.getBytes(UTF_8));
    Path file = folder.resolve("stored.zip");
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
      ZipEntry entry = new ZipEntry("a.csv");
      entry.setMethod(ZipEntry.STORED);
      entry.setSize(TABLE.getBytes(UTF_8).length);
      entry.setCrc(crc.getValue());
      zip.putNextEntry(entry);
      zip.write(TABLE.getBytes(UTF_8));
    }
    assertEquals(TABLE, read(file));
    byte[] bytes = Files.readAllBytes(file);
    bytes[indexOf(bytes, "2025")]++;
    assertEquals(Rule.FILE_UNREADABLE, failure(write("b.zip", bytes), Limits.standard()));
  }

  @ParameterizedTest
  @CsvSource({"0, ''", "-1, ARCHIVE_TOO_LARGE"})
  void a_table_may_be_as_large_as_the_limit(int spare, String rule) throws Exception {
    byte[] packed = TestArchives.gzip(TABLE);
    Limits limits = new Limits(TABLE.getBytes(UTF_8).length + spare, 200);
    Path gzip = write("a.gz", packed);
    Path zip = TestArchives.zip(folder.resolve("a.zip"), "a.csv", TABLE);
    for (Path file : new Path[] {gzip, zip}) {
      if (rule.isEmpty()) {
        assertArrayEquals(TABLE.getBytes(UTF_8), Container.open(file, limits).readAllBytes());
      } else {
        assertEquals(Rule.valueOf(rule), failure(file, limits));
      }
    }
  }

  @Test
  void bombs_end_soon_after_100_MB() throws Exception {
    long much = Limits.RATIO_FROM + (1 << 20);
    Path gzip = folder.resolve("bomb.gz");
    try (GZIPOutputStream out = new GZIPOutputStream(Files.newOutputStream(gzip))) {
      TestArchives.repeat(out, much);
    }
    Path zip = folder.resolve("bomb.zip");
    try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
      out.putNextEntry(new ZipEntry("a.csv"));
      TestArchives.repeat(out, much);
    }
    assertEquals(Rule.ARCHIVE_TOO_LARGE, failure(gzip, Limits.standard()));
    assertEquals(Rule.ARCHIVE_TOO_LARGE, failure(zip, Limits.standard()));
  }

  @ParameterizedTest
  @CsvSource({
    "104857600, 1, false",
    "104857601, 1, true",
    "200000000, 1000000, false",
    "200000199, 1000000, false",
    "200000200, 1000000, true",
    "68719476736, 68719476736, false",
    "68719476737, 68719476736, true"
  })
  void the_ratio_counts_beyond_100_MB_and_the_size_always(
      long unpacked, long fileBytes, boolean tooMuch) {
    assertEquals(tooMuch, Limits.standard().exceededBy(unpacked, fileBytes));
  }

  private Path write(String name, byte[] bytes) throws IOException {
    return Files.write(folder.resolve(name), bytes);
  }

  private static String read(Path file) throws Exception {
    try (InputStream table = Container.open(file, Limits.standard())) {
      return new String(table.readAllBytes(), UTF_8);
    }
  }

  private static Rule refusal(Path file) {
    return assertThrows(BadFile.class, () -> Container.open(file, Limits.standard())).rule();
  }

  /** Why opening or reading fails. */
  private static Rule failure(Path file, Limits limits) {
    return assertThrows(
            BadFile.class,
            () -> {
              try (InputStream table = Container.open(file, limits)) {
                table.transferTo(OutputStream.nullOutputStream());
              } catch (IOException e) {
                throw BadFile.unreadable(e, 0);
              }
            })
        .rule();
  }

  private static byte[] join(byte[] first, byte[] second) {
    byte[] both = Arrays.copyOf(first, first.length + second.length);
    System.arraycopy(second, 0, both, first.length, second.length);
    return both;
  }

  private static int indexOf(byte[] bytes, String text) {
    return new String(bytes, ISO_8859_1).indexOf(text);
  }
}
