package org.anmap.pipeline.intake;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.stream.Collectors;
import org.anmap.pipeline.config.CodeLists;
import org.anmap.pipeline.intake.IntakeResult.Accepted;
import org.anmap.pipeline.intake.IntakeResult.Quarantined;
import org.anmap.pipeline.intake.IntakeResult.Remark;
import org.anmap.pipeline.intake.IntakeResult.Skipped;
import org.anmap.pipeline.intake.IntakeResult.TakenBack;
import org.anmap.pipeline.intake.profile.Field;
import org.anmap.pipeline.intake.profile.Profile;
import org.anmap.pipeline.intake.profile.Profiles;
import org.anmap.pipeline.intake.record.RawRecord;
import org.anmap.pipeline.intake.value.DateStyle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What one record of a case becomes: a row, or the rule that set it aside. */
class CaseReaderTest {
  private static final Profile PROFILE = Profiles.builtIn(CodeLists.builtIn()).named("case_flat");

  private final CaseReader reader = reader("union", Keys.sample());

  @ParameterizedTest(name = "{0} | {1} | {2} | {3} | {4} | {5} | {6} → {7}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # reported | incident   | received   | district | type               | sex     | age     → what leaves the wall
          05/01/2025 |            |            | A        | Hiếp dâm           | Nữ      | 17 tuổi | A 202501 2025-01-05 rape female 12_17
          2025-01-05 | 2024-12-31 | 06/01/2025 | a        | HIEP DAM           | nu      | 18      | A 202501 2025-01-06 rape female 18_25
          5-1-2025   |            | 45667      | B        | rape               | M       | 8 tháng | B 202501 2025-01-10 rape male 0_11; date_serial received_on
          31/01/2025 |            |            | B        | Physical Assault   | x       | 18-25   | B 202501 2025-01-31 physical_assault _U 18_25; code_unknown sex
          31/01/2025 |            |            | B        |                    |         | 999     | B 202501 2025-01-31 _U _U _U; age_unknown age
          31/01/2025 |            |            | B        | Không rõ           | Không rõ | ---    | B 202501 2025-01-31 _U _U _U
          31/01/2025 |            |            | B        | something written  |         | 17-19   | B 202501 2025-01-31 _U _U _U; code_unknown gbv_type; age_coarse age
          31/01/2025 |            |            | D        | rape               |         |         | C 202501 2025-01-31 rape _U _U; place_carried district
          31/01/2025 |            |            | Old A    | rape               |         |         | A 202501 2025-01-31 rape _U _U; place_not_valid_then district
          31/01/2025 |            |            | A and B  | rape               |         |         | A 202501 2025-01-31 rape _U _U; place_estimated district
          31/01/2025 |            |            |          | rape               |         |         | 01_U 202501 2025-01-31 rape _U _U
          31/01/2025 |            |            | Twin     | rape               |         |         | quarantined place_ambiguous district
          31/01/2025 |            |            | Atlantis | rape               |         |         | quarantined place_unmatched district
                     |            |            | A        | rape               |         |         | quarantined date_missing report_date
          tháng 10   |            |            | A        | rape               |         |         | quarantined date_unreadable report_date
          31/02/2025 |            |            | A        | rape               |         |         | quarantined date_unreadable report_date
          01/25/2025 |            |            | A        | rape               |         |         | quarantined date_unreadable report_date
          31/12/1989 |            |            | A        | rape               |         |         | quarantined date_out_of_range report_date
          01/01/1990 |            |            | A        | rape               |         |         | A 199001 1990-01-01 rape _U _U
          01/01/2100 |            |            | A        | rape               |         |         | quarantined date_out_of_range report_date
          02/01/2025 |            | 01/01/2025 | A        | rape               |         |         | quarantined date_in_future report_date
          02/01/2025 |            | yesterday  | A        | rape               |         |         | quarantined date_unreadable received_on
          02/01/2025 | 03/01/2025 |            | A        | rape               |         |         | quarantined incident_after_report incident_date
          02/01/2025 |            |            | A        | Không phải BLG     |         |         | skipped not_gbv gbv_type
          """)
  void becomes(
      String reported,
      String incident,
      String received,
      String district,
      String type,
      String sex,
      String age,
      String expected) {
    RawRecord record =
        new Written()
            .with(Field.REPORT_DATE, reported)
            .with(Field.INCIDENT_DATE, incident)
            .with(Field.RECEIVED_ON, received)
            .with(Field.PROVINCE, "01")
            .with(Field.DISTRICT, district)
            .with(Field.GBV_TYPE, type)
            .with(Field.SEX, sex)
            .with(Field.AGE, age)
            .record();
    assertEquals(expected, text(read(reader, record)));
  }

  @ParameterizedTest(name = "born {0}, aged {1}, reported {2} → {3}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # born        | age | reported   → age band, and what was odd
          15/06/2007    |     | 15/06/2025 | 18_25
          16/06/2007    |     | 15/06/2025 | 12_17
          1990          |     | 15/06/2025 | 26_40
          sinh năm 1990 |     | 15/06/2025 | 26_40
          Năm 1990      | 15  | 15/06/2025 | 26_40; age_disagrees age
          # 17 or 18: the age decides, if it is told
          2007          |     | 15/06/2025 | _U; age_coarse birth_date
          2007          | 17  | 15/06/2025 | 12_17; age_coarse birth_date
          06/2007       |     | 15/06/2025 | _U; date_month_only birth_date; age_coarse birth_date
          16/06/2007    |     | 06/2025    | _U; date_month_only report_date; age_coarse birth_date
          # born in the month of the report
          16/06/2025    |     | 06/2025    | 0_11; date_month_only report_date
          2025          |     | 15/06/2025 | 0_11
          # no birth that can be used: the row counts all the same
          16/06/2025    |     | 15/06/2025 | _U; age_unknown birth_date
          mùa lúa       |     | 15/06/2025 | _U; age_unknown birth_date
          31/02/1990    | 34  | 15/06/2025 | 26_40; age_unknown birth_date
          2533          |     | 15/06/2025 | _U; age_unknown birth_date
          01/01/1850    |     | 15/06/2025 | _U; age_unknown birth_date
          199\uFFFD     |     | 15/06/2025 | _U; age_unknown birth_date
          không rõ      |     | 15/06/2025 | _U
          ---           | 34  | 15/06/2025 | 26_40
          Tổng cộng     |     | 15/06/2025 | skipped row_total
          """)
  void an_age_is_reckoned_from_a_birth_or_its_year(
      String born, String age, String reported, String expected) {
    RawRecord record =
        new Written()
            .with(Field.REPORT_DATE, reported)
            .with(Field.PROVINCE, "01")
            .with(Field.DISTRICT, "A")
            .with(Field.BIRTH_DATE, born)
            .with(Field.AGE, age)
            .record();
    assertEquals(
        expected,
        text(read(reader, record))
            .replaceFirst("A 202506 2025-06-\\d\\d _U _U ", "")
            .stripTrailing());
  }

