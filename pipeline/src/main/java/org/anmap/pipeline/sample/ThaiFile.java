package org.anmap.pipeline.sample;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.anmap.pipeline.notice.Rule;

/** A case sheet of a Thai partner: Windows-874, years of the Buddhist era, places in bare ASCII. */
final class ThaiFile {
  static final String FILE = EncodingFiles.FOLDER + "windows-874.csv";

  /** The Buddhist era begins so many years before ours. */
  static final int BUDDHIST_ERA = 543;

  private static final YearMonth FIRST = YearMonth.of(2023, 1);

  private static final List<String> HEADER =
      List.of(
          "หมายเลขเหตุการณ์",
          "ชื่อ-นามสกุล",
          "โทรศัพท์",
          "จังหวัด",
          "อำเภอที่เกิดเหตุ",
          "วันที่สัมภาษณ์",
          "เพศ",
          "อายุ",
          "ประเภทของความรุนแรงบนฐานเพศ",
          "วันที่ได้รับข้อมูล",
          "หมายเหตุ",
          "ข้อมูลตัวอย่าง");

  private final Desk desk;
  private final Dice dice;

  ThaiFile(Desk desk) {
    this.desk = desk;
    this.dice = desk.dice("encodings windows-874");
  }

  void write() {
    Fates fates =
        new Fates(
            EncodingFiles.ROWS,
            Fates.planned("1 date_missing, 1 place_unmatched, 1 not_gbv"),
            dice);
    Outcome outcome = desk.outcomes().of(FILE);
    List<List<String>> lines = new ArrayList<>();
    lines.add(HEADER);
    for (int row = 0; row < EncodingFiles.ROWS; row++) {
      Optional<Rule> fate = fates.of(row);
      String id = EncodingFiles.id("windows-874.csv", row);
      lines.add(cells(desk.incident(id, FIRST, Story.LAST, fate, dice)));
      outcome.row(fate);
    }
    outcome.noticed(Rule.ENCODING_LEGACY);
    FileForm.PLAIN.in(Encodings::windows874).write(desk.exports().resolve(FILE), lines);
  }

  private List<String> cells(Incident incident) {
    return List.of(
        incident.id(),
        Spelling.plain(incident.person().name()),
        incident.person().phone(),
        Spelling.plain(incident.scene().provinceName()),
        Spelling.plain(incident.place(incident.scene().placeName())),
        incident.reportedOn().map(ThaiFile::date).orElse(""),
        incident.person().female() ? "หญิง" : "ชาย",
        Integer.toString(incident.person().age()),
        incident.type().english,
        date(incident.received()),
        "บันทึก " + desk.canaries().marker("note"),
        Invented.ENGLISH_VALUE);
  }

  private static String date(LocalDate day) {
    return String.format(
        Locale.ROOT,
        "%d/%d/%d",
        day.getDayOfMonth(),
        day.getMonthValue(),
        day.getYear() + BUDDHIST_ERA);
  }
}
