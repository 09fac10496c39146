package org.anmap.pipeline.sample;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.anmap.contract.Area;
import org.anmap.contract.AreaTree;

/** Draws places and days as the story has them; a silent district is never drawn. */
final class Scenes {
  private final Story story;
  private final AreaTree areas;
  private final Communes communes;

  Scenes(Story story, AreaTree areas, Communes communes) {
    this.story = story;
    this.areas = areas;
    this.communes = communes;
  }

  /** A place and a day between two months. */
  Scene draw(YearMonth first, YearMonth last, Dice dice) {
    YearMonth month = dice.of(Story.months(first, last));
    Area district = dice.of(story.districts(), d -> story.expected(d.ref(), month));
    return at(district, month.atDay(dice.between(1, month.lengthOfMonth())), dice);
  }

  /** A place of a given district on a given day. */
  Scene at(Area district, LocalDate day, Dice dice) {
    YearMonth month = YearMonth.from(day);
    Optional<Commune> commune =
        month.isBefore(Story.REFORM)
            ? Optional.empty()
            : Optional.of(communes.draw(district.ref(), d -> !Story.isSilent(d, month), dice));
    FormerUnit unit =
        FormerUnit.of(district.ref(), day, dice)
            .orElse(new FormerUnit(district.ref(), district.nameVi(), district.ref(), 1));
    return new Scene(day, district, areas.area(district.parent()), unit, commune);
  }

  /** The districts as they stood in March 2025. */
  List<Area> districts() {
    return story.districts();
  }

  Area area(String code) {
    return areas.area(code);
  }

  List<Commune> communes() {
    return communes.all();
  }
}
