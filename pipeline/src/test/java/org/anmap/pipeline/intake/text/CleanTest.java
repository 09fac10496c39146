package org.anmap.pipeline.intake.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What nobody sees in a cell is gone, all else is as it was. */
class CleanTest {

  @ParameterizedTest(name = "{index}: {1}")
  @CsvSource(
      delimiter = '|',
      ignoreLeadingAndTrailingWhitespace = false,
      textBlock =
          """
          Hà Nội|Hà Nội
          Ha\u0300 No\u0323\u0302i|Hà Nội
          Ha\u0300 Nội|Hà Nội
          Hà\u00A0Nội|Hà Nội
          \u2003Hà\u2009Nội\u3000|Hà Nội
          \uFEFFHà\u200B Nội\u200D|Hà Nội
          e\u200B\u0302n|ên
          H\u00ADà|Hà
          \u202AHà\u202C|Hà
          a\\u0000b\\u0007c|abc
          a\\tb|a b
          Quận/\\nHuyện\\r|Quận/ Huyện
          a\\u0085b\\u007Fc|abc
          a\u2028b|a b
            Hà|Hà
          a  b|a  b
          \u0E19\u0E49\u0E33|\u0E19\u0E49\u0E33
          """)
  void is_cleaned(String raw, String clean) {
    String text = escaped(raw);
    assertEquals(clean, Clean.of(text));
    assertEquals(clean, Clean.of(Clean.of(text)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "x", "Nui Thanh", "a ~ b", "Huyện Núi Thành", "é", "จังหวัด", "“Hà”"})
  void what_is_clean_is_the_same_object(String text) {
    assertSame(text, Clean.of(text));
  }

  @ParameterizedTest
  @ValueSource(strings = {" ", "\u00A0\u200B", "\uFEFF", "\t\n"})
  void what_only_seems_something_is_nothing(String text) {
    assertEquals("", Clean.of(text));
  }

  /** Characters that the source of a table cannot hold. */
  private static String escaped(String text) {
    return text.replace("\\u0000", "\0")
        .replace("\\u0007", "\u0007")
        .replace("\\u0085", "\u0085")
        .replace("\\u007F", "\u007F")
        .translateEscapes();
  }
}
