package org.anmap.pipeline.sample;

import de.siegmar.fastcsv.writer.LineDelimiter;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.anmap.pipeline.notice.Rule;

/**
 * KoboToolbox's CSV: semicolons, every cell quoted, a second header row of HXL tags, group and
 * question joined with a slash, a select-multiple question as one column and one of 1 and 0 for
 * each option, coordinates in five columns.
 *
 * <p>A form sent twice has one {@code _uuid} and two {@code _id}: intake accepts both rows, and
 * they count once.
 */
final class KoboFile {
  static final String FILE = "kobo_csv/ghi-nhan-vu-viec.csv";
  static final int ROWS = 200;
  static final int SENT_TWICE = 5;

  private static final YearMonth FIRST = YearMonth.of(2024, 10);
  private static final FileForm FORM =
      FileForm.PLAIN.separatedBy(';').endingLinesWith(LineDelimiter.CRLF).quotingAll();

  private static final List<Rule> MISHAPS =
      Fates.planned(
          "9 consent_withheld, 1 row_not_approved, 4 not_gbv, 2 place_unmatched,"
              + " 2 incident_after_report");

  private static final Map<String, String> HXL =
      Map.of(
          "Thông tin chung/Ngày tiếp nhận", "#date+reported",
          "Thông tin chung/Ngày xảy ra", "#date+occurred",
          "Thông tin chung/Tỉnh", "#adm1",
          "Thông tin chung/Huyện", "#adm2",
          "Thông tin chung/Xã", "#adm3",
          "Vụ việc/Loại bạo lực", "#incident+type");

  private static final List<String> SERVICES =
      List.of("y_te", "tam_ly", "phap_ly", "cong_an", "tam_lanh");

  private final Desk desk;
  private final Canaries canaries;
  private final Dice dice;
  private int submission = 9_990_000;

  KoboFile(Desk desk) {
    this.desk = desk;
    this.canaries = desk.canaries();
    this.dice = desk.dice("kobo_csv");
  }

  void write() {
    Fates fates = new Fates(ROWS, MISHAPS, dice);
    List<Map<String, String>> rows = new ArrayList<>();
    Outcome outcome = desk.outcomes().of(FILE);
    for (int row = 0; row < ROWS; row++) {
      rows.add(cells(desk.incident(canaries.uuid(), FIRST, Story.END, fates.of(row), dice)));
      outcome.row(fates.of(row));
    }
    for (int again = 0, row = 0; again < SENT_TWICE; row++) {
      if (fates.of(row).isEmpty()) {
        rows.add(sentAgain(rows.get(row)));
        outcome.accepted();
        again++;
      }
    }
    FORM.write(desk.exports().resolve(FILE), lines(rows));
  }

  private static List<List<String>> lines(List<Map<String, String>> rows) {
    List<String> header = List.copyOf(rows.get(0).keySet());
    List<List<String>> lines = new ArrayList<>();
    lines.add(header);
    lines.add(header.stream().map(name -> HXL.getOrDefault(name, "")).toList());
    int index = header.indexOf("_index");
    for (Map<String, String> row : rows) {
      List<String> cells = new ArrayList<>(row.values());
      cells.set(index, Integer.toString(lines.size() - 1));
      lines.add(cells);
    }
    return lines;
  }

  private Map<String, String> sentAgain(Map<String, String> first) {
    Map<String, String> again = new LinkedHashMap<>(first);
    again.put("_id", newId());
    again.put("_submission_time", first.get("_submission_time").replaceAll("T.*", "T23:59:59"));
    return again;
  }

  private Map<String, String> cells(Incident incident) {
    Map<String, String> cells = new LinkedHashMap<>();
    Person person = incident.person();
    Scene scene = incident.scene();
    cells.put("start", scene.day() + "T08:10:00.000+07:00");
    cells.put("end", scene.day() + "T08:40:00.000+07:00");
    cells.put("deviceid", "collect:" + canaries.marker("device"));
    cells.put("username", canaries.marker("staff"));
    cells.put("phonenumber", canaries.phone());
    cells.put("Thông tin chung/Ngày tiếp nhận", scene.day().toString());
    cells.put("Thông tin chung/Ngày xảy ra", incident.happenedOn().toString());
    cells.put("Thông tin chung/Tỉnh", scene.provinceName());
    boolean since = scene.commune().isPresent();
    cells.put("Thông tin chung/Huyện", since ? "" : incident.place(scene.districtName()));
    cells.put("Thông tin chung/Xã", since ? incident.place(scene.communeName()) : "");
    coordinates(cells);
    cells.put("Người bị bạo lực/Họ và tên", person.name());
    cells.put("Người bị bạo lực/Số CCCD", person.nationalId());
    cells.put("Người bị bạo lực/Giới tính", person.female() ? "Nữ" : "Nam");
    cells.put("Người bị bạo lực/Tuổi", Integer.toString(person.age()));
    cells.put("Vụ việc/Loại bạo lực", incident.type().vietnamese);
    services(cells);
    cells.put("Vụ việc/Đồng ý chia sẻ", incident.consents() ? "Có" : "Không");
    cells.put("Vụ việc/Diễn biến", "Kể \"" + canaries.marker("note") + "\"; chưa rõ");
    cells.put(Invented.HEADER, Invented.VALUE);
    cells.put("_id", newId());
    cells.put("_uuid", incident.id());
    cells.put("_submission_time", incident.received() + "T10:22:33");
    cells.put("_validation_status", status(incident));
    cells.put("_notes", canaries.marker("note"));
    cells.put("_status", "submitted_via_web");
    cells.put("_submitted_by", canaries.marker("staff"));
    cells.put("__version__", since ? "vBiaDatSauCaiCach" : "vBiaDatTruocCaiCach");
    cells.put("_tags", "");
    cells.put("_index", "");
    return cells;
  }

  private String newId() {
    String id = Integer.toString(++submission);
    desk.truth().canary("record_id", id);
    return id;
  }

  private String status(Incident incident) {
    return incident.is(Rule.ROW_NOT_APPROVED)
        ? "Not Approved"
        : dice.of(List.of("Approved", "Approved", "", "On Hold"));
  }

  private void coordinates(Map<String, String> cells) {
    String north = canaries.degrees();
    String east = canaries.degrees();
    cells.put("Thông tin chung/Tọa độ", north + " " + east + " 0 0");
    cells.put("Thông tin chung/_Tọa độ_latitude", north);
    cells.put("Thông tin chung/_Tọa độ_longitude", east);
    cells.put("Thông tin chung/_Tọa độ_altitude", "0");
    cells.put("Thông tin chung/_Tọa độ_precision", "0");
  }

  private void services(Map<String, String> cells) {
    TreeSet<String> chosen = new TreeSet<>();
    for (int i = dice.between(0, 3); i > 0; i--) {
      chosen.add(dice.of(SERVICES));
    }
    cells.put("Vụ việc/Dịch vụ đã chuyển", String.join(" ", chosen));
    for (String service : SERVICES) {
      cells.put("Vụ việc/Dịch vụ đã chuyển/" + service, chosen.contains(service) ? "1" : "0");
    }
  }
}
