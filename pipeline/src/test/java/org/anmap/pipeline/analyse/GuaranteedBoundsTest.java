package org.anmap.pipeline.analyse;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.anmap.contract.CellKey;
import org.anmap.contract.Period;
import org.anmap.contract.PublishedMeasure;
import org.junit.jupiter.api.Test;

/** Zeros are public in these tables, so a hidden count is at least 1. */
class GuaranteedBoundsTest {

  @Test
  void two_hidden_parts_of_a_known_sum_lie_between_one_and_what_the_other_leaves() {
    Districts districts = Districts.row("A | 25\nB | C\nC | C\nD | M\nP | 40");
    assertEquals("25 … 25", bounds(districts, "A"));
    assertEquals("1 … 14", bounds(districts, "B"));
    assertEquals("1 … 14", bounds(districts, "C"));
    assertEquals("0 … 0", bounds(districts, "D"));
  }

  @Test
  void a_hidden_sum_is_at_least_its_parts_and_may_have_no_limit() {
    Districts districts = Districts.row("A | 25\nB | C\nC | C\nP | C");
    assertEquals("27 … ∞", bounds(districts, "P"));
    assertEquals("1 … ∞", bounds(districts, "B"));
  }

  private static String bounds(Districts districts, String area) {
    List<String> problems = new ArrayList<>();
    PublishedMeasure measure =
        PublishedMeasure.of(districts.plan(), districts.tables(districts.plan()), problems).get(0);
    assertEquals(List.of(), problems);
    GuaranteedBounds bounds = new GuaranteedBounds(measure);
    CellKey key = new CellKey(area, Period.parse("2022-Q1"), List.of());
    long high = bounds.high(key);
    return bounds.low(key) + " … " + (high >= GuaranteedBounds.UNBOUNDED ? "∞" : "" + high);
  }
}
