package org.anmap.pipeline.sample;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

/**
 * Which months of the silent district the other offices say they have not sent.
 *
 * <p>Only what is missing is listed: a source of which nothing is said is not silent.
 */
final class NotSentFile {
  static final String FILE = "reporting_flat/chua-nop.csv";

  /** Ids of the sources of cases and outreach in {@code every-profile.yaml} beside the four. */
  static final List<String> SOURCES =
      List.of(
          "gbvims",
          "primero",
          "kobo",
          "dhis2-events",
          "commcare",
          "courts",
          "encodings",
          "encodings-thai",
          "dhis2-outreach",
          "outreach-wide");

  private final Desk desk;

  NotSentFile(Desk desk) {
    this.desk = desk;
  }

  void write() {
    List<List<String>> lines = new ArrayList<>();
    lines.add(List.of("Nguồn", "Huyện", "Tháng", "Đã nhận", "Ngày nhận", Invented.HEADER));
    Outcome outcome = desk.outcomes().of(FILE);
    for (String source : SOURCES) {
      for (YearMonth month : Story.months(Story.SILENT_FROM, Story.END)) {
        lines.add(List.of(source, Story.SILENT, month.toString(), "không", "", Invented.VALUE));
        outcome.accepted();
      }
    }
    FileForm.PLAIN.write(desk.exports().resolve(FILE), lines);
  }
}
