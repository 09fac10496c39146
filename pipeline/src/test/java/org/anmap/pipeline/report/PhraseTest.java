package org.anmap.pipeline.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

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
  @ValueSource(strings = {"case_flat", "outreach_flat", "reporting_flat"})
  void every_column_of_a_built_in_profile_has_a_name_for_the_analyst(String profile)
      throws IOException {
    String path = "/org/anmap/pipeline/intake/" + profile + ".yaml";
    try (InputStream file = PhraseTest.class.getResourceAsStream(path)) {
      JsonNode fields = new YAMLMapper().readTree(file).get("fields");
      assertTrue(fields.size() > 5);
      for (Map.Entry<String, JsonNode> field : fields.properties()) {
        assertTrue(ColumnNames.knows(field.getKey()), field.getKey() + ": add it to columns.csv");
      }
    }
  }
}
