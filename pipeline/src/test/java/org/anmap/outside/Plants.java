package org.anmap.outside;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.ojalgo.optimisation.Expression;
import org.ojalgo.optimisation.ExpressionsBasedModel;
import org.ojalgo.optimisation.Variable;

/**
 * Small tables that are safe as they are, by listing every table that fits, and leak once one thing
 * more is known: another release, another calendar, other boundaries, percentages, a source's own
 * rows, or that people are counted in whole numbers. Invented from a seed.
 */
final class Plants {
  static final int WIDTH = 3;

  private final Random random;

  Plants(long seed) {
    random = new Random(seed);
  }

  /**
   * A leak in releases.
   *
   * @param safe releases without the leak, each to be read alone
   * @param own what a source counted itself
   * @param cell a hidden cell (or one that is left to others) that lies in low … high
   */
  record Plant(
      List<HandMade> releases,
      List<HandMade> safe,
      Map<Cell, Long> own,
      Cell cell,
      long low,
      long high) {}

  /** A printed cell: which leaves it counts. */
  private record Item(String set, String area, String code, String period, int mask) {
    Cell cell() {
      return new Cell(
          "REPORTS",
          area,
          Span.of(period),
          code.isEmpty() || code.equals("_T") ? List.of() : List.of("TYPE=" + code));
    }
  }

  /** Some items with what is hidden of them. */
  private record Sheet(List<Item> items, long[] counts, boolean[] hides, boolean zerosShown) {
    AllTables facts(AllTables tables) {
      for (int i = 0; i < items.size(); i++) {
        long count = AllTables.sum(counts, items.get(i).mask());
        tables.sum(
            items.get(i).mask(),
            hides[i] ? zerosShown ? 1 : 0 : count,
            hides[i] ? Row.INFINITE : count);
      }
      return tables;
    }

    List<Integer> hidden() {
      List<Integer> hidden = new ArrayList<>();
      for (int i = 0; i < hides.length; i++) {
        if (hides[i]) {
          hidden.add(i);
        }
      }
      return hidden;
    }

    List<Integer> masks() {
      return hidden().stream().map(i -> items.get(i).mask()).toList();
    }

    /** The same, looking only at cells that are hidden elsewhere too. */
    Sheet hiding(boolean[] elsewhere) {
      boolean[] both = new boolean[hides.length];
      for (int i = 0; i < both.length; i++) {
        both[i] = hides[i] && elsewhere[i];
      }
      return new Sheet(items, counts, both, zerosShown);
    }

    /** Whether no hidden cell is bounded too closely. */
    boolean isSafe(int leaves) {
      Optional<long[][]> ranges = facts(new AllTables(leaves)).ranges(masks());
      return ranges.isPresent()
          && Arrays.stream(ranges.get()).allMatch(range -> range[1] - range[0] >= WIDTH);
    }

    HandMade print(Map<String, String> sets) {
      HandMade release = new HandMade(WIDTH);
      sets.forEach(release::set);
      for (String set : sets.keySet()) {
        if (items.stream().anyMatch(item -> item.set().equals(set))) {
          print(release, set);
        }
      }
      return release;
    }

    private void print(HandMade release, String set) {
      Set<String> periods = new LinkedHashSet<>();
      Map<String, Map<String, String>> texts = new LinkedHashMap<>();
      boolean coded = false;
      for (int i = 0; i < items.size(); i++) {
        Item item = items.get(i);
        if (item.set().equals(set)) {
          coded |= !item.code().isEmpty();
          periods.add(item.period());
          texts
              .computeIfAbsent(
                  (item.area() + " " + item.code()).trim(), key -> new LinkedHashMap<>())
              .put(item.period(), hides[i] ? "C" : AllTables.sum(counts, item.mask()) + "");
        }
      }
      List<List<String>> lines = new ArrayList<>();
      List<String> header = new ArrayList<>(List.of(coded ? "REF_AREA TYPE" : "REF_AREA"));
      header.addAll(periods);
      lines.add(header);
      texts.forEach(
          (place, cells) -> {
            List<String> line = new ArrayList<>(List.of(place));
            periods.forEach(period -> line.add(cells.getOrDefault(period, "-")));
            lines.add(line);
          });
      release.lines("t-" + set, set, "REPORTS", zerosShown, lines);
    }
  }

  /** The hidden cell that is bounded too closely, if there is one. */
  private static Optional<Plant> leak(
      Sheet sheet,
      AllTables known,
      List<HandMade> releases,
      List<HandMade> safe,
      Map<Cell, Long> own) {
    Optional<long[][]> ranges = known.ranges(sheet.masks());
    for (int i = 0; ranges.isPresent() && i < ranges.get().length; i++) {
      long[] range = ranges.get()[i];
      if (range[1] - range[0] < WIDTH) {
        Cell cell = sheet.items().get(sheet.hidden().get(i)).cell();
        return Optional.of(new Plant(releases, safe, own, cell, range[0], range[1]));
      }
    }
    return Optional.empty();
  }

