package org.anmap.pipeline.intake.value;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Defect 28: yes and no. */
class AnswersTest {
  @ParameterizedTest(name = "{0} → {1}; where 1 is yes and 2 is no: {2}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # written   | in any column           | where 1 is yes and 2 is no
          có          | true                    | true
          Có          | true                    | true
          CO          | true                    | true
          x           | true                    | true
          X           | true                    | true
          ✓           | true                    | true
          yes         | true                    | true
          TRUE        | true                    | true
          t           | true                    | true
          đã          | true                    | true
          Đã nộp      | true                    | true
          ใช่          | true                    | true
          มี           | true                    | true
          1           | true                    | true
          1.0         | true                    | true
          ๑           | true                    | true
          không       | false                   | false
          Không có    | false                   | false
          KHONG       | false                   | false
          no          | false                   | false
          False       | false                   | false
          chưa        | false                   | false
          chưa nhận   | false                   | false
          ไม่          | false                   | false
          ไม่ใช่        | false                   | false
          ไม่มี         | false                   | false
          0           | false                   | false
          2           | unknown, answer_unknown | false
          2.0         | unknown, answer_unknown | false
          3           | unknown, answer_unknown | unknown, answer_unknown
          10          | unknown, answer_unknown | unknown, answer_unknown
          có không    | unknown, answer_unknown | unknown, answer_unknown
          maybe       | unknown, answer_unknown | unknown, answer_unknown
          none        | unknown                 | unknown
          không rõ    | unknown                 | unknown
          ไม่ทราบ       | unknown                 | unknown
          ---         | unknown                 | unknown
          ''          | unknown                 | unknown
          """)
  void means(String text, String expected, String numeric) {
    assertEquals(expected, Shown.of(Answers.read(text, false), String::valueOf));
    assertEquals(numeric, Shown.of(Answers.read(text, true), String::valueOf));
  }
}
