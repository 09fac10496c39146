package org.anmap.pipeline.intake.file;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CellTextTest {
  private static final SerialDates FROM_1900 = new SerialDates(false);
  private static final SerialDates FROM_1904 = new SerialDates(true);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          45231                 | 45231
          45231.0               | 45231
          -3.50                 | -3.5
          0                     | 0
          -0                    | 0
          1E3                   | 1000
          9.9901234567E10       | 99901234567
          999012345678          | 999012345678
          0.30000000000000004   | 0.3
          1.23E-5               | 0.0000123
          1E308                 | 1{308 zeros}
          1E99999               | 1E99999
          12,5                  | 12,5
          abc                   | abc
          """)
  void a_number_is_plain_digits(String stored, String text) {
    String expected = text.replace("{308 zeros}", "0".repeat(308));
    assertEquals(expected, CellText.ofNumber(stored, CellFormat.NUMBER, FROM_1900));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          45658               | DATE | 2025-01-01       | 2029-01-02
          45658.5             | DATE | 2025-01-01T12:00 | 2029-01-02T12:00
          45658.520833333336  | DATE | 2025-01-01T12:30 | 2029-01-02T12:30
          45658.999999        | DATE | 2025-01-02       | 2029-01-03
          45658.99999         | DATE | 2025-01-01T23:59 | 2029-01-02T23:59
          0                   | DATE | 0                | 1904-01-01
          1                   | DATE | 1900-01-01       | 1904-01-02
          59                  | DATE | 1900-02-28       | 1904-02-29
          60                  | DATE | 60               | 1904-03-01
          61                  | DATE | 1900-03-01       | 1904-03-02
          2957003             | DATE | 9995-12-30       | 9999-12-31
          2958465             | DATE | 9999-12-31       | 2958465
          2958466             | DATE | 2958466          | 2958466
          -1                  | DATE | -1               | -1
          1E300               | DATE | 1{300 zeros}     | 1{300 zeros}
          0                   | TIME | 00:00            | 00:00
          0.5                 | TIME | 12:00            | 12:00
          0.9999999           | TIME | 23:59            | 23:59
          45658.5             | TIME | 2025-01-01T12:00 | 2029-01-02T12:00
          """)
  void a_number_of_a_date_format_is_a_date(
      String stored, CellFormat format, String from1900, String from1904) {
    String zeros = "0".repeat(300);
    assertEquals(
        from1900.replace("{300 zeros}", zeros), CellText.ofNumber(stored, format, FROM_1900));
    assertEquals(
        from1904.replace("{300 zeros}", zeros), CellText.ofNumber(stored, format, FROM_1904));
  }

  @ParameterizedTest
  @CsvSource({
    "2025-01-31, 2025-01-31",
    "2025-01-31T00:00:00, 2025-01-31",
    "2025-01-31T00:00:00.000Z, 2025-01-31",
    "2025-01-31T14:05:09, 2025-01-31T14:05",
    "31/01/2025, 31/01/2025"
  })
  void a_date_stored_as_text_looks_like_one_stored_as_a_number(String stored, String text) {
    assertEquals(text, CellText.ofIsoDate(stored));
  }

  @ParameterizedTest
  @CsvSource({"1, TRUE", "true, TRUE", "0, FALSE"})
  void yes_and_no_are_words(String stored, String text) {
    assertEquals(text, CellText.ofBoolean(stored));
  }

  @ParameterizedTest
  @CsvSource({"a_x000D_b, 'a\rb'", "_x005F_x000D_, _x000D_", "_x00_, _x00_", "plain, plain"})
  void characters_that_xml_cannot_hold_come_back(String stored, String text) {
    assertEquals(text, Escapes.undone(stored));
  }

  @Property
  void days_after_february_1900_count_on_from_the_first_of_march(
      @ForAll @IntRange(min = 61, max = 2_958_465) int number) {
    assertEquals(
        LocalDate.of(1900, 3, 1).plusDays(number - 61).toString(),
        CellText.ofNumber(Integer.toString(number), CellFormat.DATE, FROM_1900));
  }
}