  private Sheet sheet(List<Item> items, long[] counts, boolean zerosShown, double share) {
    boolean[] hides = new boolean[items.size()];
    for (int i = 0; i < hides.length; i++) {
      long count = AllTables.sum(counts, items.get(i).mask());
      hides[i] = random.nextDouble() < share && !(zerosShown && count == 0);
    }
    return new Sheet(items, counts, hides, zerosShown);
  }

  private long[] counts(int leaves, int most) {
    return random.ints(leaves, 1, most + 1).asLongStream().toArray();
  }

  /** Areas and _T by periods, each a mask of quarters; leaves are area × quarter. */
  private static List<Item> areas(List<String> areas, int quarters, Map<String, Integer> periods) {
    List<Item> items = new ArrayList<>();
    periods.forEach(
        (period, mask) -> {
          int all = 0;
          for (int area = 0; area < areas.size(); area++) {
            int leaves = mask << area * quarters;
            items.add(new Item("s", areas.get(area), "", period, leaves));
            all |= leaves;
          }
          items.add(new Item("s", "_T", "", period, all));
        });
    return items;
  }

  private static final List<String> THREE = List.of("A", "B", "D");
  private static final Map<String, String> SET_OF_TWO = Map.of("s", "_T: A B");
  private static final Map<String, String> SET_OF_THREE = Map.of("s", "_T: A B D");
  private static final Map<String, Integer> HALF = periods("2024-Q1 1", "2024-Q2 2", "2024-S1 3");

  private static final Map<String, Integer> QUARTERS =
      periods("2024-Q1 1", "2024-Q2 2", "2024-Q3 4", "2024-01/2024-09 7");

  private static Map<String, Integer> periods(String... texts) {
    Map<String, Integer> periods = new LinkedHashMap<>();
    for (String text : texts) {
      periods.put(text.split(" ")[0], Integer.parseInt(text.split(" ")[1]));
    }
    return periods;
  }

  /** Two releases, one count revised and a cell or two hidden otherwise: each is safe alone. */
  Optional<Plant> revision() {
    List<Item> items = areas(List.of("A", "B"), 3, QUARTERS);
    long[] before = counts(6, 9);
    Sheet first = sheet(items, before, true, 0.5);
    if (!first.isSafe(6)) {
      return Optional.empty();
    }
    Optional<Plant> plant = Optional.empty();
    for (int i = 0; i < 30 && plant.isEmpty(); i++) {
      long[] after = before.clone();
      after[random.nextInt(6)] += 1 + random.nextInt(3);
      boolean[] hides = first.hides().clone();
      for (int flips = 1 + random.nextInt(4); flips > 0; flips--) {
        hides[random.nextInt(hides.length)] ^= true;
      }
      plant = revision(items, first, new Sheet(items, after, hides, true));
    }
    return plant;
  }

  private static Optional<Plant> revision(List<Item> items, Sheet first, Sheet second) {
    long[] before = first.counts();
    long[] after = second.counts();
    if (!second.isSafe(6)) {
      return Optional.empty();
    }
    int changed = 0;
    int stayed = 0;
    for (int i = 0; i < items.size(); i++) {
      int mask = items.get(i).mask();
      if (!first.hides()[i] && !second.hides()[i]) {
        if (AllTables.sum(before, mask) == AllTables.sum(after, mask)) {
          stayed |= mask;
        } else {
          changed |= mask;
        }
      }
    }
    if (changed == 0) {
      return Optional.empty();
    }
    // What may have changed is another number in the second release.
    int revised = changed & ~stayed;
    int[] place = new int[6];
    int leaves = 6;
    for (int leaf = 0; leaf < 6; leaf++) {
      place[leaf] = (revised >> leaf & 1) == 1 ? leaves++ : leaf;
    }
    AllTables both = first.facts(new AllTables(leaves));
    List<Item> moved = new ArrayList<>();
    for (int i = 0; i < items.size(); i++) {
      int mask = 0;
      for (int leaf = 0; leaf < 6; leaf++) {
        mask |= (items.get(i).mask() >> leaf & 1) << place[leaf];
      }
      Item item = items.get(i);
      moved.add(new Item(item.set(), item.area(), item.code(), item.period(), mask));
      long count = AllTables.sum(after, item.mask());
      both.sum(mask, second.hides()[i] ? 1 : count, second.hides()[i] ? Row.INFINITE : count);
    }
    List<HandMade> releases = List.of(first.print(SET_OF_TWO), second.print(SET_OF_TWO));
    // A number that one release prints and the other hides is no secret; others are meant here.
    Optional<Plant> inFirst =
        leak(first.hiding(second.hides()), both, releases, releases, Map.of());
    return inFirst.isPresent()
        ? inFirst
        : leak(
            new Sheet(moved, after, second.hides(), true).hiding(first.hides()),
            both,
            releases,
            releases,
            Map.of());
  }

