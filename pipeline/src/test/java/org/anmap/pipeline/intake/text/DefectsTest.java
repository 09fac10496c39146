package org.anmap.pipeline.intake.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/** The whole way of a cell, from bytes of unknown encoding to its text, for each known defect. */
class DefectsTest {

  @ParameterizedTest(name = "{0}: {2}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # defect                 | bytes                                                        | text
          byte order mark          | EF BB BF 48 C3 A0 20 4E E1 BB 99 69                          | Hà Nội
          Unicode text             | FF FE 48 00 E0 00 20 00 4E 00 D9 1E 69 00                    | Hà Nội
          windows-1258             | 48 E0 20 4E F4 F2 69                                         | Hà Nội
          windows-1258, tone apart | 48 61 CC 20 4E F4 F2 69                                      | Hà Nội
          ABC font                 | 48 75 79 D6 6E 20 4E F3 69 20 54 68 B5 6E 68                 | Huyện Núi Thành
          ABC font in UTF-8        | 48 75 79 C3 96 6E 20 4E C3 B3 69 20 54 68 C2 B5 6E 68        | Huyện Núi Thành
          VNI font                 | 48 75 79 65 E4 6E 20 4E 75 F9 69 20 54 68 61 F8 6E 68        | Huyện Núi Thành
          VNI font in UTF-8        | 48 75 79 65 C3 A4 6E 20 4E 75 C3 B9 69                       | Huyện Núi
          TIS-620                  | A8 D1 A7 CB C7 D1 B4                                         | จังหวัด
          encoded twice            | 48 C3 83 C2 A0 20 4E C3 A1 C2 BB E2 84 A2 69                 | Hà Nội
          encoded twice, cleaned   | 48 C3 83 20 20 4E C3 A1 C2 BB E2 84 A2 69                    | Hà Nội
          parts apart (NFD)        | 48 61 CC 80 20 4E 6F CC A3 CC 82 69                          | Hà Nội
          no-break, zero-width     | C2 A0 48 C3 A0 C2 A0 4E E1 BB 99 E2 80 8B 69 EF BB BF        | Hà Nội
          """)
  void is_read(String defect, String hex, String text) {
    byte[] bytes = Written.hex(hex);
    TextEncoding encoding = Encodings.detect(bytes, true).orElseThrow().encoding();
    String read = Written.read(encoding, bytes);
    assertEquals(text, Clean.of(Twice.repaired(read).orElse(read)));
  }

  @ParameterizedTest
  @EnumSource(
      mode = Mode.EXCLUDE,
      names = {"WINDOWS_1252", "WINDOWS_874"})
  void one_place_with_its_type_is_enough(TextEncoding encoding) {
    for (String place : Texts.PLACES) {
      byte[] bytes = Written.in(encoding, "id,district\n1," + place + "\n");
      assertEquals(encoding, Encodings.detect(bytes, true).orElseThrow().encoding());
    }
  }
}
