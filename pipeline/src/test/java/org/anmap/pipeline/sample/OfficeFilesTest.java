package org.anmap.pipeline.sample;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.anmap.pipeline.notice.Rule;
import org.anmap.pipeline.notice.Severity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each office's file has the habits of the program it imitates. */
class OfficeFilesTest {

  @Test
  void every_file_of_every_office_has_an_outcome_that_adds_up() {
    Map<String, Map<String, Integer>> outcomes = new TreeMap<>();
    for (List<String> row : WrittenSample.csv(WrittenSample.EXPECTED).subList(1, rows())) {
      outcomes
          .computeIfAbsent(row.get(0), file -> new HashMap<>())
          .merge(row.get(1), Integer.parseInt(row.get(3)), Integer::sum);
      if (!row.get(2).isEmpty()) {
        boolean skipped = Rule.of(row.get(2)).severity() == Severity.INFO;
        assertTrue(row.get(1).equals("noticed") || row.get(1).equals("skipped") == skipped);
      }
    }
    outcomes.forEach(
        (file, rows) ->
            assertEquals(
                rows.get("read"),
                rows.get("accepted")
                    + rows.getOrDefault("quarantined", 0)
                    + rows.getOrDefault("skipped", 0),
                file));
    Set<String> files = new TreeSet<>(WrittenSample.tree(WrittenSample.COMMITTED));
    files.removeIf(
        file ->
            !file.contains("/") || file.startsWith("from-2025-07/") || file.startsWith("dhis2/"));
    assertEquals(files, outcomes.keySet());
  }

  private static int rows() {
    return WrittenSample.csv(WrittenSample.EXPECTED).size();
  }

