package org.anmap.pipeline.protect;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.anmap.contract.Area;
import org.anmap.contract.Denominator;
import org.anmap.contract.TablePlan;
import org.anmap.pipeline.config.ProtectConfig;
import org.junit.jupiter.api.Test;

/** Plans that are refused before anything is counted. */
class PlanRulesTest {
  private static final TablePlan PLAN = InventedCounts.plan();
  private static final Protect PROTECT =
      new Protect(
          new ProtectConfig("suppress", 10, 5, List.of("GBV_TYPE"), 20_000),
          new CellOrder(new byte[] {1}));

  @Test
  void units_of_20_000_people_may_be_listed_and_unknown_areas_need_no_people() {
    assertEquals(List.of(), PROTECT.refusals(PLAN, people("P1D10", 20_000)));
  }

  @Test
  void a_unit_of_fewer_people_is_named_with_its_table() {
    assertEquals(
        List.of("table reports_district lists units of fewer than 20000 people: P1D10"),
        PROTECT.refusals(PLAN, people("P1D10", 19_999)));
  }

  @Test
  void a_unit_without_a_denominator_is_named_and_so_is_everything_above_it() {
    List<Denominator> people = people("P1D10", 20_000);
    people.removeIf(one -> one.refArea().equals("P1D10"));
    assertEquals(
        List.of(
            "table reports_district lists units without a denominator: P1D10",
            "table reports_province lists units without a denominator: P1, _T",
            "table reports_type lists units without a denominator: P1, _T"),
        PROTECT.refusals(PLAN, people));
  }

  @Test
  void the_newest_year_decides() {
    List<Denominator> people = people("P1D10", 25_000);
    people.add(new Denominator("P1D10", 2025, "_T", "_T", 15_000, "invented"));
    people.add(new Denominator("P1D10", 2025, "F", "_T", 7_000, "invented"));
    assertEquals(
        List.of("table reports_district lists units of fewer than 20000 people: P1D10"),
        PROTECT.refusals(PLAN, people));
  }

  private static List<Denominator> people(String unit, long value) {
    List<Denominator> people = new ArrayList<>();
    for (Area area : PLAN.areas().level("district")) {
      if (!area.isUnknown()) {
        long one = area.ref().equals(unit) ? value : 100_000;
        people.add(new Denominator(area.ref(), 2019, "_T", "_T", one, "invented"));
      }
    }
    return people;
  }
}