  @Test
  void bytes_that_the_encoding_does_not_allow_set_a_record_aside_where_they_are_kept() {
    RawRecord record =
        new Written()
            .with(Field.REPORT_DATE, "02/01/2025")
            .with(Field.DISTRICT, "A\uFFFD")
            .record();
    assertEquals("quarantined bytes_malformed district", text(read(reader, record)));
  }

  @Test
  void a_code_decides_before_a_name() {
    Written both = new Written().with(Field.REPORT_DATE, "02/01/2025").with(Field.DISTRICT, "A");
    assertEquals("A 202501 2025-01-02 _U _U _U", text(read(reader, both.record())));
    both.with(Field.DISTRICT_CODE, "B");
    assertEquals("B 202501 2025-01-02 _U _U _U", text(read(reader, both.record())));
    both.with(Field.DISTRICT_CODE, "999");
    assertEquals("quarantined place_unmatched district_code", text(read(reader, both.record())));
  }

  @Test
  void keys_depend_on_source_id_and_key_and_on_nothing_else() {
    Written one = valid().with(Field.RECORD_ID, " HS-1 ").with(Field.SURVIVOR_ID, "S1");
    Written later = valid().with(Field.RECORD_ID, "HS-1").with(Field.DISTRICT, "B");
    StagedRow row = row(reader, one);
    assertArrayEquals(key(row), key(row(reader, later)));
    assertDiffers(key(row), key(row(reader("police", Keys.sample()), one)));
    assertDiffers(key(row), key(row(reader, valid().with(Field.RECORD_ID, "HS-2"))));
    assertNull(content(row), "a record with an id needs no other name");
    assertDiffers(
        content(row(reader, valid())), content(row(reader, valid().with(Field.DISTRICT, "B"))));
    assertDiffers(key(row), (byte[]) row.get(CaseColumn.SURVIVOR_KEY));
    Keys other =
        new Keys(
            new Keys.Key("p", "ab".repeat(32)), Keys.sample().staging(), Keys.sample().noise());
    assertDiffers(key(row), key(row(reader("union", other), one)));
  }

