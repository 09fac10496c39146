package org.anmap.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/**
 * Two districts, two months; each district-month hidden, each sum over both shown.
 *
 * <pre>
 *        2024-01  2024-02  2024-03
 * A         C        C        0
 * B         C        C        0
 * 01       12        9        0
 * </pre>
 */
class WitnessCheckTest {
  private static final SortedMap<CellKey, Long> BASE =
      leaves("A 2024-01", 6, "A 2024-02", 5, "B 2024-01", 6, "B 2024-02", 4);
  private static final SortedMap<CellKey, Long> SWAP =
      leaves("A 2024-01", -3, "A 2024-02", 3, "B 2024-01", 3, "B 2024-02", -3);

  @Test
  void a_swap_of_3_proves_a_width_of_3_and_no_more() {
    WitnessCheck check = check(BASE, SWAP);
    assertEquals(List.of(), check.problems());
    assertEquals(3, check.narrowest());
    assertEquals(List.of(), check.narrowerThan(3));
    assertEquals(4, check.narrowerThan(4).size());
  }

  @Test
  void without_a_move_nothing_is_proven() {
    assertEquals(0, check(BASE).narrowest());
  }

  @Test
  void a_hidden_cell_is_at_least_1_where_zeros_are_public() {
    SortedMap<CellKey, Long> swap =
        leaves("A 2024-01", 4, "A 2024-02", -4, "B 2024-01", -4, "B 2024-02", 4);
    assertEquals(List.of(), check(BASE, swap).problems());
    swap.replaceAll((leaf, delta) -> delta / 4 * 5);
    assertEquals(
        List.of("move 1 of REPORTS does not fit the published REPORTS A 2024-02"),
        check(BASE, swap).problems());
  }

  @Test
  void a_base_must_have_every_shown_sum() {
    SortedMap<CellKey, Long> base = new TreeMap<>(BASE);
    base.merge(leaf("A 2024-01"), 1L, Long::sum);
    assertEquals(
        List.of("the base does not fit the published REPORTS 01 2024-01"), check(base).problems());
  }

  @Test
  void a_sum_beyond_64_bits_is_an_error_not_a_number() {
    SortedMap<CellKey, Long> base = new TreeMap<>(BASE);
    base.put(leaf("A 2024-01"), Long.MAX_VALUE);
    assertThrows(ArithmeticException.class, () -> check(base, SWAP));
  }

  @SafeVarargs
  private static WitnessCheck check(
      SortedMap<CellKey, Long> base, SortedMap<CellKey, Long>... moves) {
    TableSpec spec =
        new TableSpec(
            "months",
            "REPORTS",
            List.of(),
            "set",
            List.of("province", "district"),
            List.of(PeriodType.MONTH),
            true,
            Zeros.PUBLIC);
    TablePlan plan =
        new TablePlan(
            List.of(spec),
            Map.of(),
            new AreaTree(
                List.of(
                    area("_T", "country", ""),
                    area("01", "province", "_T"),
                    area("A", "district", "01"),
                    area("B", "district", "01"))),
            YearMonth.of(2024, 1),
            YearMonth.of(2024, 3),
            List.of());
    Map<String, Cell> shown =
        Map.of(
            "01 2024-01", new Cell.Shown(12),
            "01 2024-02", new Cell.Shown(9),
            "01 2024-03", new Cell.Shown(0),
            "A 2024-03", new Cell.Shown(0),
            "B 2024-03", new Cell.Shown(0));
    List<Observation> rows =
        plan.cells(spec).stream()
            .map(
                key ->
                    new Observation(
                        key,
                        shown.getOrDefault(key.area() + " " + key.period(), new Cell.Hidden())))
            .toList();
    List<String> problems = new ArrayList<>();
    PublishedMeasure measure =
        PublishedMeasure.of(plan, List.of(new ProtectedTable(spec, rows)), problems).get(0);
    assertEquals(List.of(), problems);
    return new WitnessCheck(measure, new Witness("REPORTS", base, List.of(moves)));
  }

  private static Area area(String ref, String level, String parent) {
    return new Area("set", ref, level, parent, ref, ref, Optional.empty(), Optional.empty());
  }

  private static SortedMap<CellKey, Long> leaves(Object... pairs) {
    SortedMap<CellKey, Long> leaves = new TreeMap<>();
    for (int i = 0; i < pairs.length; i += 2) {
      leaves.put(leaf((String) pairs[i]), ((Number) pairs[i + 1]).longValue());
    }
    return leaves;
  }

  private static CellKey leaf(String place) {
    String[] parts = place.split(" ");
    return new CellKey(parts[0], Period.parse(parts[1]), List.of());
  }
}
