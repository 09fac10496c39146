package org.anmap.pipeline.intake.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What the bytes of an export say in each encoding, and how encodings are called. */
class TextEncodingTest {

  @ParameterizedTest(name = "{0}: {1} → {2}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # encoding     | bytes                                                  | text
          utf-8          | 48 C3 A0 20 4E E1 BB 99 69                             | Hà Nội
          utf-8          | EF BB BF 48 C3 A0                                      | Hà
          utf-8          | EF BB 48                                               | \uFFFDH
          utf-8          | 48 C3 20 4E                                            | H\uFFFD N
          utf-8          | 48 E1 BB                                               | H\uFFFD
          utf-16le       | FF FE 48 00 E0 00 09 00 4E 00                          | Hà\tN
          utf-16le       | 48 00 E0 00                                            | Hà
          utf-16be       | FE FF 00 48 00 E0                                      | Hà
          utf-16be       | 1E C7                                                  | ệ
          windows-1258   | 48 75 79 EA F2 6E                                      | Huyện
          windows-1258   | 48 61 CC 20 4E F4 F2 69                                | Hà Nội
          windows-1258   | 48 E0 20 4E F4 F2 69                                   | Hà Nội
          windows-1258   | D0 EA CC 20 F5 DE 20 FD EC                             | Đề ỡ ứ
          windows-1258   | 61 20 F2                                               | a \u0323
          windows-1252   | 44 6F 6E 6E E9 65 73 20 93 80 94                       | Données “€”
          windows-1252   | 41 81                                                  | A\uFFFD
          tcvn3          | 48 75 79 D6 6E 20 4E F3 69 20 54 68 B5 6E 68           | Huyện Núi Thành
          tcvn3          | 51 75 B6 6E 67 20 4E 61 6D                             | Quảng Nam
          tcvn3          | A7 AE 20 FD                                            | Đđ ý
          tcvn3          | 61 B0 20 A8 B3                                         | à ắ
          vni            | 48 75 79 65 E4 6E 20 4E 75 F9 69 20 54 68 61 F8 6E 68  | Huyện Núi Thành
          vni            | D1 F6 F9 63 20 F4 F8 F4 20 6F E0 6F E2                 | Đức ờơ ồô
          vni            | 73 F9 F4                                               | sùơ
          windows-874    | CB AD D4 A7 20 B9 E9 D3                                | หญิง น้ำ
          windows-874    | 41 A1 DB                                               | Aก\uFFFD
          tcvn3-in-utf-8 | 48 75 79 C3 96 6E                                      | Huyện
          tcvn3-in-utf-8 | EF BB BF 48 75 79 4F CC 88 6E                          | Huyện
          vni-in-utf-8   | 54 68 61 C3 B8 6E 68                                   | Thành
          """)
  void bytes_say(String encoding, String bytes, String text) {
    assertEquals(text, Written.read(named(encoding), Written.hex(bytes)));
  }

  @Test
  void every_letter_of_a_legacy_font_is_read_in_both_carriers() {
    assertEquals(228, Written.letters().size());
    for (Written.Letter row : Written.letters()) {
      // Between letters that are no part of a pair; a tone alone composes with the one before.
      String shown = "y" + row.shown() + "n";
      String expected = Normalizer.normalize("y" + row.letter() + "n", Form.NFC);
      byte[] bytes = shown.getBytes(Charset.forName("windows-1252"));
      assertEquals(expected, Written.read(named(row.font()), bytes));
      byte[] carried = shown.getBytes(StandardCharsets.UTF_8);
      assertEquals(expected, Written.read(named(row.font() + "-in-utf-8"), carried));
      assertEquals(expected, named(row.font()).mapped(shown));
    }
  }

  @ParameterizedTest
  @EnumSource
  void what_is_written_in_an_encoding_is_read_again(TextEncoding encoding) {
    String text =
        switch (encoding) {
          case WINDOWS_1252 -> "Région;Données « à réviser »;Übersicht\r\n";
          case WINDOWS_874 -> "จังหวัด,อำเภอ,\"ประเภทความรุนแรง\"\n";
          default -> "Quận/Huyện;\"Hình thức bạo lực\"\r\nHà Nội,Mỹ Đức,ngày 05 tháng 9\n";
        };
    assertEquals(text, Written.read(encoding, Written.in(encoding, text)));
  }

  @ParameterizedTest(name = "{0} → {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          utf-8               | UTF_8
          UTF8                | UTF_8
          utf_8               | UTF_8
          UTF-8-SIG           | UTF_8
          US-ASCII            | UTF_8
          utf-16              | UTF_16LE
          UTF-16LE            | UTF_16LE
          Unicode             | UTF_16LE
          utf-16be            | UTF_16BE
          CP1258              | WINDOWS_1258
          Windows 1258        | WINDOWS_1258
          latin1              | WINDOWS_1252
          ISO-8859-1          | WINDOWS_1252
          cp1252              | WINDOWS_1252
          ABC                 | TCVN3
          TCVN-5712 (ABC)     | TCVN3
          tcvn3               | TCVN3
          VNI-Windows         | VNI
          vni_in_utf8         | VNI_IN_UTF_8
          TCVN3-in-UTF-8      | TCVN3_IN_UTF_8
          TIS-620             | WINDOWS_874
          cp874               | WINDOWS_874
          """)
  void is_called(String name, TextEncoding encoding) {
    assertEquals(Optional.of(encoding), TextEncoding.named(name));
  }

  @ParameterizedTest
  @CsvSource({"koi8-r", "shift_jis", "utf-32", "''", "windows", "ệ"})
  void other_names_are_unknown(String name) {
    assertEquals(Optional.empty(), TextEncoding.named(name));
  }

  @ParameterizedTest
  @EnumSource
  void every_code_names_its_encoding(TextEncoding encoding) {
    assertEquals(Optional.of(encoding), TextEncoding.named(encoding.code()));
  }

  @ParameterizedTest(name = "{0}: legacy {1}, lines may be cut {2}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          utf-8          | false | true
          utf-16le       | false | false
          utf-16be       | false | false
          windows-1258   | true  | true
          windows-1252   | true  | true
          tcvn3          | true  | true
          vni            | true  | true
          tcvn3-in-utf-8 | true  | true
          vni-in-utf-8   | true  | true
          windows-874    | true  | true
          """)
  void is_of_a_kind(String code, boolean legacy, boolean lineSafe) {
    assertEquals(code, named(code).code());
    assertEquals(legacy, named(code).isLegacy());
    assertEquals(lineSafe, named(code).isLineSafe());
  }

  @ParameterizedTest
  @EnumSource
  void where_lines_may_be_cut_ascii_means_itself(TextEncoding encoding) {
    StringBuilder ascii = new StringBuilder();
    for (char c = '\0'; c < '\u0080'; c++) {
      ascii.append(c);
    }
    byte[] bytes = ascii.toString().getBytes(StandardCharsets.US_ASCII);
    assertEquals(encoding.isLineSafe(), ascii.toString().equals(Written.read(encoding, bytes)));
  }

  @Test
  void text_of_other_encodings_needs_no_mapping() {
    String text = "HuyÖn Nói Thµnh";
    assertSame(text, TextEncoding.UTF_8.mapped(text));
    assertEquals("Huyện Núi Thành", TextEncoding.TCVN3.mapped(text));
    assertEquals("Huyện Núi Thành", TextEncoding.VNI_IN_UTF_8.mapped("Huyeän Nuùi Thaønh"));
  }

  private static TextEncoding named(String name) {
    return TextEncoding.named(name).orElseThrow();
  }
}
