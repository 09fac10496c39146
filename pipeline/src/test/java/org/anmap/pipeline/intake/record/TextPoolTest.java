package org.anmap.pipeline.intake.record;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;

import org.junit.jupiter.api.Test;

/** Equal cells share one text while that is cheap. */
class TextPoolTest {
  private final TextPool pool = new TextPool();

  private Text of(String text) {
    Text found = pool.of(text.toCharArray(), 0, text.length());
    assertEquals(text, found.text());
    return found;
  }

  @Test
  void the_words_of_a_column_are_shared() {
    for (int word = 0; word < 4_000; word++) {
      assertSame(of("word " + word), of("word " + word));
    }
  }

  @Test
  void words_made_to_collide_are_passed_through_and_not_searched_for() {
    int shared = 0;
    for (int word = 0; word < 1 << 12; word++) {
      String text = Colliding.text(word, 12);
      shared += of(text) == of(text) ? 1 : 0;
    }
    assertEquals(TextPool.PROBES, shared);
    assertNotSame(of(Colliding.text(4095, 12)), of(Colliding.text(4095, 12)));
    assertSame(of("others"), of("others"));
  }
}
