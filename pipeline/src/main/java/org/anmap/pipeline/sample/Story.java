package org.anmap.pipeline.sample;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.anmap.contract.Area;
import org.anmap.contract.Denominator;
import org.anmap.pipeline.geography.Geography;

/**
 * What happens in the invented world: how many reports are expected where and when, who falls
 * silent.
 *
 * <p>Expected reports of a district are its population times a log-normal factor of its own, times
 * growth, season and, in three neighbouring districts, a rise over six quarters that then lasts.
 */
final class Story {
  static final YearMonth FIRST = YearMonth.of(2022, 7);

  /** The last month in which Viet Nam had districts. */
  static final YearMonth LAST = YearMonth.of(2025, 6);

  /** The first month in which rows name new provinces and communes. */
  static final YearMonth REFORM = LAST.plusMonths(1);

  static final YearMonth END = YearMonth.of(2026, 10);

  /** Hội An, Điện Bàn and Duy Xuyên share borders. */
  static final List<String> CLUSTER = List.of("503", "507", "508");

  static final YearMonth CLUSTER_FROM = YearMonth.of(2024, 1);
  static final double CLUSTER_PEAK = 2.2;

  /** Thủ Thừa stops reporting, all sources at once. */
  static final String SILENT = "804";

  static final YearMonth SILENT_FROM = YearMonth.of(2024, 10);

  /** Spread of the log of a district's own factor; cut at two sigmas. */
  static final double SIGMA = 0.35;

  private static final double GROWTH_A_YEAR = 1.06;

  /** January to December: more around Tết and in summer. */
  private static final double[] SEASON = {
    1.10, 1.14, 0.98, 0.93, 0.96, 1.05, 1.10, 1.06, 0.95, 0.92, 0.90, 0.95
  };

  /** How often one source fails to send one district's month. */
  private static final double GAP = 0.003;

  private final List<Area> districts;
  private final Map<String, Double> effects = new HashMap<>();
  private final Map<String, Double> people = new HashMap<>();
  private final Set<String> gaps = new HashSet<>();
  private final double perWeight;

  Story(Geography geography, long seed, double expectedRows, List<String> sources) {
    String level = geography.areas().levels().get(2);
    districts = geography.areas().level(level).stream().filter(area -> !area.isUnknown()).toList();
    for (Denominator d : geography.denominators()) {
      if (d.sex().equals(Area.TOTAL) && d.age().equals(Area.TOTAL)) {
        people.put(d.refArea(), (double) d.value());
      }
    }
    Dice dice = new Dice(seed, "district effects");
    for (Area district : districts) {
      double z = Math.max(-2, Math.min(2, dice.gaussian()));
      effects.put(district.ref(), StrictMath.exp(SIGMA * z - SIGMA * SIGMA / 2));
    }
    double total = 0;
    for (YearMonth month : months()) {
      for (Area district : districts) {
        total += weight(district.ref(), month);
      }
    }
    perWeight = expectedRows / total;
    lose(months(), sources, new Dice(seed, "gaps"));
    lose(monthsSinceReform(), sources, new Dice(seed, "gaps since the reform"));
  }

  private void lose(List<YearMonth> months, List<String> sources, Dice dice) {
    for (YearMonth month : months) {
      for (Area district : districts) {
        for (String source : sources) {
          if (dice.chance(GAP)) {
            gaps.add(source + " " + district.ref() + " " + month);
          }
        }
      }
    }
  }

  List<Area> districts() {
    return districts;
  }

  /** The 36 months in which rows name districts. */
  static List<YearMonth> months() {
    return months(FIRST, LAST);
  }

  /** The 16 months in which rows name communes. */
  static List<YearMonth> monthsSinceReform() {
    return months(REFORM, END);
  }

  static List<YearMonth> months(YearMonth first, YearMonth last) {
    List<YearMonth> months = new ArrayList<>();
    for (YearMonth month = first; !month.isAfter(last); month = month.plusMonths(1)) {
      months.add(month);
    }
    return months;
  }

  /** Whether a source sent a district's month. */
  boolean received(String source, String district, YearMonth month) {
    return !isSilent(district, month) && !gaps.contains(source + " " + district + " " + month);
  }

  static boolean isSilent(String district, YearMonth month) {
    return district.equals(SILENT) && !month.isBefore(SILENT_FROM);
  }

  /** Reports expected from all sectors together. */
  double expected(String district, YearMonth month) {
    return perWeight * weight(district, month);
  }

  double effect(String district) {
    return effects.get(district);
  }

  double people(String district) {
    return people.get(district);
  }

  private double weight(String district, YearMonth month) {
    if (isSilent(district, month)) {
      return 0;
    }
    double years = (monthsBetween(FIRST, month)) / 12.0;
    return people.get(district)
        * effects.get(district)
        * StrictMath.pow(GROWTH_A_YEAR, years)
        * SEASON[month.getMonthValue() - 1]
        * rise(district, month);
  }

  /** Rises in six equal steps, one a quarter, to the peak, and stays there. */
  static double rise(String district, YearMonth month) {
    if (!CLUSTER.contains(district) || month.isBefore(CLUSTER_FROM)) {
      return 1;
    }
    int quarter = Math.min(6, monthsBetween(CLUSTER_FROM, month) / 3 + 1);
    return 1 + (CLUSTER_PEAK - 1) * quarter / 6;
  }

  private static int monthsBetween(YearMonth from, YearMonth to) {
    return (to.getYear() - from.getYear()) * 12 + to.getMonthValue() - from.getMonthValue();
  }
}
