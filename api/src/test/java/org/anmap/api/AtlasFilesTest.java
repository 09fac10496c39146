package org.anmap.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The page and its files hold together, and hold nothing that the content policy would stop. */
class AtlasFilesTest {
  private final Atlas atlas = Atlas.load();
  private final String page = text(atlas.page());

  @Test
  void the_page_names_every_module_that_a_module_imports() {
    Set<String> imported = new TreeSet<>();
    modules().forEach(name -> imported.addAll(found("from '\\./([^']+)'", file(name))));
    imported.add("app.js");
    assertEquals(imported, new TreeSet<>(modules()));
  }

  @Test
  void nothing_is_inline_and_nothing_comes_from_elsewhere() {
    assertEquals(List.of(), found("(style=|<style|\\son\\w+=)", page));
    assertTrue(found("<script((?! src=| defer src=| type=\"module\" src=)[^>]*)>", page).isEmpty());
    assertEquals(List.of(), found("(?:src|href)=\"(https?:[^\"]+\\.(?:js|css)[^\"]*)\"", page));
  }

  @Test
  void modules_never_build_markup_from_text() {
    for (String name : modules()) {
      List<String> dangerous =
          found("(innerHTML|outerHTML|insertAdjacentHTML|document\\.write|eval\\()", file(name));
      assertEquals(List.of(), dangerous, name);
    }
  }

  @Test
  void the_page_tells_nothing_of_its_reader_to_anyone() {
    for (String name : modules()) {
      String code = file(name);
      assertFalse(code.contains("localStorage") || code.contains("document.cookie"), name);
      assertFalse(code.contains("sendBeacon") || code.contains("geolocation"), name);
    }
  }

  /** With boundaries and cubes of one release, the first view is to stay under 160 KB. */
  @Test
  void the_page_and_its_files_weigh_at_most_90_kb() {
    int bytes = atlas.page().encoded(Optional.of("gzip")).bytes().length;
    for (String asset : found("\"/assets/[0-9a-f]{12}/([^\"]+)\"", page)) {
      String hash = found("\"/assets/([0-9a-f]{12})/app\\.js\"", page).get(0);
      Body body = atlas.asset(hash, asset).orElseThrow();
      bytes += body.encoded(Optional.of("gzip")).bytes().length;
    }
    assertTrue(bytes <= 90_000, bytes + " bytes");
  }

  private List<String> modules() {
    return found("\"/assets/[0-9a-f]{12}/([a-z]+\\.js)\"", page);
  }

  private String file(String name) {
    String hash = found("\"/assets/([0-9a-f]{12})/app\\.js\"", page).get(0);
    return text(atlas.asset(hash, name).orElseThrow());
  }

  private static List<String> found(String pattern, String text) {
    return Pattern.compile(pattern)
        .matcher(text)
        .results()
        .map((MatchResult match) -> match.group(1))
        .collect(Collectors.toList());
  }

  private static String text(Body body) {
    return new String(body.plain().bytes(), StandardCharsets.UTF_8);
  }
}
