package org.anmap.pipeline.sample;

import java.util.ArrayList;
import java.util.List;

/** Consent taken back: which records of which source must be forgotten, and since when. */
final class WithdrawalsFile {
  static final String FILE = "withdrawals/withdrawals.csv";

  /** Every so many-th record of the Incident Recorder is withdrawn. */
  private static final int EVERY = 12;

  private final Desk desk;
  private final Dice dice;

  WithdrawalsFile(Desk desk) {
    this.desk = desk;
    this.dice = desk.dice("withdrawals");
  }

  void write() {
    Outcome outcome = desk.outcomes().of(FILE);
    List<List<String>> lines = new ArrayList<>();
    lines.add(List.of("source", "record_id", "received_on", Invented.ENGLISH_HEADER));
    for (int row = 0; row < GbvimsFiles.ROWS; row += EVERY) {
      lines.add(line("gbvims", GbvimsFiles.id(row)));
      outcome.accepted();
    }
    for (int number = 100; number < 110; number++) {
      lines.add(line("womens-union", Sector.WOMENS_UNION.id(2024, number)));
      outcome.accepted();
    }
    // Sent to the wrong office: no such record was ever reported.
    lines.add(line("health", "YT2025-KHONG-CO"));
    outcome.accepted();
    // Typed without its last character: a record of that name was never reported, and hers counts.
    String id = Sector.POLICE.id(2024, 100);
    lines.add(line("police", id.substring(0, id.length() - 1)));
    outcome.accepted();
    FileForm.PLAIN.write(desk.exports().resolve(FILE), lines);
  }

  private List<String> line(String source, String id) {
    return List.of(
        source,
        id,
        Story.END.atDay(1).plusDays(dice.between(0, 30)).toString(),
        Invented.ENGLISH_VALUE);
  }
}
