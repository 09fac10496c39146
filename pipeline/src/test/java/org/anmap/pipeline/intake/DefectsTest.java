package org.anmap.pipeline.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.LocalDate;
import org.anmap.pipeline.intake.file.BadFile;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The 34 defects of real exports, each as what an office sends and what becomes of it.
 *
 * <p>Read {@code 1 → 202501 503 rape female 18_25} as: record 1 was accepted, for unit 503 and
 * January 2025. ✗ is quarantined, – is skipped, and what follows a semicolon was worth a remark.
 */
class DefectsTest {
  private static final String HEADER =
      "Mã hồ sơ,Tỉnh,Huyện,Ngày tiếp nhận,Loại bạo lực,Giới tính,Tuổi\n";
  private static final String ROW = "1,Quảng Nam,Huyện Núi Thành,05/01/2025,Hiếp dâm,Nữ,19\n";
  private static final String ACCEPTED = "1 → 202501 517 rape female 18_25\n";

  @TempDir private Path folder;

  private Desk flat() {
    return Desk.with(folder, "case_flat");
  }

  private String reads(String rows) {
    return flat().reads(HEADER + rows);
  }

  /** One row, of which one thing is odd. */
  private String place(String province, String district) {
    return reads("1,%s,%s,05/01/2025,rape,F,19\n".formatted(province, district));
  }

  private String date(String date) {
    return reads("1,49,503,%s,rape,F,19\n".formatted(date));
  }

  private String age(String age) {
    return reads("1,49,503,05/01/2025,rape,F,%s\n".formatted(age));
  }

