package org.anmap.pipeline.sample;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.anmap.contract.Area;

/** The reports that reach one sector in a month, each as one number: day × 10,000 + district. */
final class Arrivals {
  private static final int DAY = 10_000;

  private Arrivals() {}

  /** Reports of a month in the order of their days. */
  static int[] of(Story story, Sector sector, YearMonth month, Dice dice) {
    List<Integer> arrivals = new ArrayList<>();
    for (int d = 0; d < story.districts().size(); d++) {
      String district = story.districts().get(d).ref();
      int count = dice.poisson(story.expected(district, month) * sector.share);
      for (int i = 0; i < count && story.received(sector.source, district, month); i++) {
        arrivals.add(dice.between(1, month.lengthOfMonth()) * DAY + d);
      }
    }
    int[] sorted = arrivals.stream().mapToInt(Integer::intValue).toArray();
    Arrays.sort(sorted);
    return sorted;
  }

  static LocalDate day(int arrival, YearMonth month) {
    return month.atDay(arrival / DAY);
  }

  static Area district(int arrival, Story story) {
    return story.districts().get(arrival % DAY);
  }
}
