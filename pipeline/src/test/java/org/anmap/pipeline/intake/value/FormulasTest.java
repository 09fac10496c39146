package org.anmap.pipeline.intake.value;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Defect 34: cells that a spreadsheet would run, and Primero's guard against them. */
class FormulasTest {
  @ParameterizedTest(name = "{0} → {1}")
  @CsvSource(
      quoteCharacter = '`',
      delimiter = '|',
      textBlock =
          """
          '=1+1      | =1+1
          '+84       | +84
          '-5        | -5
          '@handle   | @handle
          ''=1       | ''=1
          'a         | 'a
          '          | '
          a'=        | a'=
          ``         | ``
          """)
  void without_its_guard(String text, String expected) {
    assertEquals(expected, Formulas.unguarded(text));
  }

  @ParameterizedTest(name = "{0} → {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          =1+1                 | true
          =HYPERLINK(          | true
          =                    | true
          @SUM(A1)             | true
          +cmd                 | true
          -cmd                 | true
          +SUM(1;2)            | true
          -1+1                 | true
          -1+cmd!A0            | true
          - SUM(A1)            | true
          -5                   | false
          -5,5                 | false
          - 5                  | false
          -๕                   | false
          -5 người             | false
          +84 010 000 000      | false
          +84 (0)10-000-000    | false
          - Công an            | false
          -                    | false
          ---                  | false
          17                   | false
          a=b                  | false
          ''                   | false
          """)
  void is_a_formula(String text, boolean expected) {
    assertEquals(expected, Formulas.isFormula(text));
  }
}
