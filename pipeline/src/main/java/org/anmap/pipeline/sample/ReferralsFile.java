package org.anmap.pipeline.sample;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.anmap.pipeline.notice.Rule;

/** Who sent whom where: referrals of the cases of the Incident Recorder. */
final class ReferralsFile {
  static final String FILE = "referrals/referrals.csv";
  private static final int ROWS = 240;

  private static final List<String> SECTORS =
      List.of("social_work_centre", "health", "police", "justice", "womens_union");
  private static final List<String> OUTCOMES =
      List.of("completed", "completed", "declined", "unavailable", "pending");
  private static final List<Rule> MISHAPS =
      Fates.planned("2 record_id_missing, 2 date_missing, 1 date_unreadable");

  private final Desk desk;
  private final Dice dice;

  ReferralsFile(Desk desk) {
    this.desk = desk;
    this.dice = desk.dice("referrals");
  }

  void write() {
    Fates fates = new Fates(ROWS, MISHAPS, dice);
    List<List<String>> lines = new ArrayList<>();
    lines.add(
        List.of(
            "case_id",
            "from_sector",
            "to_sector",
            "made",
            "outcome",
            "outcome_date",
            "staff",
            "notes",
            Invented.ENGLISH_HEADER));
    for (int row = 0; row < ROWS; row++) {
      lines.add(cells(fates.of(row)));
      desk.outcomes().of(FILE).row(fates.of(row));
    }
    FileForm.PLAIN.write(desk.exports().resolve(FILE), lines);
  }

  private List<String> cells(Optional<Rule> fate) {
    String from = dice.of(SECTORS);
    List<String> others = SECTORS.stream().filter(sector -> !sector.equals(from)).toList();
    LocalDate made = GbvimsFiles.FIRST.atDay(1).plusDays(dice.between(0, 800));
    String outcome = dice.of(OUTCOMES);
    return List.of(
        Fates.is(fate, Rule.RECORD_ID_MISSING)
            ? ""
            : GbvimsFiles.id(dice.between(0, GbvimsFiles.ROWS - 1)),
        from,
        dice.of(others),
        made(made, fate),
        outcome,
        outcome.equals("pending") ? "" : made.plusDays(dice.between(0, 21)).toString(),
        "Chị " + desk.canaries().marker("staff"),
        "Chuyển " + desk.canaries().marker("note"),
        Invented.ENGLISH_VALUE);
  }

  private static String made(LocalDate day, Optional<Rule> fate) {
    if (Fates.is(fate, Rule.DATE_UNREADABLE)) {
      return "2025-13-45";
    }
    return Fates.is(fate, Rule.DATE_MISSING) ? "" : day.toString();
  }
}
