package org.anmap.pipeline.sample;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.anmap.pipeline.notice.Rule;

/** CommCare's export of a form: paths with dots, {@code ---} for a question that was not asked. */
final class CommcareFile {
  static final String FILE = "commcare_csv/forms.csv";
  static final String NOT_ASKED = "---";
  private static final int ROWS = 200;
  private static final YearMonth FIRST = YearMonth.of(2025, 1);

  private static final List<Rule> MISHAPS =
      Fates.planned("8 consent_withheld, 3 not_gbv, 2 place_unmatched, 1 date_unreadable");

  private final Desk desk;
  private final Canaries canaries;
  private final Dice dice;

  CommcareFile(Desk desk) {
    this.desk = desk;
    this.canaries = desk.canaries();
    this.dice = desk.dice("commcare_csv");
  }

  void write() {
    Fates fates = new Fates(ROWS, MISHAPS, dice);
    List<List<String>> lines = new ArrayList<>();
    for (int row = 0; row < ROWS; row++) {
      Map<String, String> cells =
          cells(desk.incident(canaries.uuid(), FIRST, Story.END, fates.of(row), dice));
      if (lines.isEmpty()) {
        lines.add(List.copyOf(cells.keySet()));
      }
      lines.add(List.copyOf(cells.values()));
      desk.outcomes().of(FILE).row(fates.of(row));
    }
    FileForm.PLAIN.write(desk.exports().resolve(FILE), lines);
  }

  private Map<String, String> cells(Incident incident) {
    Map<String, String> cells = new LinkedHashMap<>();
    Person person = incident.person();
    Scene scene = incident.scene();
    boolean since = scene.commune().isPresent();
    cells.put("formid", incident.id());
    cells.put("form.case.@case_id", canaries.uuid());
    cells.put(
        "form.thong_tin.ngay_tiep_nhan",
        incident
            .reportedOn()
            .map(Object::toString)
            .orElse(incident.is(Rule.DATE_UNREADABLE) ? "trước Tết" : NOT_ASKED));
    cells.put("form.thong_tin.ngay_xay_ra", asked(incident.happenedOn().toString(), 0.8));
    cells.put("form.thong_tin.tinh", scene.provinceName());
    cells.put("form.thong_tin.huyen", since ? NOT_ASKED : incident.place(scene.districtName()));
    cells.put("form.thong_tin.xa", since ? incident.place(scene.communeName()) : NOT_ASKED);
    cells.put("form.nguoi.ho_ten", person.name());
    cells.put("form.nguoi.so_dien_thoai", person.phone());
    cells.put("form.nguoi.gioi_tinh", person.female() ? "nu" : "nam");
    cells.put("form.nguoi.tuoi", asked(Integer.toString(person.age()), 0.9));
    cells.put("form.vu_viec.loai_bao_luc", incident.type().code);
    cells.put("form.vu_viec.dong_y_chia_se", incident.consents() ? "co" : consentWithheld());
    cells.put("form.vu_viec.mo_ta", asked("Kể " + canaries.marker("note"), 0.6));
    cells.put("form.case.update.trang_thai", dice.of(List.of("open", "closed", NOT_ASKED)));
    cells.put("form.meta.instanceID", canaries.uuid());
    cells.put("form.meta.timeEnd", scene.day() + "T09:00:00.000Z");
    cells.put("form.meta.username", canaries.marker("staff"));
    cells.put(
        "form.meta.location.#text", canaries.degrees() + " " + canaries.degrees() + " 0.0 10.0");
    cells.put("form.du_lieu_mau", Invented.VALUE);
    cells.put("completed_time", scene.day() + " 09:00:00");
    cells.put("started_time", scene.day() + " 08:30:00");
    cells.put("received_on", incident.received() + " 09:05:00");
    cells.put("username", canaries.marker("staff"));
    cells.put("form_link", "https://example.org/a/bia-dat/reports/form_data/" + incident.id());
    return cells;
  }

  private String consentWithheld() {
    return dice.of(List.of("khong", NOT_ASKED));
  }

  private String asked(String answer, double probability) {
    return dice.chance(probability) ? answer : NOT_ASKED;
  }
}
