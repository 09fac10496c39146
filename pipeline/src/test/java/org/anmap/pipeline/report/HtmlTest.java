package org.anmap.pipeline.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HtmlTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<script>alert(1)</script> | &lt;script&gt;alert(1)&lt;/script&gt;",
        "a & \"b\".csv             | a &amp; &quot;b&quot;.csv",
        "&lt;                      | &amp;lt;",
        "Màu hồ sơ                 | Màu hồ sơ",
      })
  void text_is_shown_as_it_is(String plain, String markup) {
    assertEquals(markup, Html.text(plain).markup());
  }

  @Property
  void no_text_opens_a_tag_or_ends_an_attribute(@ForAll String plain) {
    assertFalse(Html.text(plain).markup().matches("(?s).*[<>\"'].*"));
    String attribute = Html.element("p", "title", plain).around().markup();
    assertEquals(2, attribute.chars().filter(c -> c == '"').count());
    assertEquals(2, attribute.chars().filter(c -> c == '<').count());
  }
}