  private static byte[] bytes(String text, Charset charset, byte... before) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    all.writeBytes(before);
    all.writeBytes(text.getBytes(charset));
    return all.toByteArray();
  }

  @Test
  void defect_01_byte_order_marks_and_unicode_text_of_spreadsheets() throws BadFile, IOException {
    byte[] mark = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};
    assertEquals(ACCEPTED, flat().reads(bytes(HEADER + ROW, StandardCharsets.UTF_8, mark)));
    byte[] unicodeText =
        bytes(
            (HEADER + ROW).replace(',', '\t'), StandardCharsets.UTF_16LE, (byte) 0xFF, (byte) 0xFE);
    assertEquals(ACCEPTED, flat().reads(unicodeText));
    assertEquals("utf-16le", flat().told(unicodeText).get("encoding"));
    assertEquals("tab", flat().told(unicodeText).get("delimiter"));
  }

  @Test
  void defect_02_windows_1258() throws BadFile, IOException {
    // A tone is a mark of its own after its letter.
    String marked = Normalizer.normalize(HEADER + ROW, Normalizer.Form.NFD);
    StringBuilder tones = new StringBuilder();
    for (String part : marked.split("(?=[\\u0300\\u0301\\u0303\\u0309\\u0323])")) {
      tones.append(Normalizer.normalize(part, Normalizer.Form.NFC));
    }
    byte[] file = tones.toString().getBytes(Charset.forName("windows-1258"));
    assertEquals(ACCEPTED, flat().reads(file));
    assertEquals("windows-1258", flat().told(file).get("encoding"));
  }

  @Test
  void defect_03_and_04_vietnamese_fonts_saved_as_latin() {
    assertEquals(
        ACCEPTED,
        flat()
            .reads(
                bytes(
                    "M· hå s¬,TØnh,HuyÖn,Ngµy tiÕp nhËn,Lo¹i b¹o lùc,Giíi tÝnh,Tuæi\n"
                        + "1,Qu¶ng Nam,HuyÖn Nói Thµnh,05/01/2025,HiÕp d©m,N÷,19\n",
                    Charset.forName("windows-1252"))));
    assertEquals(
        ACCEPTED,
        flat()
            .reads(
                bytes(
                    "Maõ hoà sô,Tænh,Huyeän,Ngaøy tieáp nhaän,Loaïi baïo löïc,Giôùi tính,Tuoåi\n"
                        + "1,Quaûng Nam,Huyeän Nuùi Thaønh,05/01/2025,Hieáp daâm,Nöõ,19\n",
                    Charset.forName("windows-1252"))));
  }

  @Test
  void defect_03_in_a_workbook() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (Workbook workbook = new Workbook(bytes, "test", "1.0")) {
      Worksheet sheet = workbook.newWorksheet("Sheet1");
      String[] header = {
        "M· hå s¬", "TØnh", "HuyÖn", "Ngµy tiÕp nhËn", "Lo¹i b¹o lùc", "Giíi tÝnh"
      };
      String[] row = {"1", "Qu¶ng Nam", "HuyÖn Nói Thµnh", "", "HiÕp d©m", "N÷"};
      for (int column = 0; column < header.length; column++) {
        sheet.value(0, column, header[column]);
        sheet.value(1, column, row[column]);
      }
      sheet.value(1, 3, LocalDate.of(2025, 1, 5));
      sheet.style(1, 3).format("dd/mm/yyyy").set();
    }
    assertEquals("1 → 202501 517 rape female _U\n", flat().reads("in.xlsx", bytes.toByteArray()));
  }

  @Test
  void defect_05_thai_encodings() throws BadFile, IOException {
    String text =
        "หมายเลขเหตุการณ์,จังหวัด,Huyện,วันที่สัมภาษณ์,ประเภทของความรุนแรงบนฐานเพศ,เพศ\n"
            .replace("Huyện", "District");
    Desk thai =
        Desk.withOwn(
            folder,
            """
            base: case_flat
            kind: case
            buddhist: true
            fields:
              record_id: [หมายเลขเหตุการณ์]
              province: [จังหวัด]
              report_date: [วันที่สัมภาษณ์]
              gbv_type: [ประเภทของความรุนแรงบนฐานเพศ]
              sex: [เพศ]
            codes:
              sex: {female: [หญิง], male: [ชาย]}
            """);
    byte[] file = bytes(text + "1,49,503,05/01/2568,rape,หญิง\n", Charset.forName("x-windows-874"));
    assertEquals("1 → 202501 503 rape female _U\n", thai.reads(file));
    assertEquals("windows-874", thai.told(file).get("encoding"));
  }

  @Test
  void defect_06_text_encoded_twice_is_repaired_and_lost_letters_are_not_guessed() {
    String twice =
        new String("Huyện Núi Thành".getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
    assertEquals("1 → 202501 517 rape female 18_25; encoding_twice district\n", place("49", twice));
    String many = ROW.replace("1,", "2,").repeat(19);
    assertEquals("1 ✗ bytes_malformed district", place("49", "N\uFFFDi Th\uFFFDnh").strip());
    assertEquals(20, reads("1,49,N\uFFFDi,05/01/2025,rape,F,19\n" + many).lines().count());
  }

  @Test
  void defect_07_and_08_composition_invisible_characters_and_tone_placement() {
    assertEquals(ACCEPTED, reads(Normalizer.normalize(ROW, Normalizer.Form.NFD)));
    assertEquals(ACCEPTED, reads(ROW.replace("Núi", "\u200BNúi\u00A0")));
    assertEquals("1 → 202501 281 rape female 18_25\n", place("Hà Nội", "Huyện Ứng Hoà"));
    assertEquals("1 → 202501 449 rape female 18_25\n", place("Hà Tĩnh", "Thị xã Kì Anh"));
    assertEquals("1 → 202501 506 rape female 18_25\n", place("Quảng Nam", "Ðại Lộc"));
  }

  @Test
  void defect_09_and_10_no_diacritics_joined_upper_case_prefixes() {
    for (String name :
        new String[] {"nui thanh", "NuiThanh", "NÚI THÀNH", "H. Núi Thành", "Nui Thanh District"}) {
      assertEquals(ACCEPTED, place("Quảng Nam", name));
    }
    assertEquals("1 → 202501 502 rape female 18_25\n", place("49", "TP. Tam Kỳ"));
    assertEquals("1 → 202501 507 rape female 18_25\n", place("49", "TX Điện Bàn"));
  }

  @Test
  void defect_11_a_name_that_two_units_bear_is_not_guessed() {
    assertEquals("1 ✗ place_ambiguous district\n", place("Hà Tĩnh", "Kỳ Anh"));
    assertEquals("1 → 202501 447 rape female 18_25\n", place("Hà Tĩnh", "Huyện Kỳ Anh"));
    assertEquals("1 ✗ place_ambiguous district\n", place("", "Châu Thành"));
    assertEquals("1 → 202501 808 rape female 18_25\n", place("Long An", "Châu Thành"));
  }

  @Test
  void defect_12_codes_without_zeros_and_codes_of_another_time() {
    assertEquals("1 → 202501 001 rape female 18_25\n", place("1", "1"));
    assertEquals("1 ✗ place_unmatched district\n", place("49", "999999"));
  }

  @Test
  void defect_13_a_commune_is_mapped_up_and_a_venue_is_no_place() {
    assertEquals(
        "1 → 202508 517 rape female 18_25\n",
        reads("1,Đà Nẵng,Xã Tam Mỹ,05/08/2025,rape,F,19\n")
            .replaceAll("; place_\\w+ district", ""));
    assertEquals("1 ✗ place_unmatched district\n", place("49", "khách sạn Bịa Đặt"));
  }

  @Test
  void defect_14_delimiters_and_decimals_of_a_vietnamese_spreadsheet() {
    assertEquals(ACCEPTED, flat().reads((HEADER + ROW).replace(',', ';')));
    assertEquals(ACCEPTED, flat().reads((HEADER + ROW).replace(',', '|')));
    assertEquals(
        "1 → 202501 503 training 1234\n",
        Desk.with(folder, "outreach_flat")
            .reads("Ngày;Tỉnh;Huyện;Hoạt động;Số người\n05/01/2025;49;503;Tập huấn;1.234\n"));
  }

  @Test
  void defect_15_line_breaks_in_a_note_and_quotes_that_do_not_close() {
    String header = "Ghi chú," + HEADER;
    assertEquals(ACCEPTED, flat().reads(header + "\"hai\ndòng\"," + ROW));
    assertEquals(
        "refused quotes_unbalanced row 2\n", flat().reads(header + "x," + ROW + "\"hai," + ROW));
  }

  @Test
  void defect_16_titles_two_levels_tags_and_column_numbers() {
    assertEquals(ACCEPTED, flat().reads("BÁO CÁO 6 THÁNG,,,,,,\n,,,,,,\n" + HEADER + ROW));
    assertEquals(ACCEPTED, flat().reads(HEADER + "#id,#adm1,#adm2,#date,#type,#sex,#age\n" + ROW));
    assertEquals(ACCEPTED, flat().reads(HEADER + "(1),(2),(3),(4),(5),(6),(7)\n" + ROW));
    assertEquals(
        ACCEPTED,
        flat()
            .reads(
                "Mã hồ sơ,Địa bàn,,Vụ việc,,Nạn nhân,\n,Tỉnh,Huyện,Ngày tiếp nhận,Loại bạo lực,Giới tính,Tuổi\n"
                    + ROW));
    assertEquals("refused header_missing\n", flat().reads("một,hai,ba\n1,2,3\n"));
  }

  @Test
  void defect_17_the_same_header_twice() {
    assertEquals(
        ACCEPTED,
        flat().reads(HEADER.replace("\n", ",Giới tính,,\n") + ROW.replace("\n", ",Nữ,,\n")));
    assertEquals(
        "refused column_doubled row 1 sex\n",
        flat().reads(HEADER.replace("\n", ",Giới tính\n") + ROW.replace("\n", ",Nam\n")));
  }

  @Test
  void defect_18_columns_that_are_missing_renamed_or_new() {
    assertEquals(
        "refused column_missing gbv_type\n", flat().reads("Huyện,Ngày báo\n503,05/01/2025\n"));
    assertEquals(ACCEPTED, flat().reads(HEADER.replace("Ngày tiếp nhận", "Ngày báo cáo") + ROW));
    assertEquals(ACCEPTED, flat().reads("Cột mới," + HEADER + "điều mới," + ROW));
  }

  @Test
  void defect_19_totals_and_signatures() {
    assertEquals(
        ACCEPTED + "2 – row_total\n3 – row_total\n4 ✗ row_numbers_only\n5 – row_without_record\n",
        reads(ROW + "Tổng cộng,,,,,,12\n,,Người lập biểu,,,,\n,,,,,,12\n,,,,,,\n"));
  }

  @Test
  void words_that_only_begin_like_a_total_are_records() {
    assertEquals(
        "1 → 202501 503 training 12\n",
        Desk.with(folder, "outreach_flat")
            .reads("Ngày,Tỉnh,Huyện,Hoạt động,Số người\n05/01/2025,49,503,Tập huấn,12\n"));
    Desk referred =
        Desk.withOwn(
            folder, "{base: case_flat, kind: case, fields: {referred_from: [Nơi chuyển]}}");
    for (String word : new String[] {"Tổng đài 111", "Cộng tác viên", "Total Health Clinic"}) {
      assertEquals(
          "1 → 202501 517 rape female 18_25; code_unknown referred_from\n",
          referred.reads("Nơi chuyển," + HEADER + word + "," + ROW));
    }
  }

  @Test
  void defect_20_a_district_on_its_first_row_only() {
    String rows = HEADER + ROW + "2,,,06/01/2025,rape,F,20\n";
    assertEquals(ACCEPTED + "2 ✗ place_unmatched district\n", flat().reads(rows));
    Desk filled =
        Desk.withOwn(folder, "{base: case_flat, kind: case, fill_down: [province, district]}");
    assertEquals(
        ACCEPTED + "2 ! filled_down\n2 → 202501 517 rape female 18_25\n", filled.reads(rows));
  }

  @Test
  void defect_21_the_order_of_day_and_month() {
    assertEquals("1 → 202504 503 rape female 18_25\n", date("03/04/2025"));
    assertEquals("1 ✗ date_unreadable report_date\n", date("04/13/2025"));
    Desk auto = Desk.withOwn(folder, "{base: case_flat, kind: case, order: auto}");
    String american = HEADER + "1,49,503,03/04/2025,rape,F,19\n2,49,503,04/13/2025,rape,F,19\n";
    assertEquals(
        "1 → 202503 503 rape female 18_25\n2 → 202504 503 rape female 18_25\n",
        auto.reads(american));
    assertEquals(
        "1 ✗ date_order_unknown report_date\n",
        auto.reads(HEADER + "1,49,503,03/04/2025,rape,F,19\n"));
    assertEquals(
        "1 → 202504 503 rape female 18_25\n",
        auto.reads(HEADER + "1,49,503,04/04/2025,rape,F,19\n"));
  }

  /** Held to its end, a file that the machine cannot hold would fail before it is refused. */
  @Test
  void defect_21_is_asked_of_rows_as_they_come_and_not_of_records_joined_from_all_of_them()
      throws BadFile, IOException {
    Desk joined =
        Desk.withOwn(folder, "{base: case_flat, kind: case, order: auto, one_record: [record_id]}");
    String proof = "1,49,503,04/13/2025,rape,F,19\n";
    byte[] broken = bytes(HEADER + proof + "2,\"", StandardCharsets.UTF_8);
    assertEquals("month_first", joined.told(broken).get("date_order"));
    String same = "1,49,503,03/04/2025,rape,F,19\n".repeat(100_000);
    assertEquals(
        "month_first",
        joined.told(bytes(HEADER + same + proof, StandardCharsets.UTF_8)).get("date_order"),
        "a record of many rows is looked at for longer");
  }

  @Test
  void defect_22_day_numbers_of_spreadsheets() {
    assertEquals("1 → 202311 503 rape female 18_25; date_serial report_date\n", date("45231"));
    assertEquals("1 → 202311 503 rape female 18_25; date_serial report_date\n", date("45231.5"));
  }

  @Test
  void defect_23_buddhist_and_two_digit_years() {
    assertEquals("1 ✗ date_out_of_range report_date\n", date("25/10/2566"));
    assertEquals("1 ✗ date_unreadable report_date\n", date("25/10/66"));
    Desk thai = Desk.withOwn(folder, "{base: case_flat, kind: case, buddhist: true}");
    assertEquals(
        "1 → 202310 503 rape female 18_25\n2 → 202310 503 rape female 18_25\n",
        thai.reads(HEADER + "1,49,503,25/10/2566,rape,F,19\n2,49,503,25/10/66,rape,F,19\n"));
  }

  @Test
  void defect_24_dates_in_words_partial_and_vague() {
    assertEquals(
        "1 → 202310 503 rape female 18_25; date_month_only report_date\n", date("tháng 10/2023"));
    assertEquals("1 ✗ date_unreadable report_date\n", date("25-thg10"));
    assertEquals("1 ✗ date_unreadable report_date\n", date("trước Tết"));
    assertEquals("1 ✗ date_unreadable report_date\n", date("Q3"));
  }

  @Test
  void defect_25_dates_in_the_future_before_1990_or_in_the_wrong_order() {
    String header = "Ngày nhận,Ngày xảy ra,Tỉnh,Huyện,Ngày tiếp nhận,Loại bạo lực\n";
    assertEquals(
        "1 ✗ date_in_future report_date\n",
        flat().reads(header + "05/01/2025,,49,503,06/01/2025,rape\n"));
    assertEquals("1 ✗ date_out_of_range report_date\n", date("01/01/1989"));
    assertEquals(
        "1 ✗ incident_after_report incident_date\n",
        flat().reads(header + ",05/05/2025,49,503,01/05/2025,rape\n"));
    assertEquals(
        "1 → 202505 503 rape _U _U incident_month=201205 reporting_lag=over_1_month;"
            + " incident_long_before incident_date\n",
        flat().reads(header + ",01/05/2012,49,503,02/05/2025,rape\n"));
  }

  @Test
  void defect_26_ages_in_words_ranges_and_months() {
    assertEquals(
        "1 → 202501 503 rape female 12_17 case_context=child_sexual_abuse\n", age("17 tuổi"));
    assertEquals("1 → 202501 503 rape female 18_25\n", age("18-25"));
    assertEquals("1 → 202501 503 rape female 26_40\n", age("khoảng 30"));
    assertEquals(
        "1 → 202501 503 rape female 0_11 case_context=child_sexual_abuse\n", age("8 tháng"));
    assertEquals("1 → 202501 503 rape female _U; age_coarse age\n", age("17-19"));
    assertEquals("1 → 202501 503 rape female _U; age_unknown age\n", age("-1"));
    assertEquals("1 → 202501 503 rape female _U; age_unknown age\n", age("999"));
  }

  @Test
  void defect_27_age_and_birth_date_disagree() {
    Desk dated =
        Desk.withOwn(folder, "{base: case_flat, kind: case, fields: {birth_date: [Ngày sinh]}}");
    String header = "Ngày sinh,Tỉnh,Huyện,Ngày tiếp nhận,Loại bạo lực,Tuổi\n";
    assertEquals(
        "1 → 202501 503 physical_assault _U 26_40; age_disagrees age\n",
        dated.reads(header + "01/02/1990,49,503,05/01/2025,physical_assault,15\n"));
    assertEquals(
        "1 → 202501 503 physical_assault _U 26_40\n",
        dated.reads(header + "01/02/1990,49,503,05/01/2025,physical_assault,34\n"));
  }

  @Test
  void defect_28_sex_and_yes_or_no_in_three_languages() {
    for (String word : new String[] {"F", "Nữ", "nu", "female", "Phụ nữ"}) {
      assertEquals(ACCEPTED, reads(ROW.replace("Nữ", word)));
    }
    assertEquals("1 → 202501 517 rape _U 18_25; code_unknown sex\n", reads(ROW.replace("Nữ", "2")));
    Desk consent =
        Desk.withOwn(folder, "{base: case_flat, kind: case, fields: {consent: [Đồng ý]}}");
    for (String yes : new String[] {"có", "x", "TRUE", "Yes", "1", "ใช่"}) {
      assertEquals(ACCEPTED, consent.reads("Đồng ý," + HEADER + yes + "," + ROW));
    }
  }

  @Test
  void defect_29_words_for_unknown() {
    for (String word : new String[] {"NO REPORTA", "---", "N/A", "Không rõ", ".", ""}) {
      assertEquals(
          "1 → 202501 503 _U _U _U\n",
          reads("1,49,503,05/01/2025,%s,%s,%s\n".formatted(word, word, word)));
    }
    assertEquals(
        "1 → 202501 503 training 0\n",
        Desk.with(folder, "outreach_flat")
            .reads("Ngày,Tỉnh,Huyện,Hoạt động,Số người\n05/01/2025,49,503,Tập huấn,0\n"));
  }

  @Test
  void defect_30_several_values_in_a_cell() {
    Desk several =
        Desk.withOwn(
            folder,
            "{base: case_flat, kind: case, fields: {referred_from: [Nơi chuyển]}, separators: {referred_from: '&;', gbv_type: ';'}}");
    String header = "Nơi chuyển," + HEADER;
    assertEquals(
        "1 → 202501 517 rape female 18_25 referred_from=health+police\n",
        several.reads(header + "Y tế & Công an," + ROW));
    assertEquals(
        "1 → 202501 517 rape female 18_25 referred_from=health+police\n",
        several.reads(header + "\"[\"\"health\"\", \"\"police\"\"]\"," + ROW));
    // The GBVIMS classification asks for rape first, so rape it is.
    assertEquals(
        ACCEPTED,
        several.reads(header + "," + ROW.replace("Hiếp dâm", "Bạo lực thể chất; Hiếp dâm")));
  }

  @Test
  void defect_31_identifiers_in_a_column_that_is_kept() {
    assertEquals(
        "1 ✗ identifier_in_field district\n",
        place("49", "0101234567 gặp chị".replace("0101234567", "01012345678")));
    assertEquals(
        "1 ✗ identifier_in_field gbv_type\n", reads("1,49,503,05/01/2025,999123456789,F,19\n"));
    assertEquals(
        "1 ✗ identifier_in_field gbv_type\n", reads("1,49,503,05/01/2025,ai@example.org,F,19\n"));
  }

  /** As a count it would be added up and, where nothing is hidden, published. */
  @ParameterizedTest
  @ValueSource(strings = {"999123456", "999123456789", "01012345678", "84 10 1234 5678"})
  void defect_31_an_identifier_in_a_column_of_counts(String number) {
    assertEquals(
        "1 ✗ identifier_in_field participants\n",
        Desk.with(folder, "outreach_flat")
            .reads("Ngày,Tỉnh,Huyện,Hoạt động,Số người\n05/01/2025,49,503,Tập huấn," + number));
  }

  @Test
  void defect_32_identical_rows_without_an_id_are_different_cases() {
    String row = "05/01/2025,49,503,rape\n";
    assertEquals(
        "1 → 202501 503 rape _U _U\n2 → 202501 503 rape _U _U\n",
        flat().reads("Ngày tiếp nhận,Tỉnh,Huyện,Loại bạo lực\n" + row + row));
  }

  @Test
  void defect_33_no_consent_to_share() {
    Desk consent =
        Desk.withOwn(folder, "{base: case_flat, kind: case, fields: {consent: [Đồng ý]}}");
    String withheld = "1 – consent_withheld consent\n";
    assertEquals(withheld, consent.reads("Đồng ý," + HEADER + "không," + ROW));
    assertEquals(withheld, consent.reads("Đồng ý," + HEADER + "," + ROW));
    assertEquals(
        "1 – consent_withheld consent\n", consent.reads("Đồng ý," + HEADER + "có lẽ," + ROW));
  }

  @Test
  void a_column_that_looks_like_consent_is_not_dropped_unread() {
    assertEquals(
        "refused column_missing consent\n",
        flat().reads("Đồng ý chia sẻ thông tin với ngành khác," + HEADER + "không," + ROW));
  }

  @Test
  void whoever_refuses_in_one_row_of_a_record_has_refused_in_whatever_order() {
    Desk joined =
        Desk.withOwn(
            folder,
            "{base: case_flat, kind: case, one_record: [record_id], fields: {consent: [Đồng ý]}}");
    String yes = "có," + ROW;
    String no = "không," + ROW;
    for (String rows : new String[] {yes + no, no + yes}) {
      assertEquals(
          "2 ! rows_disagree\n1 – consent_withheld consent\n",
          joined.reads("Đồng ý," + HEADER + rows));
    }
  }

  @Test
  void rows_without_an_id_are_not_joined() {
    Desk joined = Desk.withOwn(folder, "{base: case_flat, kind: case, one_record: [record_id]}");
    String nobody = "N/A" + ROW.substring(1);
    assertEquals(
        "1 → 202501 517 rape female 18_25\n2 → 202501 517 rape female 18_25\n",
        joined.reads(HEADER + nobody + nobody));
  }

  @Test
  void defect_34_numbers_by_locale_negative_and_formulas() {
    String header = "Ngày,Tỉnh,Huyện,Hoạt động,Số người\n05/01/2025,49,503,Tập huấn,";
    Desk outreach = Desk.with(folder, "outreach_flat");
    assertEquals("1 → 202501 503 training 1234\n", outreach.reads(header + "1.234\n"));
    assertEquals("1 → 202501 503 training 1234\n", outreach.reads(header + "\"1,234\"\n"));
    assertEquals("1 ✗ number_negative participants\n", outreach.reads(header + "-5\n"));
    assertEquals("1 ✗ number_unreadable participants\n", outreach.reads(header + "nhiều\n"));
    assertEquals(
        "1 → 202501 503 training 0; formula participants; number_missing participants\n",
        outreach.reads(header + "\"=HYPERLINK(\"\"x\"\")\"\n"));
  }
}
