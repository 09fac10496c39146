package org.anmap.pipeline.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.anmap.contract.Zeros;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConfigReaderTest {
  private static final Path SAMPLE = Path.of("../data-samples/publication.yaml");

  @TempDir Path folder;

  @Test
  void the_sample_publication_is_a_tree_of_records() {
    PublicationConfig config = ConfigReader.read(SAMPLE);
    assertEquals("vn-district-2025", config.geography().set());
    assertEquals(10, config.protect().threshold());
    assertEquals(5, config.protect().width());
    assertEquals(45, config.release().lagDays());
    assertEquals(
        List.of(Zeros.PUBLIC, Zeros.PUBLIC, Zeros.HIDDEN, Zeros.PUBLIC, Zeros.PUBLIC),
        config.tableSpecs().stream().map(table -> table.zeros()).toList());
  }

  @ParameterizedTest(name = "retention_months: {0}")
  @CsvSource({
    "1, ''",
    "120, ''",
    "0, 'deidentify.retention_months is at least 1, was 0'",
    "-1, 'deidentify.retention_months is at least 1, was -1'",
    "ten, 'deidentify.retention_months: '"
  })
  void rows_are_kept_for_a_month_or_more(String months, String message) throws IOException {
    Path file = folder.resolve("publication.yaml");
    Files.writeString(
        file,
        Files.readString(SAMPLE)
            .replace("deidentify:\n", "deidentify:\n  retention_months: " + months + "\n"));
    if (message.isEmpty()) {
      assertEquals(Integer.valueOf(months), ConfigReader.read(file).deidentify().retentionMonths());
    } else {
      String told = assertThrows(ConfigException.class, () -> ConfigReader.read(file)).getMessage();
      assertTrue(told.contains(message), told);
    }
  }

  @ParameterizedTest(name = "{0} → {2}")
  @CsvSource(
      delimiter = '|',
      value = {
        "threshold: 10      | treshold: 10       | unknown key protect.treshold; did you mean threshold?",
        "threshold: 10      | colour: 10         | unknown key protect.colour",
        "threshold: 10      | threshold: 4       | protect.threshold is at least 5, was 4",
        "threshold: 10      | threshold: 1       | protect.threshold is at least 5, was 1",
        "width: 5           | width: 2           | protect.width is at least 3, was 2",
        "width: 5           | width: -5          | protect.width is at least 3, was -5",
        "width: 5           | width: 9           | protect.threshold is at least width + 2, was 10 with width 9",
        "mode: suppress     | mode: none         | protect.mode is suppress, was 'none'",
        "access: open | access: token | publication.access is open, was 'token'",
        "false_discovery_rate: 0.05 | false_discovery_rate: 5 | analyse.false_discovery_rate lies between 0 and 1, was 5.0",
        "name: reports_type | name: ../../evil | a name has lower-case letters, digits and _ only",
        "exports/y-te-*.csv | exports/[y-te.csv | is not a file pattern",
        "id: health,        | id: womens-union,  | two sources are called womens-union",
        "kind: reporting    | kind: outreach     | one source of kind reporting",
        "first_month: 2022-07 | first_month: July | first_month",
        "period_types: [quarter] | period_types: [fortnight] | unknown period type 'fortnight'",
      })
  void a_mistake_is_one_sentence_that_names_file_and_key(String right, String wrong, String message)
      throws IOException {
    String text = Files.readString(SAMPLE);
    assertTrue(text.contains(right), right);
    Path file = folder.resolve("publication.yaml");
    Files.writeString(file, text.replaceFirst(java.util.regex.Pattern.quote(right), wrong));
    ConfigException refusal = assertThrows(ConfigException.class, () -> ConfigReader.read(file));
    assertTrue(refusal.getMessage().startsWith("publication.yaml: "), refusal.getMessage());
    assertTrue(refusal.getMessage().contains(message), refusal.getMessage());
    assertEquals(1, refusal.getMessage().lines().count());
  }

  @Test
  void a_file_that_is_not_there_or_not_yaml_is_named() throws IOException {
    Path file = folder.resolve("p.yaml");
    assertTrue(messageOf(file).endsWith("p.yaml"), messageOf(file));
    Files.writeString(file, "publication: {id: \"never closed");
    assertEquals("p.yaml is not YAML", messageOf(file).split(":")[0]);
  }

  private static String messageOf(Path file) {
    return assertThrows(ConfigException.class, () -> ConfigReader.read(file)).getMessage();
  }
}
