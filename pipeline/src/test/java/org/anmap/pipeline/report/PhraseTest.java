package org.anmap.pipeline.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.anmap.pipeline.intake.profile.Field;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class PhraseTest {
  @ParameterizedTest
  @EnumSource
  void is_there_in_both_languages_without_a_pattern_left_open(Phrase phrase) {
    var words = phrase.with(2L, 3L, 4L, 5L);
    for (String text : new String[] {words.vi(), words.en()}) {
      assertFalse(text.isBlank());
      assertFalse(text.matches(".*[{}|#].*"), text);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1     | 1 dòng      | one row",
        "2     | 2 dòng      | 2 rows",
        "12480 | 12.480 dòng | 12,480 rows",
      })
  void numbers_are_written_as_each_language_does(long rows, String vi, String en) {
    assertEquals(vi, Phrase.ROWS.with(rows).vi());
    assertEquals(en, Phrase.ROWS.with(rows).en());
  }

  @ParameterizedTest
  @EnumSource
  void every_field_of_a_profile_has_a_name_for_the_analyst(Field field) {
    assertTrue(ColumnNames.knows(field.code()), field.code() + ": add it to columns.csv");
  }
}
