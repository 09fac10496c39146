package org.anmap.pipeline.intake.profile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.introspect.BeanPropertyDefinition;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.anmap.pipeline.config.CodeLists;
import org.anmap.pipeline.config.ConfigReader;
import org.anmap.pipeline.config.ProfileConfig;
import org.anmap.pipeline.config.Source;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** {@code docs/profiles.md} explains every key and field, and its examples can be pasted. */
class ProfilesPageTest {
  private static final Path DOCS = Path.of("..", "docs");
  private static final String PAGE = page();
  private static final Pattern EXAMPLE = Pattern.compile("```yaml\n(.*?)```", Pattern.DOTALL);
  private static final YAMLMapper MAPPER = ConfigReader.mapper();

  private static String page() {
    try {
      return Files.readString(DOCS.resolve("profiles.md"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Stream<String> examples() {
    return EXAMPLE.matcher(PAGE).results().map(match -> match.group(1));
  }

  static Stream<String> keys() {
    return Stream.of(
            ProfileConfig.class,
            ProfileConfig.Filter.class,
            ProfileConfig.Wide.class,
            ProfileConfig.Pivot.class,
            ProfileConfig.Lookup.class)
        .flatMap(ProfilesPageTest::keys)
        .distinct();
  }

  private static Stream<String> keys(Class<?> settings) {
    return MAPPER
        .getDeserializationConfig()
        .introspect(MAPPER.constructType(settings))
        .findProperties()
        .stream()
        .map(BeanPropertyDefinition::getName);
  }

  @Test
  void there_are_as_many_keys_as_the_settings_have_parts() {
    Set<String> keys = new HashSet<>(keys(ProfileConfig.class).toList());
    assertEquals(ProfileConfig.class.getRecordComponents().length, keys.size());
    assertTrue(keys.containsAll(List.of("free_text", "excel1904", "numeric_answers")));
  }

  @ParameterizedTest
  @MethodSource("keys")
  void every_key_is_explained_in_words_and_stands_in_an_example(String key) {
    String words = EXAMPLE.matcher(PAGE).replaceAll("");
    assertTrue(Pattern.compile("`" + key + "[`:]").matcher(words).find(), "in words");
    assertTrue(
        examples().anyMatch(yaml -> Pattern.compile("\\b" + key + ":").matcher(yaml).find()),
        "in an example");
  }

  @Test
  void every_field_is_listed_and_no_other() {
    Set<String> listed = new HashSet<>();
    PAGE.lines()
        .filter(line -> line.startsWith("| `"))
        .map(line -> line.substring(0, line.indexOf('|', 1)))
        .forEach(
            cell ->
                Pattern.compile("`(\\w+)`")
                    .matcher(cell)
                    .results()
                    .map(match -> match.group(1))
                    .forEach(listed::add));
    assertEquals(new HashSet<>(Arrays.stream(Field.values()).map(Field::code).toList()), listed);
  }

  @ParameterizedTest
  @MethodSource("examples")
  void every_example_can_be_read(String yaml) throws IOException {
    JsonNode example = MAPPER.readTree(yaml);
    if (example.has("profiles")) {
      Map<String, ProfileConfig> own =
          MAPPER.convertValue(example.get("profiles"), new TypeReference<>() {});
      Profiles profiles = new Profiles(own, DOCS, CodeLists.builtIn());
      List<Source> sources = MAPPER.convertValue(example.get("sources"), new TypeReference<>() {});
      assertEquals(own.keySet(), new HashSet<>(sources.stream().map(Source::profile).toList()));
      sources.forEach(source -> assertFalse(profiles.of(source).fieldOf().isEmpty()));
    } else {
      MAPPER.convertValue(example, ProfileConfig.class);
    }
  }

  @Test
  void links_lead_somewhere() {
    Pattern.compile("\\]\\(([^)#]+)\\)")
        .matcher(PAGE)
        .results()
        .map((MatchResult link) -> DOCS.resolve(link.group(1)))
        .forEach(file -> assertTrue(Files.exists(file), file.toString()));
  }

  /** What the page shows of the example is what the example says. */
  @Test
  void the_worked_example_is_that_of_the_example() throws IOException {
    JsonNode page = MAPPER.readTree(examples().findFirst().orElseThrow()).get("profiles");
    JsonNode file =
        MAPPER.readTree(DOCS.resolve("examples/chicago/publication.yaml").toFile()).get("profiles");
    for (String key : List.of("kind", "required", "order", "fields", "filters")) {
      assertEquals(file.get("chicago_crimes").get(key), page.get("chicago_crimes").get(key), key);
    }
  }
}
