package org.anmap.pipeline.sample;

import java.nio.file.Path;
import java.time.YearMonth;
import java.util.Optional;
import org.anmap.pipeline.notice.Rule;

/** What an office has at hand when it writes its files. */
record Desk(
    Path exports, Scenes scenes, Canaries canaries, Truth truth, Outcomes outcomes, long seed) {
  /** District 447 shares its name with town 449. */
  private static final String NAMED_ALIKE = "447";

  /** A stream of chance of the office's own. */
  Dice dice(String office) {
    return new Dice(seed, office);
  }

  /**
   * A case reported between two months, spoilt as told; what is planted goes to the truth.
   *
   * <p>Two districts share a name until the reform only, so that mishap happens before it.
   */
  Incident incident(String id, YearMonth first, YearMonth last, Optional<Rule> mishap, Dice dice) {
    boolean alike = Fates.is(mishap, Rule.PLACE_AMBIGUOUS);
    Scene drawn = scenes.draw(first, alike ? Story.LAST : last, dice);
    Scene scene = alike ? scenes.at(scenes.area(NAMED_ALIKE), drawn.day(), dice) : drawn;
    truth.canary("record_id", id);
    scene.commune().ifPresent(commune -> truth.place(id, scene.district().ref(), commune));
    GbvType type =
        Fates.is(mishap, Rule.NOT_GBV) ? GbvType.NOT_GBV : dice.of(GbvType.REPORTED, t -> t.share);
    return new Incident(
        id,
        scene,
        Person.invent(scene.day(), canaries, dice),
        type,
        scene.day().minusDays(dice.between(0, 45)),
        YearMonth.from(scene.day()).plusMonths(1).atDay(3).plusDays(dice.between(0, 17)),
        Fates.is(mishap, Rule.PLACE_UNMATCHED) ? "quán " + canaries.marker("place") : "",
        mishap);
  }
}
