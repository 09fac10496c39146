package org.anmap.pipeline.sample;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.anmap.contract.Area;
import org.anmap.pipeline.notice.Rule;

/** Denominators of an office's own: people by district and sex. Not the census: invented. */
final class DenominatorsFile {
  static final String FILE = "denominators/people.csv";
  private static final List<String> SEXES = List.of("_T", "F", "M");
  private static final String YEAR = "2024";
  private static final List<Rule> MISHAPS = Fates.planned("1 number_negative, 1 place_unmatched");

  private final Desk desk;
  private final Story story;
  private final Dice dice;

  DenominatorsFile(Desk desk, Story story) {
    this.desk = desk;
    this.story = story;
    this.dice = desk.dice("denominators");
  }

  void write() {
    List<Area> districts = desk.scenes().districts();
    Fates fates = new Fates(districts.size() * SEXES.size(), MISHAPS, dice);
    Outcome outcome = desk.outcomes().of(FILE);
    List<List<String>> lines = new ArrayList<>();
    lines.add(List.of("area", "year", "sex", "age", "value", "source"));
    for (Area district : districts) {
      long women = Math.round(story.people(district.ref()) * (0.49 + dice.between(0, 20) / 1000.0));
      long men = Math.round(story.people(district.ref())) - women;
      List<Long> values = List.of(women + men, women, men);
      for (int sex = 0; sex < SEXES.size(); sex++) {
        Optional<Rule> fate = fates.of(lines.size() - 1);
        lines.add(cells(district.ref(), SEXES.get(sex), values.get(sex), fate));
        outcome.row(fate);
      }
    }
    FileForm.PLAIN.write(desk.exports().resolve(FILE), lines);
  }

  private static List<String> cells(String area, String sex, long value, Optional<Rule> fate) {
    boolean unmatched = Fates.is(fate, Rule.PLACE_UNMATCHED);
    boolean negative = Fates.is(fate, Rule.NUMBER_NEGATIVE);
    return List.of(
        unmatched ? "987" : area,
        YEAR,
        sex,
        "_T",
        Long.toString(negative ? -value : value),
        Invented.ENGLISH_VALUE);
  }
}
