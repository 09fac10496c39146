package org.anmap.acceptance.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a planner does with the atlas. */
class AtlasTest extends BrowserTest {
  /** Reports without a known district stand in the table only. */
  private static final String KNOWN_PLACE = ":not([data-ref$=_U])";

  @Test
  void it_opens_with_a_map_a_table_and_what_the_numbers_are_not() {
    try (OpenAtlas atlas = atlas("")) {
      int rows = atlas.find("#grid tr[data-ref]").count();
      assertTrue(rows > 0);
      int known = atlas.find("#grid tr[data-ref]" + KNOWN_PLACE).count();
      assertEquals(known, atlas.find("#map path.district").count());
      assertTrue(atlas.text(".caveat").contains("không phải mức độ phổ biến"));
      assertTrue(atlas.find("#sample").isVisible(), "sample data are called invented");
      assertEquals(List.of(), atlas.complaints());
    }
  }

  @Test
  void the_slider_moves_by_keyboard_and_back_returns() {
    try (OpenAtlas atlas = atlas("?lang=en")) {
      String newest = atlas.text("#period-name");
      String legend = classes(atlas);
      atlas.find("#slider").focus();
      atlas.page.keyboard().press("ArrowLeft");
      String before = atlas.text("#period-name");
      assertNotEquals(newest, before);
      assertTrue(atlas.query().contains("period="), atlas.query());
      assertEquals(before, atlas.find("#slider").getAttribute("aria-valuetext"));
      assertEquals(legend, classes(atlas), "classes stay the same over time");
      atlas.find("#earlier").click();
      assertNotEquals(before, atlas.text("#period-name"));
      atlas.page.goBack();
      assertEquals(before, atlas.text("#period-name"));
      atlas.page.goBack();
      assertEquals(newest, atlas.text("#period-name"));
      assertEquals(List.of(), atlas.complaints());
    }
  }

  @Test
  void a_district_is_found_without_marks_and_selected_by_keyboard() {
    try (OpenAtlas atlas = atlas("")) {
      Locator row = atlas.find("#grid tr[data-ref]").nth(2);
      String ref = row.getAttribute("data-ref");
      String name = row.locator("th").textContent();
      String typed = (String) atlas.module("names.js", "m.fold('" + name + "')");
      atlas.find("#search").fill(typed);
      atlas.find("#search").press("ArrowDown");
      atlas.page.keyboard().press("Enter");
      assertEquals("true", selected(atlas, ref));
      assertEquals(name, atlas.text("#panel h2"));
      assertTrue(atlas.text("#panel").contains("không phải mức độ phổ biến"));
      assertTrue(atlas.query().contains("area=" + ref), atlas.query());
      atlas.find("#search").fill("");
      Locator focused = atlas.find("#grid tr[tabindex='0']");
      focused.focus();
      atlas.page.keyboard().press("ArrowDown");
      atlas.page.keyboard().press("Enter");
      assertEquals("false", selected(atlas, ref));
      assertNotEquals(name, atlas.text("#panel h2"));
      assertEquals(List.of(), atlas.complaints());
    }
  }

  @Test
  void the_map_and_the_table_choose_the_same_district() {
    try (OpenAtlas atlas = atlas("?lang=en")) {
      String ref =
          atlas.find("#grid tr[data-kind=hidden]" + KNOWN_PLACE).first().getAttribute("data-ref");
      atlas.find("#map path.d-" + ref).dispatchEvent("click");
      assertEquals("true", selected(atlas, ref));
      assertTrue(atlas.text("#panel").contains("Hidden to protect people"));
      assertTrue(atlas.text("#panel").contains("does not mean zero"));
    }
  }

  @Test
  void outreach_stands_beside_reports_on_axes_of_its_own() {
    try (OpenAtlas atlas = atlas("?lang=en")) {
      atlas.find("#grid tr[data-kind=value]").first().click();
      assertEquals(2, atlas.find("#panel svg.chart").count());
      assertTrue(atlas.text("#panel").contains("Outreach effort is shown beside reports"));
    }
  }

  @Test
  void language_changes_every_text_and_keeps_the_view() {
    try (OpenAtlas atlas = atlas("?show=count")) {
      String vietnamese = atlas.text(".caveat");
      atlas.find("[data-lang=en]").click();
      assertNotEquals(vietnamese, atlas.text(".caveat"));
      assertEquals("en", atlas.page.evaluate("document.documentElement.lang"));
      assertTrue(atlas.query().contains("lang=en"));
      assertTrue(atlas.query().contains("show=count"));
      assertTrue(atlas.find("input[value=count]").isChecked());
      assertEquals(List.of(), atlas.complaints());
    }
  }

