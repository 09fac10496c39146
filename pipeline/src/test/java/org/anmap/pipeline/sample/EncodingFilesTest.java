package org.anmap.pipeline.sample;

import static java.util.stream.Collectors.joining;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each file is in the bytes that its name promises. */
class EncodingFilesTest {
  private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

  /** Text, and how it looks to a program that takes it for Western text. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          TCVN3 | Huyện Núi Thành | HuyÖn Nói Thµnh
          TCVN3 | Quảng Nam       | Qu¶ng Nam
          TCVN3 | Đức Thọ, Ô Môn  | §øc Thä, ¤ M«n
          VNI   | Huyện Núi Thành | Huyeän Nuùi Thaønh
          VNI   | Đức Thọ         | Ñöùc Thoï
          """)
  void legacy_fonts_look_like_this_without_the_font(LegacyFont font, String text, String seen) {
    assertEquals(seen, new String(font.bytes(text), WINDOWS_1252));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Hà Nội  | 48 E0 20 4E F4 F2 69
          Nguyễn  | 4E 67 75 79 EA DE 6E
          Đã sửa  | D0 61 DE 20 73 FD D2 61
          """)
  void windows_1258_writes_tones_after_their_letter(String text, String bytes) {
    assertEquals(
        bytes, HexFormat.ofDelimiter(" ").withUpperCase().formatHex(Encodings.windows1258(text)));
  }

  @Test
  void a_letter_that_no_font_has_is_refused() {
    assertThrows(IllegalArgumentException.class, () -> LegacyFont.TCVN3.bytes("ก"));
    assertThrows(IllegalArgumentException.class, () -> Encodings.windows874("ệ"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          utf8-bom.csv    | EF BB BF 4D
          utf16le-tab.txt | FF FE 4D 00
          gzip.csv.gz     | 1F 8B
          zip.csv.zip     | 50 4B 03 04
          tcvn3.csv       | 4D B7 20 68 E5 20 73 AC
          vni.csv         | 4D 61 F5 20 68 6F E0 20 73 F4
          utf8-twice.csv  | 4D C3 83 C2 A3
          """)
  void files_begin_with_these_bytes(String file, String bytes) {
    byte[] start = HexFormat.ofDelimiter(" ").parseHex(bytes);
    byte[] found = WrittenSample.bytes("encodings/" + file);
    assertArrayEquals(start, Arrays.copyOf(found, start.length));
  }

  @Test
  void every_vietnamese_sheet_holds_the_same_columns_once_decoded() {
    check("utf8-bom.csv", ',', text -> utf8(text).substring(1));
    check(
        "utf16le-tab.txt", '\t', text -> new String(text, StandardCharsets.UTF_16LE).substring(1));
    check("windows-1258.csv", ',', text -> new String(text, Charset.forName("windows-1258")));
    check("semicolon.csv", ';', EncodingFilesTest::utf8);
    check("gzip.csv.gz", ',', EncodingFilesTest::utf8);
    check("zip.csv.zip", ',', EncodingFilesTest::utf8);
    check("nfd.csv", ',', text -> utf8(text).replace('\u00A0', ' ').replace("\u200B", ""));
    check("utf8-twice.csv", ',', EncodingFilesTest::repaired);
  }

  private static void check(String name, char separator, Function<byte[], String> decode) {
    String file = "encodings/" + name;
    byte[] bytes = Unpacked.of(name, WrittenSample.bytes(file)).values().iterator().next();
    List<List<String>> lines =
        WrittenSample.csv(
            Normalizer.normalize(decode.apply(bytes), Normalizer.Form.NFC), separator);
    assertEquals("Mã hồ sơ", lines.get(0).get(0), name);
    assertEquals("Loại bạo lực", lines.get(0).get(8), name);
    assertEquals(EncodingFiles.ROWS, lines.size() - 1, name);
    assertEquals(EncodingFiles.ROWS, WrittenSample.expected(file, "read", ""), name);
    for (List<String> line : lines.subList(1, lines.size())) {
      assertTrue(line.get(1).matches(".*Qzx\\w{8}"), name);
      assertTrue(line.get(2).matches("010\\d{8}"), name);
      assertTrue(line.get(3).matches("(Tỉnh|Thành phố) .*"), name);
      assertTrue(
          line.get(4).matches("(Huyện|Quận|Thị xã|Thành phố) .*|quán Qzx\\w{8}|\uFFFD.*"), name);
      assertTrue(line.get(10).matches("Gặp Qzx\\w{8}"), name);
      assertEquals("BỊA ĐẶT", line.get(11), name);
    }
  }

  private static String utf8(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }

  /** Undoes the second encoding, cell by cell, where the round trip is exact. */
  private static String repaired(byte[] bytes) {
    StringBuilder text = new StringBuilder();
    int twice = 0;
    for (String line : utf8(bytes).split("\n")) {
      String once = Stream.of(line.split(",")).map(EncodingFilesTest::undone).collect(joining(","));
      twice += once.equals(line) ? 0 : 1;
      text.append(once).append('\n');
    }
    assertEquals(EncodingFiles.TWICE_UNTIL + 1, twice, "header and rows that were encoded twice");
    return text.toString();
  }

  private static String undone(String cell) {
    byte[] bytes = new byte[cell.length()];
    for (int i = 0; i < bytes.length; i++) {
      char letter = cell.charAt(i);
      byte[] western = String.valueOf(letter).getBytes(WINDOWS_1252);
      bytes[i] = letter >= 0x80 && letter < 0xA0 ? (byte) letter : western[0];
    }
    String once = utf8(bytes);
    return Encodings.misread(once).equals(cell) ? once : cell;
  }

  @Test
  void the_thai_sheet_has_thai_headings_and_years_of_the_buddhist_era() {
    String text = new String(WrittenSample.bytes(ThaiFile.FILE), Charset.forName("x-windows-874"));
    List<List<String>> lines = WrittenSample.csv(text, ',');
    assertEquals("หมายเลขเหตุการณ์", lines.get(0).get(0));
    for (List<String> line : lines.subList(1, lines.size())) {
      assertTrue(line.get(5).matches("\\d{1,2}/\\d{1,2}/256[678]|"));
      assertTrue(List.of("หญิง", "ชาย").contains(line.get(6)));
      assertTrue(line.get(10).matches("บันทึก Qzx\\w{8}"));
    }
  }

  @Test
  void a_row_of_the_twice_encoded_sheet_has_lost_a_letter_for_good() {
    assertEquals(
        1, WrittenSample.expected("encodings/utf8-twice.csv", "quarantined", "bytes_malformed"));
    String text = utf8(WrittenSample.bytes("encodings/utf8-twice.csv"));
    assertEquals(1, text.chars().filter(letter -> letter == '\uFFFD').count());
  }
}
