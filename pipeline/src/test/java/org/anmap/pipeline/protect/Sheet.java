package org.anmap.pipeline.protect;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.anmap.contract.Area;
import org.anmap.contract.AreaTree;
import org.anmap.contract.Cell;
import org.anmap.contract.CellKey;
import org.anmap.contract.Observation;
import org.anmap.contract.Period;
import org.anmap.contract.PeriodType;
import org.anmap.contract.ProtectedTable;
import org.anmap.contract.Silence;
import org.anmap.contract.TablePlan;
import org.anmap.contract.TableSpec;
import org.anmap.contract.Zeros;
import org.anmap.pipeline.aggregate.Leaf;
import org.anmap.pipeline.aggregate.LeafCounts;

/**
 * A table as a statistician writes it: a row for each area (and code, after a slash), a column for
 * each period, in each cell what was counted and what shall be published.
 *
 * <p>{@code 3 → C} is counted 3, published hidden; {@code 3 → ?} leaves the choice to the key;
 * {@code 40} is shown as it is; {@code M} was not reported. {@code P.North} lies in {@code P};
 * {@code total} is everything. Counts must add up, or the sheet is wrong.
 */
record Sheet(TablePlan plan, LeafCounts leaves, Map<CellKey, String> published) {
  private record Entry(String area, String code, Period period, String counted, String shown) {
    long count() {
      return counted.equals("M") ? 0 : Long.parseLong(counted);
    }
  }

  static Sheet of(Zeros zeros, String text) {
    List<Entry> entries = entries(text);
    Set<String> refs = new LinkedHashSet<>();
    Set<String> codes = new LinkedHashSet<>();
    Set<PeriodType> types = new LinkedHashSet<>();
    entries.forEach(
        entry -> {
          refs.add(entry.area());
          codes.add(entry.code());
          types.add(entry.period().type());
        });
    codes.remove("");
    AreaTree areas = areas(refs);
    List<String> levels = refs.stream().map(ref -> areas.area(ref).level()).distinct().toList();
    TableSpec spec =
        new TableSpec(
            "sheet",
            "REPORTS",
            codes.isEmpty() ? List.of() : List.of("TYPE"),
            "sheet",
            levels,
            List.copyOf(types),
            true,
            zeros);
    List<Entry> finest = finest(entries, areas, codes);
    YearMonth first = months(entries).min(Comparator.naturalOrder()).orElseThrow();
    YearMonth last = months(entries).max(Comparator.naturalOrder()).orElseThrow();
    List<Silence> silences =
        finest.stream()
            .filter(entry -> entry.counted().equals("M"))
            .map(entry -> new Silence("REPORTS", entry.area(), entry.period().months()))
            .distinct()
            .toList();
    TablePlan plan =
        new TablePlan(
            List.of(spec),
            codes.isEmpty() ? Map.of() : Map.of("TYPE", List.copyOf(codes)),
            areas,
            first,
            last,
            silences);
    List<Leaf> leaves =
        finest.stream()
            .filter(entry -> entry.count() > 0)
            .map(
                entry ->
                    new Leaf(
                        entry.area(),
                        entry.period().first(),
                        codes.isEmpty() ? List.of() : List.of(entry.code()),
                        "health",
                        entry.count(),
                        0))
            .toList();
    demandSums(entries, finest, areas);
    Map<CellKey, String> published = new LinkedHashMap<>();
    for (Entry entry : entries) {
      List<String> code =
          codes.isEmpty() ? List.of() : List.of(entry.code().isEmpty() ? "_T" : entry.code());
      published.put(new CellKey(entry.area(), entry.period(), code), entry.shown());
    }
    return new Sheet(
        plan,
        new LeafCounts(List.of(new LeafCounts.Measure("REPORTS", spec.dimensions(), leaves))),
        published);
  }

  /** What the sheet publishes, as a table. */
  ProtectedTable asPublished() {
    return new ProtectedTable(
        plan.tables().get(0),
        published.entrySet().stream()
            .map(said -> new Observation(said.getKey(), cell(said.getValue())))
            .toList());
  }

  private static Cell cell(String said) {
    return said.equals("C") ? new Cell.Hidden() : new Cell.Shown(Long.parseLong(said));
  }

  private static List<Entry> entries(String text) {
    List<String[]> lines =
        text.lines()
            .filter(line -> !line.isBlank())
            .map(line -> Arrays.stream(line.split("\\|")).map(String::trim).toArray(String[]::new))
            .toList();
    List<Entry> entries = new ArrayList<>();
    for (String[] line : lines.subList(1, lines.size())) {
      String[] label = (line[0] + "/").split("/", -1);
      String area = label[0].trim().equals("total") ? Area.TOTAL : label[0].trim();
      for (int column = 1; column < line.length; column++) {
        String[] cell = line[column].split("→");
        entries.add(
            new Entry(
                area,
                label[1].trim(),
                Period.parse(lines.get(0)[column]),
                cell[0].trim(),
                cell[cell.length - 1].trim()));
      }
    }
    return entries;
  }

  private static AreaTree areas(Set<String> refs) {
    boolean provinces = refs.stream().anyMatch(ref -> ref.contains("."));
    List<Area> areas = new ArrayList<>(List.of(area(Area.TOTAL, "country", "")));
    Set<String> parents = new LinkedHashSet<>();
    for (String ref : refs) {
      if (ref.contains(".")) {
        String parent = ref.substring(0, ref.indexOf('.'));
        areas.add(area(ref, "district", parent));
        parents.add(parent);
      } else if (!ref.equals(Area.TOTAL)) {
        (provinces ? parents : new LinkedHashSet<String>()).add(ref);
        if (!provinces) {
          areas.add(area(ref, "district", Area.TOTAL));
        }
      }
    }
    parents.forEach(parent -> areas.add(area(parent, "province", Area.TOTAL)));
    return new AreaTree(areas);
  }

  private static Area area(String ref, String level, String parent) {
    return new Area("sheet", ref, level, parent, ref, ref, Optional.empty(), Optional.empty());
  }

  private static List<Entry> finest(List<Entry> entries, AreaTree areas, Set<String> codes) {
    return entries.stream()
        .filter(entry -> areas.children(entry.area()).isEmpty())
        .filter(entry -> codes.isEmpty() || !entry.code().isEmpty())
        .filter(
            entry ->
                entries.stream()
                    .noneMatch(
                        other ->
                            other.period().type().months() < entry.period().type().months()
                                && entry.period().contains(other.period().first())))
        .toList();
  }

  private static java.util.stream.Stream<YearMonth> months(List<Entry> entries) {
    return entries.stream().flatMap(entry -> entry.period().months().stream());
  }

  private static void demandSums(List<Entry> entries, List<Entry> finest, AreaTree areas) {
    for (Entry entry : entries) {
      long sum =
          finest.stream()
              .filter(part -> areas.leaves(entry.area()).contains(part.area()))
              .filter(part -> entry.period().contains(part.period().first()))
              .filter(part -> entry.code().isEmpty() || entry.code().equals(part.code()))
              .mapToLong(Entry::count)
              .sum();
      assertEquals(sum, entry.count(), "the sheet does not add up at " + entry);
    }
  }
}
