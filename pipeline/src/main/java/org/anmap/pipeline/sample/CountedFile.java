package org.anmap.pipeline.sample;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.anmap.pipeline.notice.Rule;

/**
 * Cases the courts have counted themselves: a row for each month, place and type, with a number.
 */
final class CountedFile {
  static final String FILE = "case_counts/toa-an-so-vu.csv";
  private static final int ROWS = 240;

  private static final List<Rule> MISHAPS =
      Fates.planned("2 number_negative, 2 number_unreadable, 2 place_unmatched, 2 not_gbv");

  private final Desk desk;
  private final Dice dice;

  CountedFile(Desk desk) {
    this.desk = desk;
    this.dice = desk.dice("case_counts");
  }

  void write() {
    Fates fates = new Fates(ROWS, MISHAPS, dice);
    Outcome outcome = desk.outcomes().of(FILE);
    List<List<String>> lines = new ArrayList<>();
    lines.add(
        List.of(
            "Tháng", "Tỉnh", "Huyện/Xã", "Loại bạo lực", "Số vụ", "Người lập", Invented.HEADER));
    Set<String> seen = new HashSet<>();
    while (lines.size() <= ROWS) {
      Scene scene = desk.scenes().draw(YearMonth.of(2025, 1), Story.END, dice);
      GbvType type = dice.of(GbvType.REPORTED, t -> t.share);
      YearMonth month = YearMonth.from(scene.day());
      if (seen.add(month + scene.placeCode() + type)) {
        Optional<Rule> fate = fates.of(lines.size() - 1);
        lines.add(cells(scene, month, type, fate));
        outcome.row(fate);
      }
    }
    lines.add(List.of("Tổng cộng", "", "", "", "999", "", Invented.VALUE));
    outcome.row(Optional.of(Rule.ROW_TOTAL));
    FileForm.PLAIN.separatedBy(';').write(desk.exports().resolve(FILE), lines);
  }

  private List<String> cells(Scene scene, YearMonth month, GbvType type, Optional<Rule> fate) {
    Canaries canaries = desk.canaries();
    return List.of(
        month.toString(),
        scene.provinceName(),
        Fates.is(fate, Rule.PLACE_UNMATCHED)
            ? "quán " + canaries.marker("place")
            : scene.placeName(),
        (Fates.is(fate, Rule.NOT_GBV) ? GbvType.NOT_GBV : type).vietnamese,
        number(fate),
        "Thư ký " + canaries.marker("staff"),
        Invented.VALUE);
  }

  private String number(Optional<Rule> fate) {
    if (Fates.is(fate, Rule.NUMBER_UNREADABLE)) {
      return "vài";
    }
    return (Fates.is(fate, Rule.NUMBER_NEGATIVE) ? "-" : "") + dice.between(1, 4);
  }
}
