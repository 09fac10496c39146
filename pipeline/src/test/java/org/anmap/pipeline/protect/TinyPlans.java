package org.anmap.pipeline.protect;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.anmap.contract.Area;
import org.anmap.contract.AreaTree;
import org.anmap.contract.PeriodType;
import org.anmap.contract.Silence;
import org.anmap.contract.TablePlan;
import org.anmap.contract.TableSpec;
import org.anmap.contract.Zeros;
import org.anmap.pipeline.aggregate.Leaf;
import org.anmap.pipeline.aggregate.LeafCounts;

/**
 * Random plans small enough for an attacker by integer programming: a few units in one or two
 * provinces, three to twelve months, up to two dimensions, tables that overlap, silent months.
 */
record TinyPlans(TablePlan plan, LeafCounts leaves) {

  static TinyPlans of(long seed) {
    Random random = new Random(seed);
    List<Area> areas = new ArrayList<>(List.of(area(Area.TOTAL, "country", "")));
    int provinces = 1 + random.nextInt(2);
    for (int p = 0; p < provinces; p++) {
      areas.add(area("P" + p, "province", Area.TOTAL));
      int districts = 1 + random.nextInt(3);
      for (int d = 0; d < districts; d++) {
        areas.add(area("P" + p + "D" + d, "district", "P" + p));
      }
    }
    AreaTree tree = new AreaTree(areas);
    int dimensions = random.nextInt(3);
    Map<String, List<String>> codes =
        dimensions == 0
            ? Map.of()
            : dimensions == 1
                ? Map.of("TYPE", List.of("T1", "T2", "_U"))
                : Map.of("TYPE", List.of("T1", "T2"), "SEX", List.of("F", "M"));
    YearMonth first = YearMonth.of(2024, 1);
    YearMonth last = first.plusMonths(dimensions == 0 ? 11 : random.nextBoolean() ? 5 : 2);
    List<TableSpec> tables = new ArrayList<>();
    for (int t = 0; t < 1 + random.nextInt(3); t++) {
      tables.add(table("t" + t, codes, random, last.getMonthValue(), dimensions == 0));
    }
    List<Silence> silences = new ArrayList<>();
    if (random.nextInt(3) == 0) {
      silences.add(new Silence("REPORTS", "P0D0", List.of(first, first.plusMonths(1))));
    }
    TablePlan plan = new TablePlan(tables, codes, tree, first, last, silences);
    return new TinyPlans(plan, leaves(plan, random));
  }

  private static TableSpec table(
      String name, Map<String, List<String>> codes, Random random, int months, boolean fine) {
    List<String> dimensions =
        codes.keySet().stream().sorted().filter(code -> random.nextBoolean()).toList();
    List<String> levels =
        List.of("district", "province", "country").stream()
            .filter(level -> random.nextInt(3) > 0)
            .toList();
    List<PeriodType> types =
        List.of(PeriodType.values()).stream()
            .filter(type -> type.months() <= months && (!fine || type != PeriodType.MONTH))
            .filter(type -> random.nextBoolean())
            .toList();
    return new TableSpec(
        name,
        "REPORTS",
        dimensions,
        "tiny",
        levels.isEmpty() ? List.of("district") : levels,
        types.isEmpty() ? List.of(PeriodType.QUARTER) : types,
        true,
        random.nextBoolean() ? Zeros.PUBLIC : Zeros.HIDDEN);
  }

  private static LeafCounts leaves(TablePlan plan, Random random) {
    List<String> dimensions = plan.codes().keySet().stream().sorted().toList();
    List<Leaf> leaves = new ArrayList<>();
    int scale = 1 + random.nextInt(9);
    for (String unit : plan.leafUnits()) {
      for (YearMonth month : plan.months()) {
        for (List<String> codes : combinations(plan, dimensions)) {
          int count = random.nextInt(3) == 0 ? 0 : random.nextInt(scale + 1);
          if (count > 0 && !plan.silent("REPORTS").contains(unit + " " + month)) {
            leaves.add(new Leaf(unit, month, codes, "health", count, 0));
          }
        }
      }
    }
    return new LeafCounts(List.of(new LeafCounts.Measure("REPORTS", dimensions, leaves)));
  }

  private static List<List<String>> combinations(TablePlan plan, List<String> dimensions) {
    List<List<String>> all = List.of(List.of());
    for (String dimension : dimensions) {
      all =
          all.stream()
              .flatMap(
                  some ->
                      plan.codes().get(dimension).stream()
                          .map(
                              code -> {
                                List<String> longer = new ArrayList<>(some);
                                longer.add(code);
                                return longer;
                              }))
              .map(List::copyOf)
              .toList();
    }
    return all;
  }

  private static Area area(String ref, String level, String parent) {
    return new Area("tiny", ref, level, parent, ref, ref, Optional.empty(), Optional.empty());
  }
}