  /** Rows below the header, as a plain reader counts them. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          gbvims_ir/incidents.csv         | , | 1
          primero_v2_csv/incidents.csv    | , | 1
          kobo_csv/ghi-nhan-vu-viec.csv   | ; | 2
          dhis2_event_csv/events.csv      | , | 1
          dhis2_aggregate_csv/monthly.csv | , | 1
          dhis2_aggregate_csv/quarterly.csv | , | 1
          commcare_csv/forms.csv          | , | 1
          unit_register/units.csv         | , | 1
          denominators/people.csv         | , | 1
          referrals/referrals.csv         | , | 1
          withdrawals/withdrawals.csv     | , | 1
          reporting_flat/chua-nop.csv     | , | 1
          case_counts/toa-an-so-vu.csv    | ; | 1
          """)
  void the_rows_expected_are_the_rows_of_the_file(String file, char separator, int headers) {
    List<List<String>> lines = lines(file, separator);
    assertEquals(WrittenSample.expected(file, "read", ""), lines.size() - headers);
    assertTrue(lines.stream().allMatch(line -> line.size() == lines.get(0).size()));
  }

  /** Whatever identifies or is written freely: in each row a marker that must never come out. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          gbvims_ir/incidents.csv       | , | SURVIVOR CODE             | .*Qzx\\w{8}
          gbvims_ir/incidents.csv       | , | CASE MANAGER CODE         | .*Qzx\\w{8}
          gbvims_ir/incidents.csv       | , | INCIDENT CAMP / TOWN      | .*Qzx\\w{8}
          primero_v2_csv/incidents.csv  | , | incidentid_ir             | '=Qzx\\w{8}
          primero_v2_csv/incidents.csv  | , | name_nickname             | '@Qzx\\w{8}
          primero_v2_csv/incidents.csv  | , | telephone_current         | '\\+010\\d{8}
          primero_v2_csv/incidents.csv  | , | other_id_no               | 999\\d{9}
          primero_v2_csv/incidents.csv  | , | incident_description      | (?s)'-.*Qzx\\w{8}.*
          kobo_csv/ghi-nhan-vu-viec.csv | ; | deviceid                  | .*Qzx\\w{8}
          kobo_csv/ghi-nhan-vu-viec.csv | ; | phonenumber               | 010\\d{8}
          kobo_csv/ghi-nhan-vu-viec.csv | ; | Người bị bạo lực/Họ và tên | .*Qzx\\w{8}
          kobo_csv/ghi-nhan-vu-viec.csv | ; | Người bị bạo lực/Số CCCD  | 999\\d{9}
          kobo_csv/ghi-nhan-vu-viec.csv | ; | Thông tin chung/_Tọa độ_latitude | 0\\.9\\d{8}
          dhis2_event_csv/events.csv    | , | event                     | Qzx\\w{8}
          dhis2_event_csv/events.csv    | , | latitude                  | 0\\.9\\d{8}
          dhis2_event_csv/events.csv    | , | completedBy               | Qzx\\w{8}
          dhis2_aggregate_csv/monthly.csv | , | comment                 | .*Qzx\\w{8}
          commcare_csv/forms.csv        | , | form.nguoi.ho_ten         | .*Qzx\\w{8}
          commcare_csv/forms.csv        | , | form.nguoi.so_dien_thoai  | 010\\d{8}
          commcare_csv/forms.csv        | , | form.vu_viec.mo_ta        | .*Qzx\\w{8}
          commcare_csv/forms.csv        | , | form.meta.location.#text  | 0\\.9\\d{8} .*
          unit_register/units.csv       | , | name                      | .*Qzx\\w{8}
          referrals/referrals.csv       | , | staff                     | .*Qzx\\w{8}
          referrals/referrals.csv       | , | notes                     | .*Qzx\\w{8}
          case_counts/toa-an-so-vu.csv  | ; | Người lập                 | .*Qzx\\w{8}
          """,
      quoteCharacter = '`')
  void identifying_columns_hold_canaries(
      String file, char separator, String column, String pattern) {
    List<List<String>> lines = lines(file, separator);
    int at = lines.get(0).indexOf(column);
    int filled = 0;
    for (List<String> line : lines.subList(file.equals(KoboFile.FILE) ? 2 : 1, lines.size())) {
      if (!line.get(at).isEmpty() && !line.get(at).equals(CommcareFile.NOT_ASKED)) {
        filled++;
        assertTrue(line.get(at).matches(pattern), file + " " + column);
      }
    }
    assertTrue(filled > 90, filled + " rows");
  }

  @Test
  void the_incident_recorder_has_its_42_headings_and_its_lists() {
    List<List<String>> lines = lines(GbvimsFiles.TEXT, ',');
    assertEquals(42, lines.get(0).size());
    assertEquals("MONEY, GOODS, BENEFITS AND / OR SERVICES EXCHANGED ?", lines.get(0).get(21));
    assertEquals("No. ALLEGED PRIMARY PERPETRATOR(S)", lines.get(0).get(25));
    assertEquals("REPORTING AGENCY CODE", lines.get(0).get(41));
    assertTrue(values(lines, "ALLEGED PERPETRATOR SEX").contains("M and F"));
    assertTrue(values(lines, "No. ALLEGED PRIMARY PERPETRATOR(S)").contains("More than 3"));
    assertTrue(
        values(lines, "REFERRED TO YOU FROM?").stream().anyMatch(value -> value.contains(" & ")));
    assertEquals(6, values(lines, "PSYCHOSOCIAL SERVICES").size());
    assertEquals(Set.of("Yes", "No", ""), values(lines, "CONSENT GIVEN"));
  }

  @Test
  void the_workbook_holds_the_same_rows_with_days_as_numbers_that_are_shown_as_days() {
    Map<String, String> parts = new HashMap<>();
    Unpacked.of(GbvimsFiles.WORKBOOK, WrittenSample.bytes(GbvimsFiles.WORKBOOK))
        .forEach(
            (name, bytes) ->
                parts.put(name.split(" ")[0], new String(bytes, StandardCharsets.UTF_8)));
    assertTrue(parts.get("xl/workbook.xml").contains("name=\"Incident Data\""));
    assertTrue(parts.get("xl/styles.xml").contains("dd/mm/yyyy"));
    String sheet = parts.get("xl/worksheets/sheet1.xml");
    assertEquals(GbvimsFiles.ROWS + 1, sheet.split("<row ", -1).length - 1);
    // 16 March 2025, the day of the first interview, is day 45732 of spreadsheets.
    assertTrue(lines(GbvimsFiles.TEXT, ',').get(1).get(3).equals("16/03/2025"));
    assertTrue(sheet.matches("(?s).*<c r=\"D2\" s=\"\\d+\"[^>]*><v>45732(\\.0)?</v></c>.*"));
  }

  @Test
  void primero_has_raw_names_and_no_subforms() {
    List<List<String>> lines = lines("primero_v2_csv/incidents.csv", ',');
    assertEquals("id", lines.get(0).get(0));
    assertTrue(lines.get(0).contains("maritial_status"));
    assertTrue(lines.get(0).stream().noneMatch(name -> name.contains("alleged_perpetrator")));
    assertEquals(Set.of("true", "false", ""), values(lines, "consent_reporting"));
    assertTrue(
        values(lines, "gbv_case_context")
            .contains("[\"intimate_partner_violence\", \"early_marriage\"]"));
  }

  @Test
  void kobo_has_tags_twins_and_forms_sent_twice() {
    String text = new String(WrittenSample.bytes(KoboFile.FILE), StandardCharsets.UTF_8);
    assertTrue(text.startsWith("\"start\";\"end\";") && text.endsWith("\"\r\n"));
    List<List<String>> lines = lines(KoboFile.FILE, ';');
    assertTrue(lines.get(1).containsAll(List.of("#adm1", "#adm2", "#adm3")));
    List<List<String>> rows = lines.subList(2, lines.size());
    int many = lines.get(0).indexOf("Vụ việc/Dịch vụ đã chuyển");
    int one = lines.get(0).indexOf("Vụ việc/Dịch vụ đã chuyển/y_te");
    for (List<String> row : rows) {
      assertEquals(List.of(row.get(many).split(" ")).contains("y_te"), row.get(one).equals("1"));
    }
    int uuid = lines.get(0).indexOf("_uuid");
    int id = lines.get(0).indexOf("_id");
    assertEquals(KoboFile.ROWS, rows.stream().map(row -> row.get(uuid)).distinct().count());
    assertEquals(
        KoboFile.ROWS + KoboFile.SENT_TWICE,
        rows.stream().map(row -> row.get(id)).distinct().count());
    int status = lines.get(0).indexOf("_validation_status");
    assertEquals(1, rows.stream().filter(row -> row.get(status).equals("Not Approved")).count());
  }

  @Test
  void dhis2_ids_are_found_in_its_tables_but_for_what_was_planted() {
    Set<String> units = column(Dhis2Tables.ORG_UNITS, "id");
    assertTrue(units.stream().allMatch(id -> id.matches("[a-zA-Z][a-zA-Z0-9]{10}")));
    assertEquals(
        WrittenSample.csv(WrittenSample.COMMITTED.resolve(Dhis2Tables.ORG_UNITS)).size() - 1,
        units.size());
    assertTrue(units.containsAll(removed(column(Dhis2Tables.ORG_UNITS, "parent"), "")));
    Set<String> elements = column(Dhis2Tables.DATA_ELEMENTS, "id");
    List<List<String>> events = lines(Dhis2EventFile.FILE, ',');
    Set<String> unmapped = values(events, "dataElement");
    unmapped.removeAll(elements);
    assertEquals(1, unmapped.size(), "the free text is in no mapping");
    Set<String> unknown = values(events, "orgUnit");
    unknown.addAll(values(lines(Dhis2AggregateFile.MONTHLY, ','), "orgunit"));
    unknown.removeAll(units);
    assertEquals(Set.of(Dhis2Ids.of("closed")), unknown);
    assertEquals(Set.of("true", "false"), values(events, "deleted"));
    assertTrue(values(events, "status").contains("SCHEDULE"));
    assertTrue(
        values(lines(Dhis2AggregateFile.QUARTERLY, ','), "period").stream()
            .allMatch(period -> period.matches("2025Q[12]")));
    assertTrue(
        column(Dhis2Tables.CATEGORY_OPTIONS, "id")
            .containsAll(values(lines(Dhis2AggregateFile.MONTHLY, ','), "categoryoptioncombo")));
  }

  private static Set<String> removed(Set<String> values, String value) {
    values.remove(value);
    return values;
  }

  @Test
  void commcare_writes_dashes_for_what_was_not_asked() {
    List<List<String>> lines = lines(CommcareFile.FILE, ',');
    int district = lines.get(0).indexOf("form.thong_tin.huyen");
    int commune = lines.get(0).indexOf("form.thong_tin.xa");
    for (List<String> line : lines.subList(1, lines.size())) {
      assertTrue(line.get(district).equals("---") ^ line.get(commune).equals("---"));
    }
  }

  @Test
  void the_wide_sheet_has_titles_two_headers_subtotals_and_a_signature() {
    String text = new String(WrittenSample.bytes(WideFile.FILE), Charset.forName("windows-1258"));
    List<List<String>> lines =
        WrittenSample.csv(Normalizer.normalize(text, Normalizer.Form.NFC), ',');
    assertTrue(lines.get(1).get(0).startsWith("BÁO CÁO"));
    assertEquals(List.of("Tỉnh", "Huyện", "Quý I", "", "", "Quý II"), lines.get(2).subList(0, 6));
    assertEquals(List.of("", "", "Tháng 1", "Tháng 2"), lines.get(3).subList(0, 4));
    assertEquals("Thành phố Hà Nội", lines.get(4).get(0));
    assertEquals("", lines.get(5).get(0));
    assertEquals("Tổng cộng", lines.get(lines.size() - 2).get(0));
    assertTrue(lines.get(lines.size() - 1).get(0).startsWith("Người lập biểu"));
    long blank = 0;
    for (List<String> line : lines.subList(4, lines.size() - 1)) {
      blank += line.subList(2, 14).stream().filter(String::isEmpty).count();
    }
    assertEquals(WrittenSample.expected(WideFile.FILE, "skipped", "cell_blank"), blank);
    assertEquals(74 * 12 + 6, WrittenSample.expected(WideFile.FILE, "read", ""));
  }

  @Test
  void referrals_and_withdrawals_name_records_that_exist() {
    Set<String> cases = values(lines(GbvimsFiles.TEXT, ','), "INCIDENT ID");
    Set<String> named = values(lines(ReferralsFile.FILE, ','), "case_id");
    assertTrue(cases.containsAll(removed(named, "")));
    for (List<String> line : lines(WithdrawalsFile.FILE, ',')) {
      assertTrue(!line.get(0).equals("gbvims") || cases.contains(line.get(1)));
    }
  }

  @Test
  void no_office_but_the_four_has_a_row_of_the_silent_district_after_it_fell_silent() {
    Set<String> sources = values(lines(NotSentFile.FILE, ','), "Nguồn");
    assertEquals(new HashSet<>(NotSentFile.SOURCES), sources);
    for (List<String> row : WrittenSample.TRUTH) {
      if (row.get(0).equals("place")) {
        assertTrue(!row.get(2).contains(Story.SILENT), "a row reached the silent district");
      }
    }
  }

  private static Set<String> column(String file, String name) {
    return values(lines(file, ','), name);
  }

  private static Set<String> values(List<List<String>> lines, String column) {
    int at = lines.get(0).indexOf(column);
    Set<String> values = new TreeSet<>();
    lines.stream().skip(1).forEach(line -> values.add(line.get(at)));
    return values;
  }

  private static List<List<String>> lines(String file, char separator) {
    return WrittenSample.csv(
        new String(WrittenSample.bytes(file), StandardCharsets.UTF_8), separator);
  }
}
