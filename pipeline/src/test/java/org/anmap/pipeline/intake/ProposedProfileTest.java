package org.anmap.pipeline.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.anmap.pipeline.config.CodeLists;
import org.anmap.pipeline.config.ConfigException;
import org.anmap.pipeline.config.ConfigReader;
import org.anmap.pipeline.config.ProfileConfig;
import org.anmap.pipeline.config.Source;
import org.anmap.pipeline.geography.Samples;
import org.anmap.pipeline.intake.profile.Field;
import org.anmap.pipeline.intake.profile.Profile;
import org.anmap.pipeline.intake.profile.Profiles;
import org.anmap.pipeline.intake.record.FileLook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is proposed for a file that no profile is written for. */
class ProposedProfileTest {
  private static final Path CHICAGO =
      ChicagoTest.EXAMPLE.resolve("exports/crimes-2001-to-present.csv");

  @TempDir private Path folder;

  private static String proposed(Path file) throws IOException {
    return new ProposedProfile(CodeLists.builtIn()).of(file, "", "");
  }

  private String proposed(String text) throws IOException {
    return proposed(Files.writeString(folder.resolve("in.csv"), text));
  }

  @Test
  void for_a_file_of_another_country_it_is_a_page_with_little_left_to_write() throws IOException {
    assertEquals(
        """
        # Proposed from the headers and the kinds of values; no value of the file stands here.
        # Read as encoding utf-8, delimiter ','; header in row 1.
        # Every key is explained in docs/profiles.md.
        profiles:
          my_profile:
            kind: case  # or outreach, …: what a row is
            required: [[report_date], [district, district_code], [gbv_type]]
            order: month  # a day above 12 stands second
            fields:
              record_id: ["Case Number"]  # another in each row, without spaces: ids perhaps
              report_date: ["Date"]  # dates
              gbv_type: ["Primary Type"]  # few different words: labels perhaps
              # still needed: district or district_code, a column below or a constant
              # Columns that are no field yet, and dropped. To keep one, write its field for the
              # question mark and take away the #:
              # ?: ["ID"]  # numbers
              # ?: ["Block"]  # many different words: places or names perhaps
              # ?: ["IUCR"]  # numbers
              # ?: ["Description"]  # few different words: labels perhaps
              # ?: ["Location Description"]  # few different words: labels perhaps
              # ?: ["Arrest"]  # yes or no
              # ?: ["Domestic"]  # yes or no
              # ?: ["Beat"]  # numbers
              # ?: ["District"]  # numbers; district by its header
              # ?: ["Ward"]  # numbers; commune by its header
              # ?: ["Community Area"]  # numbers
              # ?: ["FBI Code"]  # few different words: labels perhaps
              # ?: ["X Coordinate"]  # numbers
              # ?: ["Y Coordinate"]  # numbers
              # ?: ["Year"]  # years
              # ?: ["Updated On"]  # dates
            # filters: [{column: "Arrest", is: ["..."]}]  # if only some rows are of the subject
            codes:  # the labels of the file, which are not shown here, behind the code they mean
              gbv_type:
                denial_of_resources_opportunities_or_services: []
                forced_marriage: []
                non-gbv: []
                physical_assault: []
                psychological_emotional_abuse: []
                rape: []
                sexual_assault: []
                _U: []  # labels that are known and tell none of these
            identifying: ["Latitude", "Longitude", "Location"]
        sources:
          - id: my-source
            sector: police  # who sends it, a code of actor_sector
            kind: case
            profile: my_profile
            files: ["crimes-2001-to-present.csv"]  # seen from the publication file
        """,
        proposed(CHICAGO));
  }