  @Test
  void a_record_without_an_id_has_no_record_key() {
    assertNull(key(row(reader, valid())));
    assertNull(key(row(reader, valid().with(Field.RECORD_ID, "---"))));
    assertNull(row(reader, valid()).get(CaseColumn.SURVIVOR_KEY));
  }

  private static Written valid() {
    return new Written().with(Field.REPORT_DATE, "02/01/2025").with(Field.DISTRICT, "A");
  }

  private static CaseReader reader(String source, Keys keys) {
    Pseudonyms pseudonyms = new Pseudonyms(source, keys);
    PlaceQuestions questions =
        new PlaceQuestions(source, "in.csv", TestPublication.PLACES, pseudonyms);
    return new CaseReader(
        source,
        "womens_union",
        new UnitOfRecord(TestPublication.PLACES, questions),
        new Identity(pseudonyms),
        EnumSet.allOf(Field.class));
  }

  private static IntakeResult read(CaseReader reader, RawRecord record) {
    Fields fields = new Fields(PROFILE, new CellReader(PROFILE, DateStyle.VIETNAMESE));
    Tombstones tombstones =
        new Tombstones("source", new Identity(new Pseudonyms("source", Keys.sample())));
    return new RecordWork(PROFILE, fields, reader, tombstones).read(record);
  }

  private static StagedRow row(CaseReader reader, Written record) {
    return ((Accepted) read(reader, record.record())).row();
  }

  private static byte[] key(StagedRow row) {
    return (byte[]) row.get(CaseColumn.RECORD_KEY);
  }

  private static byte[] content(StagedRow row) {
    return (byte[]) row.get(CaseColumn.CONTENT_KEY);
  }

  private static void assertDiffers(byte[] a, byte[] b) {
    assertFalse(Arrays.equals(a, b));
  }

  private static String text(IntakeResult result) {
    if (result instanceof Accepted accepted) {
      StagedRow row = accepted.row();
      return row.get(CaseColumn.UNIT)
          + " "
          + row.get(CaseColumn.MONTH)
          + " "
          + LocalDate.ofEpochDay((int) row.get(CaseColumn.RECEIVED_ON))
          + " "
          + row.get(CaseColumn.GBV_TYPE)
          + " "
          + row.get(CaseColumn.SEX)
          + " "
          + row.get(CaseColumn.AGE_BAND)
          + accepted.remarks().stream().map(r -> "; " + text(r)).collect(Collectors.joining());
    }
    if (result instanceof Quarantined quarantined) {
      return "quarantined " + text(quarantined.remark());
    }
    return "skipped "
        + text(
            result instanceof TakenBack takenBack
                ? takenBack.remark()
                : ((Skipped) result).remark());
  }

  private static String text(Remark remark) {
    return remark.rule().code() + " " + remark.column();
  }

  /** A record as an office wrote it. */
  private static final class Written {
    private final Map<Field, String> fields = new EnumMap<>(Field.class);

    Written with(Field field, String value) {
      fields.put(field, value == null ? "" : value);
      return this;
    }

    RawRecord record() {
      return RawRecord.of(1, fields);
    }
  }
}
