package org.anmap.pipeline.sample;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.anmap.pipeline.notice.Rule;

/** The register of schools and agencies: what coverage is measured against. */
final class UnitRegisterFile {
  static final String FILE = "unit_register/units.csv";
  private static final int ROWS = 300;

  private static final List<String> HEADER =
      List.of(
          "id",
          "name",
          "kind",
          "province",
          "district",
          "enrolled",
          "from",
          "to",
          "contact_name",
          "contact_phone",
          Invented.ENGLISH_HEADER);

  private static final List<String> KINDS =
      List.of("primary_school", "lower_secondary_school", "upper_secondary_school", "agency");

  private static final List<Rule> MISHAPS =
      Fates.planned("2 place_unmatched, 2 number_negative, 1 record_id_missing");

  private final Desk desk;
  private final Dice dice;

  UnitRegisterFile(Desk desk) {
    this.desk = desk;
    this.dice = desk.dice("unit_register");
  }

  void write() {
    Fates fates = new Fates(ROWS, MISHAPS, dice);
    Outcome outcome = desk.outcomes().of(FILE);
    List<List<String>> lines = new ArrayList<>();
    lines.add(HEADER);
    for (int row = 0; row < ROWS; row++) {
      lines.add(cells(row, fates.of(row)));
      outcome.row(fates.of(row));
    }
    lines.add(List.of("Tổng cộng", "", "", "", "", "99999", "", "", "", "", "INVENTED"));
    outcome.row(Optional.of(Rule.ROW_TOTAL));
    FileForm.PLAIN.write(desk.exports().resolve(FILE), lines);
  }

  private List<String> cells(int row, Optional<Rule> fate) {
    // The register was drawn up before the reform, so its places are districts.
    Scene scene = desk.scenes().draw(Story.FIRST, Story.LAST, dice);
    String kind = dice.of(KINDS);
    boolean agency = kind.equals("agency");
    Canaries canaries = desk.canaries();
    return List.of(
        Fates.is(fate, Rule.RECORD_ID_MISSING)
            ? ""
            : String.format(Locale.ROOT, "DV-%04d", row + 1),
        (agency ? "Phòng " : "Trường ") + canaries.marker("unit_name"),
        kind,
        scene.oldProvince().ref(),
        Fates.is(fate, Rule.PLACE_UNMATCHED)
            ? "quán " + canaries.marker("place")
            : scene.district().ref(),
        (Fates.is(fate, Rule.NUMBER_NEGATIVE) ? "-" : "")
            + dice.between(agency ? 5 : 120, agency ? 60 : 1800),
        LocalDate.of(dice.between(1995, 2021), 9, 1).toString(),
        // Agencies of districts ended with the districts.
        agency ? Story.REFORM.atDay(1).minusDays(1).toString() : "",
        "Cô " + canaries.marker("staff"),
        canaries.phone(),
        Invented.ENGLISH_VALUE);
  }
}