  /** Calendar halves, and halves of a year that begins in April. */
  Optional<Plant> overlappingPeriods() {
    Map<String, Integer> calendar =
        periods("2024-Q1 1", "2024-Q2 2", "2024-Q3 4", "2024-S1 3", "2024-01/2024-09 7");
    List<Item> items = areas(List.of("A", "B"), 3, calendar);
    List<Item> more = new ArrayList<>(items);
    more.addAll(areas(List.of("A", "B"), 3, periods("2024-04/2024-09 6")));
    return with(items, more, counts(6, 9), SET_OF_TWO);
  }

  /** Units in old and in new areas. */
  Optional<Plant> overlappingAreas() {
    List<String> units = List.of("U0", "U1", "U2", "U3", "U4");
    List<Item> items = new ArrayList<>();
    for (int unit = 0; unit < 5; unit++) {
      items.add(new Item("old", units.get(unit), "", "2024-Q1", 1 << unit));
    }
    items.add(new Item("old", "_T", "", "2024-Q1", 31));
    Map<String, String> sets = new LinkedHashMap<>();
    int old = 1 + random.nextInt(30);
    int now = 1 + random.nextInt(30);
    sets.put("old", tree(units, List.of(old, 31 & ~old), List.of("N", "S")));
    sets.put("new", tree(units, List.of(now, 31 & ~now), List.of("E", "W")));
    items.add(new Item("old", "N", "", "2024-Q1", old));
    items.add(new Item("old", "S", "", "2024-Q1", 31 & ~old));
    List<Item> more = new ArrayList<>(items);
    more.add(new Item("new", "E", "", "2024-Q1", now));
    more.add(new Item("new", "W", "", "2024-Q1", 31 & ~now));
    return with(items, more, counts(5, 9), sets);
  }

  private static String tree(List<String> units, List<Integer> masks, List<String> names) {
    StringBuilder tree = new StringBuilder("_T: " + String.join(" ", names));
    for (int group = 0; group < masks.size(); group++) {
      tree.append("; ").append(names.get(group)).append(":");
      for (int unit = 0; unit < units.size(); unit++) {
        tree.append((masks.get(group) >> unit & 1) == 1 ? " " + units.get(unit) : "");
      }
    }
    return tree.toString();
  }

  /** Safe without the items that are more, not with them. */
  private Optional<Plant> with(
      List<Item> items, List<Item> more, long[] counts, Map<String, String> sets) {
    Sheet all = sheet(more, counts, true, 0.6);
    Sheet some = new Sheet(items, counts, Arrays.copyOf(all.hides(), items.size()), true);
    if (!some.isSafe(counts.length)) {
      return Optional.empty();
    }
    AllTables known = all.facts(new AllTables(counts.length));
    return leak(some, known, List.of(all.print(sets)), List.of(some.print(sets)), Map.of());
  }

  /** Types, and percentages of some that are hidden. */
  Optional<Plant> ratio() {
    List<String> codes = List.of("X", "Y", "Z");
    List<Item> items = new ArrayList<>();
    List<String> areas = List.of("A", "B", "_T");
    for (int area = 0; area < 3; area++) {
      int shift = area < 2 ? 7 << 3 * area : 63;
      for (int code = 0; code < 3; code++) {
        items.add(
            new Item("s", areas.get(area), codes.get(code), "2024-Q1", shift & 0b1001001 << code));
      }
      items.add(new Item("s", areas.get(area), "_T", "2024-Q1", shift));
    }
    long[] counts = counts(6, 12);
    Sheet sheet = sheet(items, counts, false, 0.6);
    List<Integer> hidden =
        sheet.hidden().stream().filter(i -> !items.get(i).code().equals("_T")).toList();
    if (hidden.isEmpty() || !sheet.isSafe(6)) {
      return Optional.empty();
    }
    Item part = items.get(hidden.get(random.nextInt(hidden.size())));
    Item whole = items.get(items.indexOf(part) / 4 * 4 + 3);
    long tenths =
        Math.round(
            1000.0 * AllTables.sum(counts, part.mask()) / AllTables.sum(counts, whole.mask()));
    AllTables known = sheet.facts(new AllTables(6)).percentage(part.mask(), whole.mask(), tenths);
    HandMade release =
        sheet
            .print(Map.of("s", "_T: A B"))
            .lines(
                "shares",
                "s",
                "REPORTS_SHARE",
                false,
                List.of(
                    List.of("REF_AREA TYPE", "2024-Q1"),
                    List.of(part.area() + " " + part.code(), tenths / 10 + "." + tenths % 10)));
    return leak(
        sheet, known, List.of(release), List.of(sheet.print(Map.of("s", "_T: A B"))), Map.of());
  }

