package org.anmap.pipeline.intake.profile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.anmap.pipeline.config.CodeLists;
import org.anmap.pipeline.config.ConfigException;
import org.anmap.pipeline.config.ConfigReader;
import org.anmap.pipeline.config.PublicationConfig;
import org.anmap.pipeline.config.Source;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A mistake in a profile of one's own is one sentence that says where it is. */
class ProfileMistakesTest {
  @TempDir private Path folder;

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{base: case_flatt} | no profile is called case_flatt; built in: case_flat, commcare_csv, denominators, dhis2_aggregate_csv, dhis2_event_csv, gbvims_ir, kobo_csv, outreach_flat, primero_v2_csv, referrals, reporting_flat, unit_register, withdrawals",
        "{base: own} | profile own is its own base",
        "{base: other} | profile own is its own base",
        "{fields: {district: [Huyện]}} | profile own: kind is missing",
        "{base: case_flat, fields: {distrikt: [Huyện]}} | profile own: no field is called distrikt",
        "{base: case_flat, required: [[distrikt]]} | profile own: no field is called distrikt",
        "{base: case_flat, fill_down: [distrikt]} | profile own: no field is called distrikt",
        "{base: case_flat, one_record: [distrikt]} | profile own: no field is called distrikt",
        "{base: case_flat, constants: {distrikt: A}} | profile own: no field is called distrikt",
        "{base: case_flat, wide: {value: distrikt}} | profile own: no field is called distrikt",
        "{base: case_flat, codes: {gbv_type: {rapes: [x]}}} | profile own: codes.gbv_type: rapes is in no code list",
        "{base: case_flat, codes: {district: {a: [x]}}} | profile own: codes: district has no code list",
        "{base: case_flat, codes: {distrikt: {a: [x]}}} | profile own: no field is called distrikt",
        "{base: case_flat, codes: {gbv_type: {rape: [Đánh đập]}}} | profile own: 'Đánh đập' means both rape and physical_assault",
        "{base: case_flat, fields: {sex: [Ai], age: [AI]}} | profile own: 'AI' means both SEX and AGE",
        "{base: case_flat, wide: {value: sex}} | profile own: wide: the cells of sex are no counts",
        "{base: case_flat, wide: {value: district}} | profile own: wide: the cells of district are no counts",
        "{base: case_flat, pivot: {key: [a], name: b, value: c, fields: {d: distrikt}}} | profile own: no field is called distrikt",
        "{base: case_flat, pivot: {key: [], name: b, value: c}} | publication.yaml: pivot: key names no column",
        "{base: case_flat, filters: [{column: a}]} | publication.yaml: filter on a: give either is or is_not",
        "{base: case_flat, filters: [{column: a, is: [b], is_not: [c]}]} | publication.yaml: filter on a: give either is or is_not",
        "{base: case_flat, decimal: ;} | publication.yaml: decimal is . or ,",
        "{base: case_flat, nested: //} | publication.yaml: nested is one character",
        "{base: case_flat, filds: {}} | publication.yaml: unknown key profiles.own.filds; did you mean fields?",
        "{base: case_flat, fields: {district: }} | publication.yaml: profiles.own.fields.district is empty",
        "{base: case_flat, codes: {gbv_type: }} | publication.yaml: profiles.own.codes.gbv_type is empty",
        "{base: case_flat, constants: {sex: }} | publication.yaml: profiles.own.constants.sex is empty",
        "{base: case_flat, filters: [{column: , is: [a]}]} | publication.yaml: profiles.own.filters[0].column is empty",
        "{base: case_flat, fields: {district: [~, Huyện]}} | publication.yaml: profiles.own.fields.district[0] is empty",
        "{base: case_flat, lookups: {district: {file: nowhere.csv, from: a, to: b}}} | profile own: lookup file nowhere.csv cannot be read",
        "{base: case_flat, lookups: {district: {file: units.csv, from: id, to: b}}} | profile own: lookup file units.csv has no column b",
        "{base: case_flat, lookups: {district: {file: twice.csv, from: id, to: name}}} | profile own: lookup file twice.csv: line 3 says a key again",
        "{base: case_flat, lookups: {district: {file: short.csv, from: id, to: name}}} | profile own: lookup file short.csv cannot be read",
        "{base: outreach_flat} | source police: profile own is of another kind",
      })
  void a_mistake_is_one_sentence(String own, String message) throws IOException {
    Files.writeString(folder.resolve("units.csv"), "id,name\n1,A\n");
    Files.writeString(folder.resolve("twice.csv"), "id,name\n1,A\n1,B\n");
    Files.writeString(folder.resolve("short.csv"), "id,name\n1\n");
    assertEquals(message, assertThrows(ConfigException.class, () -> resolve(own)).getMessage());
  }

  @Test
  void an_own_profile_may_not_take_the_name_of_a_built_in_one() {
    assertEquals(
        "profiles: case_flat is built in; give yours another name",
        assertThrows(ConfigException.class, () -> resolve("{base: x}\n  case_flat: {base: x}"))
            .getMessage());
  }

  /** As a run does it: the publication file first, then the profile of a source. */
  private Profile resolve(String own) throws IOException {
    Path file = folder.resolve("publication.yaml");
    Files.writeString(
        file,
        Files.readString(Path.of("../data-samples/publication.yaml"))
            + "\nprofiles:\n  other: {base: own}\n  own: "
            + own
            + "\n");
    PublicationConfig config = ConfigReader.read(file);
    return new Profiles(config.profiles(), config.folder(), CodeLists.builtIn())
        .of(
            new Source(
                "police",
                "police",
                Source.Kind.CASE,
                "own",
                List.of("a"),
                "",
                "",
                "",
                false,
                true));
  }
}
