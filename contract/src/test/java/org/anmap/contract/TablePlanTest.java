package org.anmap.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class TablePlanTest {
  private static final AreaTree AREAS =
      new AreaTree(
          List.of(
              area("_T", "country", ""),
              area("1", "province", "_T"),
              area("101", "district", "1"),
              area("102", "district", "1"),
              area("1_U", "district", "1")));
  private static final TableSpec TABLE =
      new TableSpec(
          "t",
          "REPORTS",
          List.of("TYPE"),
          "s",
          List.of("district"),
          List.of(PeriodType.QUARTER),
          true,
          Zeros.HIDDEN);

  @Test
  void every_cell_exists_whatever_the_data_are() {
    TablePlan plan = plan(List.of());
    assertEquals(3 * 1 * 3, plan.cells(TABLE).size()); // units × whole quarters × (a, _U, _T)
    assertEquals(
        "_T _U a",
        plan.cells(TABLE).stream()
            .filter(key -> key.area().equals("101"))
            .map(key -> key.codes().get(0))
            .collect(Collectors.joining(" ")));
  }

  @Test
  void a_cell_is_not_reported_only_if_all_its_parts_are() {
    Period quarter = Period.parse("2025-Q1");
    List<Silence> allOfOne = List.of(new Silence("REPORTS", "101", quarter.months()));
    List<Silence> partly = List.of(new Silence("REPORTS", "101", quarter.months().subList(0, 2)));
    assertEquals(true, plan(allOfOne).isSilent("REPORTS", key("101")));
    assertEquals(false, plan(partly).isSilent("REPORTS", key("101")));
    assertEquals(false, plan(allOfOne).isSilent("REPORTS", key("1")));
    assertEquals(false, plan(allOfOne).isSilent("SESSIONS", key("101")));
  }

  @Test
  void a_dimension_without_codes_and_a_level_without_units_are_refused() {
    assertThrows(
        IllegalArgumentException.class,
        () ->
            new TablePlan(
                List.of(TABLE), Map.of(), AREAS, month("2025-01"), month("2025-03"), List.of()));
  }

  @Test
  void a_tree_has_one_root_and_no_orphans() {
    assertThrows(
        IllegalArgumentException.class,
        () -> new AreaTree(List.of(area("_T", "country", ""), area("7", "district", "nowhere"))));
    assertThrows(
        IllegalArgumentException.class,
        () -> new AreaTree(List.of(area("_T", "country", ""), area("_T", "country", ""))));
    assertEquals(List.of("country", "province", "district"), AREAS.levels());
    assertEquals(List.of("101", "102", "1_U"), AREAS.leaves("_T"));
  }

  private static TablePlan plan(List<Silence> silences) {
    return new TablePlan(
        List.of(TABLE),
        Map.of("TYPE", List.of("a", "_U")),
        AREAS,
        month("2025-01"),
        month("2025-04"),
        silences);
  }

  private static CellKey key(String area) {
    return new CellKey(area, Period.parse("2025-Q1"), List.of("_T"));
  }

  private static YearMonth month(String text) {
    return YearMonth.parse(text);
  }

  private static Area area(String ref, String level, String parent) {
    return new Area("s", ref, level, parent, ref, ref, Optional.empty(), Optional.empty());
  }
}