  /** The five minutes of an analyst: two columns named, one filter, the labels of the types. */
  @Test
  void what_is_left_to_write_makes_it_the_profile_of_the_example() throws Exception {
    String finished =
        proposed(CHICAGO)
            .replace("# ?: [\"Community Area\"]", "district_code: [\"Community Area\"]")
            .replace("# ?: [\"Updated On\"]", "received_on: [\"Updated On\"]")
            .replace(
                "# filters: [{column: \"Arrest\", is: [\"...\"]}]",
                "filters: [{column: Domestic, is: [\"true\"]}]")
            .replace("physical_assault: []", "physical_assault: [BATTERY, ASSAULT]");
    Profile profile = resolved(finished);
    assertEquals(
        List.of(
            Field.RECORD_ID,
            Field.REPORT_DATE,
            Field.RECEIVED_ON,
            Field.DISTRICT_CODE,
            Field.GBV_TYPE),
        new FileLook(CHICAGO, "", "", "")
            .layout(profile).columns().found().stream().sorted().toList());
    assertEquals("physical_assault", profile.code(Field.GBV_TYPE, "battery").orElseThrow());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "exports/gbvims_ir/incidents.xlsx",
        "exports/gbvims_ir/incidents.csv",
        "exports/primero_v2_csv/incidents.csv",
        "exports/hoi-phu-nu-2025.csv",
        "exports/encodings/tcvn3.csv",
        "exports/encodings/gzip.csv.gz",
        "exports/dhis2_event_csv/events.csv",
        "exports/kobo_csv/ghi-nhan-vu-viec.csv",
        "exports/commcare_csv/forms.csv",
        "exports/outreach_wide/so-buoi-truyen-thong-2024.csv",
        "exports/case_counts/toa-an-so-vu.csv",
        "exports/unit_register/units.csv",
        "exports/referrals/referrals.csv",
        "exports/denominators/people.csv",
        "exports/withdrawals/withdrawals.csv",
        "exports/tinh-hinh-nop.csv",
        "exports/dhis2_aggregate_csv/monthly.csv",
      })
  void it_can_be_pasted_and_no_value_stands_in_it(String sample) throws Exception {
    String yaml = proposed(Samples.FOLDER.resolve(sample));
    String lower = yaml.toLowerCase(Locale.ROOT);
    assertFalse(lower.contains("qzx"), "a canary");
    assertFalse(lower.contains("bịa đặt") || lower.contains("invented"), "the mark of a row");
    assertEquals(1, sources(yaml).size());
    if (yaml.contains("profiles:")) {
      resolved(yaml);
    } else {
      assertTrue(Profiles.BUILT_IN.contains(sources(yaml).get(0).profile()), yaml);
    }
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "gbvims_ir/incidents.xlsx                    | gbvims_ir",
        "primero_v2_csv/incidents.csv                | primero_v2_csv",
        "hoi-phu-nu-2025.csv                         | case_flat",
        "encodings/tcvn3.csv                         | case_flat",
        "hoat-dong-2025.csv                          | outreach_flat",
        "tinh-hinh-nop.csv                           | reporting_flat",
        "kobo_csv/ghi-nhan-vu-viec.csv               | kobo_csv",
        "dhis2_event_csv/events.csv                  | dhis2_event_csv",
        "commcare_csv/forms.csv                      | commcare_csv",
      })
  void a_file_of_a_known_form_is_told_from_others(String sample, String profile)
      throws IOException {
    String yaml = proposed(Samples.FOLDER.resolve("exports").resolve(sample));
    assertTrue(
        yaml.contains("    base: " + profile + "\n")
            || yaml.contains("    profile: " + profile + "\n"),
        yaml);
  }

  @Test
  void months_above_each_other_are_a_wide_table() throws IOException {
    String yaml =
        proposed(Samples.FOLDER.resolve("exports/outreach_wide/so-buoi-truyen-thong-2024.csv"));
    assertTrue(yaml.contains("header in row 4."), yaml);
    assertTrue(yaml.contains("    wide:\n      value: count"), yaml);
    assertTrue(yaml.contains("      year: 0  # write the year of the file\n"), yaml);
    assertFalse(yaml.contains("\"Tháng 1\""), "a month is no column to keep");
  }

  @Test
  void twelve_columns_of_numbers_are_months_in_whatever_language() throws IOException {
    String yaml =
        proposed(
            """
            Año,Cve. Municipio,Subtipo de delito,Enero,Febrero,Marzo,Abril,Mayo,Junio,Julio,Agosto,Septiembre,Octubre,Noviembre,Diciembre
            2023,1001,Abuso sexual,1,2,3,4,5,6,7,8,9,10,11,12
            2024,1001,Abuso sexual,1,2,3,4,5,6,7,8,9,10,11,12
            """);
    assertTrue(yaml.contains("      year_column: \"Año\"\n"), yaml);
    assertTrue(yaml.contains("      months: {\"Enero\": 1, \"Febrero\": 2, "), yaml);
    assertTrue(yaml.contains("\"Diciembre\": 12}\n"), yaml);
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "41.881832;41.123456                 | identifying",
        "'(41.881832, -87.62)'               | identifying",
        "21.028511 105.804817 0 0            | identifying",
        "999123456789;none of these          | identifying",
        "010 1234 5678 gọi sau;01012345678   | identifying",
        "a@example.org;none of these         | identifying",
      })
  void columns_that_point_at_a_person_are_dropped_by_name(String cells, String key)
      throws IOException {
    String rows = "Subject;Where\n" + cells.replace(";", ";north\n") + ";north\n";
    String yaml =
        new ProposedProfile(CodeLists.builtIn())
            .of(Files.writeString(folder.resolve("in.csv"), rows), "", ";");
    assertTrue(yaml.contains("    " + key + ": [\"Subject\"]\n"), yaml);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Qzx Thi Mot,Qzx xa,rape\nQzx Thi Hai,Qzx huyen,rape\n",
        "Qzx Thi Mot,Qzx xa,rape,1,2,3\nQzx Thi Hai,Qzx huyen,rape,1,2,3\n",
        "Qzx Mot,999123456789\nQzx Hai,999123456780\n",
        "Qzx Mot,2025-01-05\nQzx Hai,2025-01-06\n",
      })
  void rows_without_a_header_are_refused_and_not_printed(String rows) {
    ConfigException refused = assertThrows(ConfigException.class, () -> proposed(rows));
    assertTrue(refused.getMessage().endsWith("none of the first rows looks like a header"));
    assertFalse(refused.getMessage().contains("Qzx"));
  }

  @Test
  void the_first_record_below_a_header_is_not_taken_for_its_second_level() throws IOException {
    String yaml = proposed("Tỉnh,Huyện,Ene,Feb,Mar\nQzx,Qzxh,1,2,3\nQzx,Qzxi,2,3,4\n");
    assertTrue(yaml.contains("header in row 1."), yaml);
    assertFalse(yaml.contains("Qzx"), yaml);
  }

  @Test
  void a_header_full_of_digits_is_not_printed() throws IOException {
    String yaml = proposed("Ngày tiếp nhận,Huyện,Loại bạo lực,01012345678\n05/01/2025,A,rape,x\n");
    assertFalse(yaml.contains("0101"), yaml);
    assertTrue(yaml.contains("# column 4: its header is not shown, it reads like a value"), yaml);
  }

  private static List<Source> sources(String yaml) throws IOException {
    JsonNode sources = ConfigReader.mapper().readTree(yaml).get("sources");
    return ConfigReader.mapper().convertValue(sources, new TypeReference<List<Source>>() {});
  }

  private static Profile resolved(String yaml) throws IOException {
    JsonNode profiles =
        ConfigReader.mapper().readTree(yaml.getBytes(StandardCharsets.UTF_8)).get("profiles");
    Map<String, ProfileConfig> own =
        ConfigReader.mapper()
            .convertValue(profiles, new TypeReference<Map<String, ProfileConfig>>() {});
    return new Profiles(own, Path.of(""), CodeLists.builtIn()).named("my_profile");
  }
}
