package org.anmap.pipeline.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.anmap.contract.Json;
import org.anmap.pipeline.notice.FileCounts;
import org.anmap.pipeline.notice.FileReading;
import org.anmap.pipeline.notice.Language;
import org.anmap.pipeline.notice.Notice;
import org.anmap.pipeline.notice.Notices;
import org.anmap.pipeline.notice.PlaceQuestion;
import org.anmap.pipeline.notice.PlaceQuestion.Candidate;
import org.anmap.pipeline.notice.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ValidationReportTest {
  private static final String KEY = "#3f9a12bc41d05e77";

  private final List<FileReading> readings = new ArrayList<>();
  private final List<FileCounts> counts = new ArrayList<>();
  private final List<Notice> notices = new ArrayList<>();
  private final List<PlaceQuestion> places = new ArrayList<>();

  @Test
  void the_analyst_reads_in_vietnamese_what_to_mend_and_how() {
    assertEquals(
        """
        Riêng tư Số dòng trong báo cáo này chưa được bảo vệ. Chỉ dùng nội bộ, không gửi hay đăng ra ngoài.
        Báo cáo kiểm tra dữ liệu
        Tính các dòng nhận đến hết ngày 14/08/2025.
        Chưa công bố được: phải sửa 1 tệp rồi chạy lại. Ngoài ra, 3 dòng ở 1 tệp bị để riêng.
        Các tệp
        Tệp | Đã đọc | Được tính | Để riêng | Bỏ qua | Việc cần làm
        a.csv health dấu phân cách tab bảng mã utf-8 | 10 | 6 | 3 | 1 | Nên sửa 3 dòng
        b.csv police | 5 | 5 | 0 | 0 | Phải sửa trước
        Tất cả | 15 | 11 | 3 | 1 |
        Đối chiếu: 15 dòng đã đọc = 11 được tính + 3 để riêng + 1 bỏ qua.
        Từng tệp
        Dòng 1 là dòng đầu tiên sau dòng tiêu đề; trong Excel thường là dòng 2. Để riêng: dòng chưa được tính cho đến khi sửa xong. Bỏ qua: dòng không phải tính.
        b.csv
        Phải sửa Thiếu một cột bắt buộc.
        Cột huyện district
        Cách xử lý: Vui lòng thêm cột này hoặc đổi tên cột về đúng tên quen dùng; nếu đơn vị dùng tên khác lâu dài, hãy khai báo tên đó trong mẫu đọc tệp.
        Không dùng tệp này, phải sửa rồi chạy lại. column_missing
        a.csv
        Nên sửa Không đọc được ngày. 3 dòng
        Cột ngày xảy ra incident_date: dòng 2
        Cột ngày tiếp nhận hoặc tổ chức report_date: dòng 4
        … và 1 dòng nữa
        Cách xử lý: Vui lòng ghi lại ngày theo kiểu ngày/tháng/năm, ví dụ 05/10/2024.
        Để riêng dòng này, chưa tính. date_unreadable
        Để biết Cột lạ, đã bỏ qua và không đọc.
        Cột Màu hồ sơ
        Cách xử lý: Không phải làm gì nếu cột này không cần. Nếu cần, vui lòng khai báo tên cột trong mẫu đọc tệp.
        Vẫn dùng tệp này. column_unknown
        Để biết Vụ việc không phải bạo lực trên cơ sở giới. 1 dòng
        Cách xử lý: Không phải làm gì nếu đúng như vậy. Nếu ghi nhầm, vui lòng sửa cột hình thức bạo lực.
        Bỏ qua dòng này. not_gbv
        Cột không đọc và chỉ số không tính được
        Cột lạ, đã bỏ qua và không đọc
        Màu hồ sơ: a.csv
        """,
        Shown.in(Language.VI, small().html()));
  }

  @Test
  void and_in_english_the_same() {
    String text = Shown.in(Language.EN, small().html());
    for (String line :
        List.of(
            "Private Row counts are not protected. For use inside the office; do not send or post it.",
            "Rows received by 2025-08-14.",
            "Cannot be published yet: one file must be mended first. Besides, 3 rows in one file stay aside.",
            "File | Read | Counted | Set aside | Skipped | To do",
            "a.csv health delimiter tab encoding utf-8 | 10 | 6 | 3 | 1 | 3 rows to mend",
            "b.csv police | 5 | 5 | 0 | 0 | Mend first",
            "Reconciled: 15 rows read = 11 counted + 3 set aside + 1 skipped.",
            "Must be mended A required column is missing.",
            "Column date of the incident incident_date: rows 2",
            "… and 1 more",
            "What to do: Write the date as day/month/year, for example 05/10/2024.",
            "Quarantines the row. date_unreadable")) {
      assertTrue(text.contains(line + "\n"), line);
    }
    assertEquals(
        Shown.in(Language.VI, small().html()).lines().count(),
        text.lines().count(),
        "what is said in one language is said in the other");
  }

  @Test
  void a_place_is_answered_by_pasting_a_line() {
    counts.add(new FileCounts("health", "a.csv", 12, 0, Map.of("place_ambiguous", 12L), Map.of()));
    Candidate district = new Candidate("447", "Huyện Kỳ Anh");
    Candidate town = new Candidate("449", "Thị xã Kỳ Anh");
    places.add(question("b.csv", "#00000000000000aa", 1, List.of(9L)));
    places.add(question("a.csv", KEY, 7, List.of(3L, 8L), district, town));
    places.add(question("b.csv", KEY, 5, List.of(1L), district, town));
    String text = Shown.in(Language.VI, report().html());
    assertEquals(
        """
        geography:
        places:
        #3f9a12bc41d05e77 12 dòng
        a.csv: dòng 3, 8 … và 5 dòng nữa
        b.csv: dòng 1 … và 4 dòng nữa
        "#3f9a12bc41d05e77": "447" # Huyện Kỳ Anh
        "#3f9a12bc41d05e77": "449" # Thị xã Kỳ Anh
        #00000000000000aa 1 dòng
        b.csv: dòng 9
        Không có gợi ý; vui lòng điền mã huyện vào giữa hai dấu nháy:
        "#00000000000000aa": ""
        """,
        text.substring(text.indexOf("geography:")));
    assertTrue(
        report().html().contains("<pre class=\"answer\">    &quot;" + KEY), "indented for YAML");
  }

  @Test
  void a_name_of_a_unit_stays_in_its_comment() {
    counts.add(new FileCounts("health", "a.csv", 1, 0, Map.of("place_ambiguous", 1L), Map.of()));
    places.add(
        question("a.csv", KEY, 1, List.of(1L), new Candidate("1\": \"x", "A\n\"b\": \"c\"")));
    assertTrue(
        Shown.in(Language.EN, report().html())
            .contains("\"" + KEY + "\": \"1\\\": \\\"x\" # A \"b\": \"c\"\n"));
  }

  @Test
  void columns_that_were_not_read_and_indicators_that_are_missing_are_listed_with_their_files() {
    for (String file : List.of("b.csv", "a.csv")) {
      notices.add(Rule.COLUMN_UNKNOWN.at(file, 0, "Màu"));
    }
    notices.add(Rule.COLUMN_OPTIONAL_MISSING.at("b.csv", 0, "age"));
    String text = Shown.in(Language.EN, report().html());
    assertEquals(
        """
        Columns not read, indicators not available
        Missing columns; the indicators that need them are not available, which is not 0
        age age: b.csv
        Unknown columns, dropped unread
        Màu: a.csv, b.csv
        """,
        text.substring(text.indexOf("Columns not read,")));
  }

  @Test
  void says_in_one_sentence_whether_the_input_can_be_published() {
    assertEquals("No file was read.", verdict());
    counts.add(new FileCounts("health", "a.csv", 1, 1, Map.of(), Map.of()));
    assertEquals(
        "Can be published; no file needs to be mended. The privacy check still has the last word.",
        verdict());
    counts.add(new FileCounts("police", "b.csv", 2, 1, Map.of("date_missing", 1L), Map.of()));
    assertEquals(
        "Can be published; no file must be mended, but one row in one file stay aside and do not"
            + " count. The privacy check still has the last word.",
        verdict());
    notices.add(Rule.FILE_MISSING.at("c.csv", 0, ""));
    notices.add(Rule.FILE_EMPTY.at("d.csv", 0, ""));
    assertEquals(
        "Cannot be published yet: 2 files must be mended first. Besides, one row in one file stay"
            + " aside.",
        verdict());
    assertEquals(new ValidationReport.Summary(false, 2, 1, 1), report().summary());
  }

  @Test
  void files_of_one_name_are_told_together_and_counted_apart() {
    counts.add(new FileCounts("health", "a.csv", 4, 3, Map.of("date_missing", 1L), Map.of()));
    counts.add(new FileCounts("police", "a.csv", 7, 5, Map.of("date_missing", 2L), Map.of()));
    String text = Shown.in(Language.EN, report().html());
    assertTrue(text.contains("a.csv health | 4 | 3 | 1 | 0 | 3 rows to mend\n"), text);
    assertTrue(text.contains("a.csv police | 7 | 5 | 2 | 0 | 3 rows to mend\n"), text);
    assertTrue(text.contains("Worth mending The date is missing. 3 rows\n"), text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<script>alert(1)</script>.csv",
        "\"><img src=x onerror=alert(1)>.csv",
        "'&lt;b&gt;'.csv",
        "</style></span><b>.csv",
        "\u202Egnp.csv"
      })
  void a_name_from_outside_is_text_and_never_markup(String name) {
    String plain = skeleton(named("a.csv").html());
    assertEquals(plain, skeleton(named(name).html()));
    assertTrue(Shown.in(Language.VI, named(name).html()).contains(name));
  }

  @ParameterizedTest
  @EnumSource
  void the_page_needs_nothing_but_itself(Language language) {
    String html = small().html();
    assertTrue(html.startsWith("<!DOCTYPE html>\n<html lang=\"vi\">"));
    assertFalse(html.matches("(?s).*(<script|<link|<img|<iframe|@import|url\\(|src=|https?:).*"));
    assertTrue(html.contains("<span lang=\"" + language.tag() + "\">"));
    assertTrue(html.contains("<label for=\"show-" + language.tag() + "\""));
    assertTrue(
        html.contains("#show-" + language.tag() + ":checked ~ *"), "the choice is CSS alone");
  }

  @Test
  void is_written_for_its_owner_alone_and_read_back_the_same(@TempDir Path staging)
      throws IOException {
    places.add(question("a.csv", KEY, 1, List.of(1L), new Candidate("447", "Huyện Kỳ Anh")));
    ValidationReport report = small();
    report.write(staging);
    report.write(staging);
    Path json = staging.resolve("validation-report.json");
    Path html = staging.resolve("validation-report.html");
    assertEquals(report, Json.read(json, ValidationReport.class));
    assertEquals(report.html(), Files.readString(html));
    for (Path file : List.of(json, html)) {
      assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
    }
  }

  /** Two files: one can be used but for three rows, the other not. */
  private ValidationReport small() {
    readings.clear();
    counts.clear();
    notices.clear();
    readings.add(
        new FileReading("health", "a.csv", Map.of("encoding", "utf-8", "delimiter", "\t")));
    counts.add(
        new FileCounts(
            "health", "a.csv", 10, 6, Map.of("date_unreadable", 3L), Map.of("not_gbv", 1L)));
    counts.add(new FileCounts("police", "b.csv", 5, 5, Map.of(), Map.of()));
    notices.add(Rule.DATE_UNREADABLE.at("a.csv", 4, "report_date"));
    notices.add(Rule.DATE_UNREADABLE.at("a.csv", 2, "incident_date"));
    notices.add(Rule.COLUMN_UNKNOWN.at("a.csv", 0, "Màu hồ sơ"));
    notices.add(Rule.COLUMN_MISSING.at("b.csv", 0, "district"));
    return report();
  }

  /** One name wherever a name may stand. */
  private static ValidationReport named(String name) {
    return ValidationReport.of(
        "2025-08-14",
        List.of(new FileReading(name, name, Map.of(name, name))),
        List.of(new FileCounts(name, name, 1, 0, Map.of("date_missing", 1L), Map.of())),
        new Notices(
            List.of(Rule.COLUMN_UNKNOWN.at(name, 0, name), Rule.DATE_MISSING.at(name, 1, name))),
        List.of(question(name, KEY, 1, List.of(1L), new Candidate("1", name))));
  }

  /** The tags of a page, without what depends on the name of a file by right. */
  private static String skeleton(String html) {
    return html.replaceAll("file-[0-9a-f]{12}", "").replaceAll(">[^<]*<", "><");
  }

  private String verdict() {
    return Shown.in(Language.EN, report().html()).lines().toList().get(3);
  }

  private ValidationReport report() {
    return ValidationReport.of("2025-08-14", readings, counts, new Notices(notices), places);
  }

  private static PlaceQuestion question(
      String file, String key, long rows, List<Long> first, Candidate... candidates) {
    return new PlaceQuestion("health", file, key, rows, first, List.of(candidates));
  }
}
