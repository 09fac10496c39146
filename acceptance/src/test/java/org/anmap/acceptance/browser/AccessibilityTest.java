package org.anmap.acceptance.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.AxeResults;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** WCAG 2.2 AA as far as a machine can tell, in both languages, wide and narrow. */
class AccessibilityTest extends BrowserTest {
  private static final List<String> AA = List.of("wcag2a", "wcag2aa", "wcag21aa", "wcag22aa");

  @ParameterizedTest
  @CsvSource({"vi,1366,900", "en,1366,900", "vi,360,740", "en,360,740"})
  void axe_finds_nothing(String lang, int width, int height) {
    try (OpenAtlas atlas = atlas("?lang=" + lang, width, height)) {
      atlas.find("#grid tr[data-kind=value]").first().click();
      atlas.find("#panel summary").click();
      AxeResults results = new AxeBuilder(atlas.page).withTags(AA).analyze();
      List<String> found =
          results.getViolations().stream()
              .map(rule -> rule.getId() + " " + rule.getNodes().get(0).getHtml())
              .toList();
      assertTrue(results.getPasses().size() > 10, "axe looked at the page");
      assertEquals(List.of(), found);
    }
  }

  @ParameterizedTest
  @CsvSource({"vi,360", "en,360", "vi,320", "en,768", "vi,1024"})
  void nothing_runs_off_the_side(String lang, int width) {
    try (OpenAtlas atlas = atlas("?lang=" + lang, width, 740)) {
      atlas.find("#grid tr[data-ref]").first().click();
      assertEquals(width, atlas.page.evaluate("document.documentElement.scrollWidth"));
    }
  }

  @Test
  void one_row_of_the_table_is_in_the_tab_order_and_arrows_do_the_rest() {
    try (OpenAtlas atlas = atlas("")) {
      assertEquals(1, atlas.find("#grid tr[tabindex='0']").count());
      atlas.find("#grid tr[tabindex='0']").focus();
      atlas.page.keyboard().press("End");
      int last = atlas.find("#grid tr[data-ref]").count() - 1;
      assertEquals(
          true,
          atlas.page.evaluate(
              "i => document.activeElement === document.querySelectorAll('#grid tr[data-ref]')[i]",
              last));
      assertEquals(1, atlas.find("#grid tr[tabindex='0']").count());
    }
  }

  @Test
  void the_skip_link_comes_first() {
    try (OpenAtlas atlas = atlas("?lang=en")) {
      atlas.page.keyboard().press("Tab");
      Object text = atlas.page.evaluate("document.activeElement.textContent");
      assertTrue(text.toString().startsWith("Skip"), text.toString());
    }
  }
}
