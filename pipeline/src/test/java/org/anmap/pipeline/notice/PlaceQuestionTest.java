package org.anmap.pipeline.notice;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlaceQuestionTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "QZXplace",
        "#QZXplaceQZXplace",
        "3f9a12bc41d05e77",
        "#3f9a12bc41d05e7",
        "#3F9A12BC41D05E77"
      })
  void a_key_that_may_be_the_text_itself_is_refused_without_a_word_of_it(String key) {
    String refusal =
        assertThrows(
                IllegalArgumentException.class,
                () -> new PlaceQuestion("s", "a.csv", key, 1, List.of(1L), List.of()))
            .getMessage();
    assertFalse(refusal.contains(key));
  }
}
