package org.anmap.pipeline.intake.file;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.Charset;
import java.util.HexFormat;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FileKindTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          1F8B0800             | GZIP
          504B0304             | ZIP
          504B0506             | ZIP
          504B4142             | TEXT
          D0CF11E0A1B11AE1     | XLS
          89504E470D0A1A0A     | OTHER
          FFD8FFE0             | OTHER
          255044462D312E37     | OTHER
          377ABCAF271C         | OTHER
          FFFE6100             | TEXT
          FEFF0061             | TEXT
          61002C006200         | TEXT
          0061002C0062         | TEXT
          EFBBBF612C62         | TEXT
          '612C620D0A31097C32' | TEXT
          ''                   | TEXT
          00                   | OTHER
          """)
  void first_bytes_tell_the_kind(String hex, FileKind kind) {
    assertEquals(kind, FileKind.of(HexFormat.of().parseHex(hex.strip())));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"UTF-8", "UTF-16", "UTF-16LE", "UTF-16BE", "windows-1258", "x-windows-874"})
  void a_table_is_text_in_any_encoding(String encoding) {
    byte[] table =
        "huyện,ngày\nNúi Thành,05/01/2025\n".repeat(9).getBytes(Charset.forName(encoding));
    assertEquals(FileKind.TEXT, FileKind.of(table));
  }

  @ParameterizedTest
  @CsvSource({"1, TEXT", "2, OTHER"})
  void one_control_code_in_twenty_bytes_is_still_text(int controls, FileKind kind) {
    byte[] head = "a".repeat(20).getBytes(Charset.forName("UTF-8"));
    for (int i = 0; i < controls; i++) {
      head[2 * i + 5] = 1;
    }
    assertEquals(kind, FileKind.of(head));
  }

  @Test
  void bytes_of_no_meaning_are_no_text() {
    byte[] noise = new byte[FileKind.HEAD_BYTES];
    new Random(7).nextBytes(noise);
    assertEquals(FileKind.OTHER, FileKind.of(noise));
  }
}