  /** A source takes its own rows away and few of others are left. */
  Optional<Plant> contributor() {
    List<Item> items = areas(THREE, 2, HALF);
    long[] counts = counts(6, 9);
    long[] own = new long[6];
    for (int leaf = 0; leaf < 6; leaf++) {
      own[leaf] = Math.max(0, counts[leaf] - random.nextInt(4));
    }
    Sheet sheet = sheet(items, counts, true, 0.5);
    if (!sheet.isSafe(6)) {
      return Optional.empty();
    }
    Map<Cell, Long> counted = new HashMap<>();
    AllTables known = sheet.facts(new AllTables(6));
    for (Item item : items) {
      counted.put(item.cell(), AllTables.sum(own, item.mask()));
    }
    for (int leaf = 0; leaf < 6; leaf++) {
      known.sum(1 << leaf, own[leaf], Row.INFINITE);
    }
    return leak(
            sheet,
            known,
            List.of(sheet.print(SET_OF_THREE)),
            List.of(sheet.print(SET_OF_THREE)),
            counted)
        .filter(plant -> plant.high() - counted.get(plant.cell()) <= 2)
        .filter(plant -> plant.high() - counted.get(plant.cell()) >= 1);
  }

  /** Three or four ways to cut the same units, all safe if people could be halved. */
  Optional<Plant> wholeNumbers() {
    List<String> units = List.of("U0", "U1", "U2", "U3", "U4", "U5");
    Map<String, String> sets = new LinkedHashMap<>();
    List<Item> items = new ArrayList<>();
    for (int set = 0; set < 4; set++) {
      int[] group = set < 3 ? pairs() : random.ints(6, 0, 3).toArray();
      List<Integer> masks = new ArrayList<>();
      List<String> names = new ArrayList<>();
      for (int g = 0; g < 3; g++) {
        int mask = 0;
        for (int unit = 0; unit < 6; unit++) {
          mask |= group[unit] == g ? 1 << unit : 0;
        }
        if (mask != 0) {
          masks.add(mask);
          names.add("S" + set + "G" + g);
          items.add(new Item("s" + set, "S" + set + "G" + g, "", "2024-Q1", mask));
        }
      }
      sets.put("s" + set, tree(units, masks, names));
    }
    long[] counts = counts(6, 3);
    boolean[] hides = new boolean[items.size()];
    for (int i = 0; i < hides.length; i++) {
      hides[i] = items.get(i).set().equals("s3") || random.nextDouble() < 0.1;
    }
    Sheet sheet = new Sheet(items, counts, hides, true);
    Optional<Plant> plant =
        leak(sheet, sheet.facts(new AllTables(6)), List.of(sheet.print(sets)), List.of(), Map.of());
    return plant.filter(leak -> brokenNumbersSpan(sheet));
  }

  /** Six units in three pairs. */
  private int[] pairs() {
    List<Integer> groups = new ArrayList<>(List.of(0, 0, 1, 1, 2, 2));
    Collections.shuffle(groups, random);
    return groups.stream().mapToInt(Integer::intValue).toArray();
  }

  /** Whether every hidden cell spans the width, rounded inwards, if counts may be broken. */
  private static boolean brokenNumbersSpan(Sheet sheet) {
    ExpressionsBasedModel model = new ExpressionsBasedModel();
    List<Variable> leaves = new ArrayList<>();
    for (int leaf = 0; leaf < sheet.counts().length; leaf++) {
      leaves.add(model.newVariable("leaf" + leaf).lower(0));
    }
    for (int i = 0; i < sheet.items().size(); i++) {
      Expression sum = model.newExpression("item" + i);
      int mask = sheet.items().get(i).mask();
      for (int leaf = 0; leaf < leaves.size(); leaf++) {
        sum.set(leaves.get(leaf), mask >> leaf & 1);
      }
      if (sheet.hides()[i]) {
        sum.lower(1);
      } else {
        sum.level(AllTables.sum(sheet.counts(), mask));
      }
    }
    for (int mask : sheet.masks()) {
      for (int leaf = 0; leaf < leaves.size(); leaf++) {
        leaves.get(leaf).weight(mask >> leaf & 1);
      }
      double most = model.maximise().getValue();
      double fewest = model.minimise().getValue();
      if (Math.floor(most + 1e-6) - Math.ceil(fewest - 1e-6) < WIDTH) {
        return false;
      }
    }
    return true;
  }
}
