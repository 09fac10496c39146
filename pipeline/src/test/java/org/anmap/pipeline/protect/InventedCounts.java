package org.anmap.pipeline.protect;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.SplittableRandom;
import org.anmap.contract.Area;
import org.anmap.contract.AreaTree;
import org.anmap.contract.Denominator;
import org.anmap.contract.PeriodType;
import org.anmap.contract.Silence;
import org.anmap.contract.TablePlan;
import org.anmap.contract.TableSpec;
import org.anmap.contract.Zeros;
import org.anmap.pipeline.aggregate.Leaf;
import org.anmap.pipeline.aggregate.LeafCounts;

/**
 * A plan and counts of the size and skew of the sample publication: 74 districts of four provinces,
 * 36 months, about 30,000 reports by type. Invented from a seed.
 */
public final class InventedCounts {
  private static final int[] DISTRICTS = {30, 12, 17, 15};
  private static final double[] PEOPLE = {0.64, 0.10, 0.12, 0.14};
  private static final List<String> TYPES = List.of("T1", "T2", "T3", "T4", "T5", "T6", "_U");
  private static final double[] TYPE_SHARES = {0.36, 0.28, 0.13, 0.10, 0.07, 0.06};
  private static final YearMonth FIRST = YearMonth.of(2022, 7);
  private static final YearMonth LAST = YearMonth.of(2025, 6);

  private InventedCounts() {}

  static TablePlan plan() {
    return plan(LAST, List.of());
  }

  /** The plan of a release that ends with a month, where some reports did not come. */
  public static TablePlan plan(YearMonth last, List<Silence> silences) {
    List<Area> areas = new ArrayList<>();
    areas.add(area("_T", "country", ""));
    for (int province = 0; province < DISTRICTS.length; province++) {
      String code = "P" + province;
      areas.add(area(code, "province", "_T"));
      for (int district = 0; district < DISTRICTS[province]; district++) {
        areas.add(area(code + "D" + (10 + district), "district", code));
      }
      areas.add(area(code + "_U", "district", code));
    }
    List<PeriodType> coarse = List.of(PeriodType.QUARTER, PeriodType.HALF, PeriodType.YEAR);
    List<String> above = List.of("province", "country");
    return new TablePlan(
        List.of(
            table("reports_district", List.of(), List.of("district"), coarse, Zeros.PUBLIC),
            table("reports_province", List.of(), above, List.of(PeriodType.values()), Zeros.PUBLIC),
            table("reports_type", List.of("GBV_TYPE"), above, coarse, Zeros.HIDDEN)),
        Map.of("GBV_TYPE", TYPES),
        new AreaTree(areas),
        FIRST,
        last,
        silences);
  }

  private static TableSpec table(
      String name,
      List<String> dimensions,
      List<String> levels,
      List<PeriodType> periods,
      Zeros zeros) {
    return new TableSpec(name, "REPORTS", dimensions, "invented", levels, periods, true, zeros);
  }

  private static Area area(String ref, String level, String parent) {
    return new Area("invented", ref, level, parent, ref, ref, Optional.empty(), Optional.empty());
  }

  /** Populations spread from 10,000 to 400,000, most near 100,000. */
  public static List<Denominator> people(long seed) {
    Random normal = new Random(seed);
    List<Denominator> people = new ArrayList<>();
    for (int province = 0; province < DISTRICTS.length; province++) {
      for (int district = 0; district < DISTRICTS[province]; district++) {
        double size = 100_000 * Math.exp(0.6 * normal.nextGaussian());
        long value = Math.round(Math.min(400_000, Math.max(10_000, size)));
        people.add(
            new Denominator(
                "P" + province + "D" + (10 + district), 2019, "_T", "_T", value, "invented"));
      }
    }
    return people;
  }

  public static LeafCounts leaves(int reports, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    Random normal = new Random(seed + 1);
    Map<String, Long> populations = PlanRules.people(people(seed));
    List<String> units = new ArrayList<>();
    List<Double> weights = new ArrayList<>();
    for (int province = 0; province < DISTRICTS.length; province++) {
      double[] people = new double[DISTRICTS[province]];
      double sum = 0;
      for (int district = 0; district < people.length; district++) {
        people[district] = populations.get("P" + province + "D" + (10 + district));
        sum += people[district];
      }
      for (int district = 0; district < people.length; district++) {
        units.add("P" + province + "D" + (10 + district));
        weights.add(
            0.99
                * PEOPLE[province]
                * people[district]
                / sum
                * Math.exp(0.35 * normal.nextGaussian()));
      }
      units.add("P" + province + "_U");
      weights.add(0.01 * PEOPLE[province]);
    }
    double all = weights.stream().mapToDouble(Double::doubleValue).sum();
    Map<List<String>, Long> counts = new HashMap<>();
    for (int report = 0; report < reports; report++) {
      double at = random.nextDouble() * all;
      int unit = 0;
      while (unit < units.size() - 1 && (at -= weights.get(unit)) > 0) {
        unit++;
      }
      YearMonth month = FIRST.plusMonths(random.nextInt(36));
      counts.merge(List.of(units.get(unit), month.toString(), type(random)), 1L, Long::sum);
    }
    List<Leaf> leaves = new ArrayList<>();
    counts.forEach(
        (key, count) ->
            leaves.add(
                new Leaf(
                    key.get(0),
                    YearMonth.parse(key.get(1)),
                    List.of(key.get(2)),
                    "health",
                    count,
                    0)));
    return new LeafCounts(List.of(new LeafCounts.Measure("REPORTS", List.of("GBV_TYPE"), leaves)));
  }

  private static String type(SplittableRandom random) {
    if (random.nextDouble() < 0.005) {
      return "_U";
    }
    double at = random.nextDouble();
    int type = 0;
    while (type < TYPE_SHARES.length - 1 && (at -= TYPE_SHARES[type]) > 0) {
      type++;
    }
    return TYPES.get(type);
  }
}