  @Test
  void a_link_opens_the_same_view() {
    try (OpenAtlas first = atlas("?lang=en")) {
      first.find("#earlier").click();
      first.find("#grid tr[data-ref]").nth(4).click();
      first.find("input[value=count]").check();
      assertTrue(first.query().contains("release="), "a link names its release");
      try (OpenAtlas second = atlas(first.query())) {
        assertEquals(first.text("#panel"), second.text("#panel"));
        assertEquals(first.text("#period-name"), second.text("#period-name"));
        assertEquals(first.text("#grid"), second.text("#grid"));
      }
    }
  }

  @Test
  void counts_are_circles_and_never_fills() {
    try (OpenAtlas atlas = atlas("?show=count")) {
      int values = atlas.find("#grid tr[data-kind=value]" + KNOWN_PLACE).count();
      assertEquals(values, atlas.find("#map .leaflet-circles-pane path").count());
      List<?> fills =
          (List<?>)
              atlas.page.evaluate(
                  "[...new Set([...document.querySelectorAll('#grid tr[data-kind=value]"
                      + KNOWN_PLACE
                      + "')].map(r =>"
                      + " document.querySelector(`#map path.d-${r.dataset.ref}`).getAttribute('fill')))]");
      assertEquals(1, fills.size(), "one plain fill under every circle");
    }
  }

  @Test
  void a_number_that_could_not_be_loaded_is_never_replaced_by_another() {
    Map.of(
            "**/api/v1/releases/latest", "The server cannot be reached",
            "**/findings/rates/**", "The server cannot be reached")
        .forEach((address, words) -> failing(address, Route::abort, words));
    failing("**/cubes/REPORTS/**", r -> r.fulfill(status(410)), "This release was withdrawn");
    failing("**/cubes/REPORTS/**", r -> r.fulfill(status(429)), "The server is busy");
    failing("**/areas/**", r -> r.fulfill(body("{\"areasHash\":\"x\",\"areas\":[]}")), "not fit");
  }

  @Test
  void a_link_to_a_release_that_is_gone_offers_the_latest() {
    try (OpenAtlas atlas = blank()) {
      atlas.page.navigate(base() + "?lang=en&release=1999-01.1");
      atlas.page.waitForSelector("#status a");
      assertFalse(atlas.find("#map").isVisible());
      atlas.find("#status a").click();
      atlas.page.waitForSelector("body[data-state=ready]");
    }
  }

  @Test
  void the_way_out_and_the_caveat_work_without_scripts() {
    Browser.NewContextOptions off = new Browser.NewContextOptions().setJavaScriptEnabled(false);
    try (BrowserContext context = browser().newContext(off)) {
      Page page = context.newPage();
      page.navigate(base());
      assertTrue(page.locator("#exit").getAttribute("href").startsWith("https://"));
      assertTrue(page.locator(".caveat").isVisible());
    }
  }

  private void failing(
      String address, java.util.function.Consumer<Route> answer, String expectedWords) {
    try (OpenAtlas atlas = blank()) {
      atlas.page.route(address, answer);
      atlas.page.navigate(base() + "?lang=en");
      atlas.page.waitForSelector("#status button");
      assertTrue(atlas.text("#status").contains(expectedWords), atlas.text("#status"));
      assertFalse(atlas.find("#map").isVisible());
      atlas.page.unroute(address);
      atlas.find("#status button").click();
      atlas.page.waitForSelector("body[data-state=ready]");
    }
  }

  private static Route.FulfillOptions status(int status) {
    return new Route.FulfillOptions().setStatus(status).setBody("{}");
  }

  private static Route.FulfillOptions body(String json) {
    return new Route.FulfillOptions().setStatus(200).setBody(json);
  }

  private static String classes(OpenAtlas atlas) {
    return (String)
        atlas.page.evaluate(
            "[...document.querySelectorAll('[data-look^=class] .words')].map(w => w.textContent).join('|')");
  }

  private static String selected(OpenAtlas atlas, String ref) {
    return atlas.find("#grid tr[data-ref='" + ref + "']").getAttribute("aria-selected");
  }
}
