package org.anmap.pipeline.intake.file;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CellFormatTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          General                       | NUMBER
          0                             | NUMBER
          #,##0.00                      | NUMBER
          0.00E+00                      | NUMBER
          #,##0 "đồng/tháng"            | NUMBER
          #,##0 [$đ-42A]                | NUMBER
          [Red][<=100]0;[Blue]General   | NUMBER
          @                             | NUMBER
          0\\d                          | NUMBER
          0_d                           | NUMBER
          [h]:mm                        | NUMBER
          [mm]:ss                       | NUMBER
          dd/mm/yyyy                    | DATE
          m/d/yy                        | DATE
          [$-42A]dd mmmm yyyy           | DATE
          [$-D07041E]d mmm bbbb;@       | DATE
          yyyy"年"m"月"d"日"              | DATE
          [$-411]ge.m.d                 | DATE
          "ngày "dd" tháng "mm          | DATE
          yyyy\\-mm\\-dd                | DATE
          mmm                           | DATE
          mm/yyyy                       | DATE
          dd/mm/yyyy hh:mm              | DATE
          0;dd/mm/yyyy                  | NUMBER
          h:mm                          | TIME
          h:mm AM/PM                    | TIME
          mm:ss.0                       | TIME
          """)
  void a_format_is_a_date_if_it_shows_a_part_of_one(String code, CellFormat format) {
    assertEquals(format, CellFormat.of(code.replace("\\\\", "\\")));
  }

  @ParameterizedTest
  @CsvSource({
    "0, NUMBER", "13, NUMBER", "14, DATE", "17, DATE", "18, TIME", "21, TIME", "22, DATE",
    "23, NUMBER", "45, TIME", "46, NUMBER", "47, TIME", "49, NUMBER", "57, DATE", "81, DATE",
    "82, NUMBER"
  })
  void some_formats_need_no_code(int id, CellFormat format) {
    assertEquals(format, CellFormat.builtIn(id));
  }
}
