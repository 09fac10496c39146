package org.anmap.acceptance.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The pure functions of the atlas, in the browser that runs them. */
class ModulesTest extends BrowserTest {
  private OpenAtlas atlas;

  @BeforeAll
  void openPage() {
    atlas = atlas("");
  }

  @AfterAll
  void closePage() {
    atlas.close();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          [1,2,3,4,5,6,7,8,9,10] | 5 | [3,5,7,9]
          [10,20,30,40]          | 2 | [30]
          [7,7,7,7]              | 5 | []
          []                     | 5 | []
          [null,0,0]             | 5 | []
          [0,0,0,0,5,6]          | 2 | [6]
          [5]                    | 5 | []
          [1234.5,2345.6]        | 2 | [2300]
          """)
  void breaks_are_round_quantiles_of_what_is_above_zero(String values, int classes, String cuts) {
    String call = "JSON.stringify(m.classBreaks(" + values + "," + classes + "))";
    assertEquals(cuts, atlas.module("scale.js", call));
  }

  @ParameterizedTest
  @CsvSource({"2.9,0", "3,1", "4.9,1", "5,2", "100,2"})
  void a_value_on_a_cut_belongs_above_it(double value, int expected) {
    assertEquals(expected, atlas.module("scale.js", "m.classOf(" + value + ",[3,5])"));
  }

  @Test
  void a_circle_of_four_times_the_count_is_twice_as_wide() {
    assertEquals(2.0, number("m.radius(40, 40, 20) / m.radius(10, 40, 20)"), 1e-12);
    assertEquals(0.0, number("m.radius(0, 40, 20)"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Quận Đống Đa     | quan dong da
          HUYỆN  Mỹ Đức    | huyen my duc
          Thị xã Sơn Tây   | thi xa son tay
          Ea H’leo         | ea h’leo
          """)
  void names_fold_to_what_is_typed_without_marks(String name, String folded) {
    assertEquals(folded, atlas.module("names.js", "m.fold('" + name + "')"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Quận Đống Đa | dong da  | true
          Quận Đống Đa | Đống     | true
          Quận Đống Đa | da quan  | true
          Quận Đống Đa | ống      | false
          Quận Đống Đa | ha dong  | false
          """)
  void each_typed_word_begins_a_word_of_the_name(String name, String typed, boolean found) {
    assertEquals(found, atlas.module("names.js", "m.matches('" + name + "','" + typed + "')"));
  }

  @ParameterizedTest
  @CsvSource({
    "Quận Đống Đa,Đống Đa",
    "Thị xã Sơn Tây,Sơn Tây",
    "Duy Xuyen District,Duy Xuyen",
    "Quận 1,Quận 1"
  })
  void the_map_leaves_out_the_kind_of_unit_where_a_name_remains(String name, String onMap) {
    assertEquals(onMap, atlas.module("names.js", "m.short('" + name + "')"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      textBlock =
          """
          ''                                             | ''
          ?lang=en&show=count&period=2024-Q1&area=001    | ?lang=en&show=count&period=2024-Q1&area=001
          ?lang=vi&show=rate&hotspots=on                 | ''
          ?hotspots=off&province=01                      | ?province=01&hotspots=off
          ?lang=xx&show=map&area=<script>&period=../..   | ''
          ?unknown=1&area=01_U                           | ?area=01_U
          """)
  void a_view_survives_its_address_and_nonsense_does_not(String query, String again) {
    assertEquals(
        again, atlas.module("state.js", "m.toQuery(m.fromQuery(decodeURI('" + query + "')))"));
  }

  @Test
  void both_languages_have_the_same_texts_with_the_same_blanks() {
    String shape =
        "JSON.stringify(Object.entries(m.TEXT.LANG).map(([k, v]) =>"
            + " [k, [...v.matchAll(/\\{\\w+\\}/g)].map(String).sort()]).sort())";
    assertEquals(
        atlas.module("text.js", shape.replace("LANG", "vi")),
        atlas.module("text.js", shape.replace("LANG", "en")));
    Object empty =
        atlas.module(
            "text.js",
            "Object.values(m.TEXT).flatMap(t => Object.entries(t))"
                + ".filter(([, v]) => v.trim() === '').map(([k]) => k)");
    assertEquals(List.of(), empty);
  }

  @Test
  void no_text_ranks_places_or_calls_reports_prevalence() {
    Object ranking =
        atlas.module(
            "text.js",
            "Object.values(m.TEXT).flatMap(t => Object.values(t))"
                + ".filter(v => /\\b(worst|best|top|highest|lowest|tệ nhất|cao nhất|thấp nhất)\\b/i.test(v))");
    assertEquals(List.of(), ranking);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          2025-Q2 | vi | Quý 2 năm 2025
          2025-Q2 | en | Quarter 2 of 2025
          2025-S1 | vi | Nửa đầu năm 2025
          2025-06 | en | June 2025
          2025-06 | vi | Tháng 6 năm 2025
          2025    | en | 2025
          """)
  void periods_in_words(String code, String lang, String words) {
    assertEquals(words, atlas.module("format.js", "m.periodName('" + code + "','" + lang + "')"));
  }

  @Test
  void values_follow_their_area_and_period_into_another_order() {
    Object aligned =
        atlas.module(
            "release.js",
            "JSON.stringify(m.aligned([[1,2],[3,4]], {areas:['b','a'], periods:['p1','p2']},"
                + " {areas:['a','x','b'], periods:['p2','p9']}))");
    assertEquals("[[4,null,3],[null,null,null]]", aligned);
  }

  @Test
  void a_gap_in_a_series_stays_a_gap() {
    Object runs = atlas.module("chart.js", "JSON.stringify(m.runs([true,true,false,true,false]))");
    assertEquals("[[0,1],[3]]", runs);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          0   | [0,1]
          1   | [0,0.5,1]
          7   | [0,5,10]
          60  | [0,20,40,60]
          99  | [0,50,100]
          """)
  void ticks_are_round_and_reach_the_greatest_value(double greatest, String ticks) {
    assertEquals(ticks, atlas.module("scale.js", "JSON.stringify(m.ticks(" + greatest + "))"));
  }

  @Test
  void provinces_far_apart_are_put_side_by_side_without_overlap_and_at_one_scale() {
    Object placed =
        atlas.module(
            "arrange.js",
            "(() => { const boxes = [[105,20,106,21],[106,10,107,11],[108,15,109,16]];"
                + " const put = m.arrange(boxes, true);"
                + " const at = boxes.map((b, i) => [...put[i]([b[0],b[1]]), ...put[i]([b[2],b[3]])]);"
                + " const apart = at.every((a, i) => at.every((b, j) => i === j ||"
                + " a[2] <= b[0] || b[2] <= a[0] || a[3] <= b[1] || b[3] <= a[1]));"
                + " const heights = at.map(a => Math.round(1000 * (a[3] - a[1])));"
                + " return { far: m.farApart(boxes), apart, heights: heights.join() }; })()");
    assertEquals(Map.of("far", true, "apart", true, "heights", "1000,1000,1000"), placed);
  }

  @Test
  void a_true_map_keeps_true_positions() {
    Object centre =
        atlas.module(
            "arrange.js",
            "(() => { const put = m.arrange([[0,-1,1,1],[3,-1,4,1]], false);"
                + " return put[1]([3, 0])[0] - put[0]([1, 0])[0]; })()");
    assertEquals(2.0, ((Number) centre).doubleValue(), 1e-9);
  }

  @Test
  void an_island_far_out_does_not_set_the_view() {
    Object box =
        atlas.module(
            "arrange.js",
            "JSON.stringify(m.box([{ geometry: { type: 'MultiPolygon', coordinates:"
                + " [[[[0,0],[2,0],[2,2],[0,2],[0,0]]], [[[50,0],[51,0],[51,1],[50,0]]]] } }]))");
    assertEquals("[0,0,2,2]", box);
    assertTrue(
        atlas
            .module(
                "arrange.js",
                "JSON.stringify(m.centre({ geometry: { type: 'Polygon', coordinates:"
                    + " [[[0,0],[2,0],[2,2],[0,2],[0,0]]] } }))")
            .equals("[1,1]"));
  }

  private double number(String expression) {
    return ((Number) atlas.module("scale.js", expression)).doubleValue();
  }
}
