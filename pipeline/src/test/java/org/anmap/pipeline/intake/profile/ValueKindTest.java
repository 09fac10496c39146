package org.anmap.pipeline.intake.profile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a column holds, also where a cell holds a book. */
class ValueKindTest {
  @ParameterizedTest(name = "{0} → {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          41.881832                       | POINTS
          (41.881832, -87.623177)         | POINTS
          21.028511 105.804817 0 0        | POINTS
          POINT (105.804817 21.028511)    | POINTS
          12.5                            | WORDS
          12                              | NUMBERS
          """)
  void a_point_is_finer_than_a_hundred_metres(String cell, ValueKind expected) {
    assertEquals(expected, ValueKind.of(List.of(cell)));
  }

  @ParameterizedTest(name = "{0} and so on")
  @CsvSource(
      quoteCharacter = '"',
      value = {"1.2345,\" 1\"", "1.2345,6", "1.2345,\" 1.1\"", "x,x", "\"\",5"})
  void a_cell_of_a_megabyte_is_looked_at_once(String begins, String goesOn) {
    String cell = begins + goesOn.repeat((1 << 20) / goesOn.length()) + "!";
    ValueKind kind =
        assertTimeoutPreemptively(Duration.ofSeconds(10), () -> ValueKind.of(List.of(cell)));
    assertTrue(kind == ValueKind.FREE_TEXT || kind.isIdentifying(), "never a column to keep");
  }
}
