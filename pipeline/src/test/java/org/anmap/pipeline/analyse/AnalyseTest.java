package org.anmap.pipeline.analyse;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.anmap.contract.Finding;
import org.junit.jupiter.api.Test;

/** Findings of a row of districts, each with 100,000 people, so 25,000 person-years a quarter. */
class AnalyseTest {

  private static final String ONE_QUARTER =
      """
      A |  12
      B |   C
      C |   C
      D |   M
      E |   0
      P |  30
      """;

  @Test
  void a_rate_is_per_100_000_people_and_year() {
    Districts districts = Districts.row(ONE_QUARTER);
    // 12 / 25,000 person-years; Garwood of 12 is 6.2006 … 20.9616
    assertEquals("48", districts.value("rates", "A", "2022-Q1", "VALUE"));
    assertEquals("24.8", districts.value("rates", "A", "2022-Q1", "LOWER_95").substring(0, 4));
    assertEquals("83.8", districts.value("rates", "A", "2022-Q1", "UPPER_95").substring(0, 4));
    assertEquals("25000", districts.value("rates", "A", "2022-Q1", "PERSON_YEARS"));
  }

  @Test
  void value_zero_hidden_and_not_reported_are_four_things() {
    Districts districts = Districts.row(ONE_QUARTER);
    assertEquals("hidden", districts.value("rates", "B", "2022-Q1", "STATE"));
    assertEquals("", districts.value("rates", "B", "2022-Q1", "VALUE"));
    assertEquals("", districts.value("rates", "B", "2022-Q1", "UPPER_95"));
    assertEquals("not_reported", districts.value("rates", "D", "2022-Q1", "STATE"));
    assertEquals("value", districts.value("rates", "E", "2022-Q1", "STATE"));
    assertEquals("0", districts.value("rates", "E", "2022-Q1", "VALUE"));
  }

  @Test
  void a_month_that_nobody_reported_has_no_person_years() {
    Districts twoMonths = Districts.row(ONE_QUARTER).silent("A", YearMonth.of(2022, 2));
    assertEquals("72", twoMonths.value("rates", "A", "2022-Q1", "VALUE"));
    // the province: 5 districts, D silent, A for two months
    assertEquals(
        Decimals.text(100_000 * (3 * 3 + 2) / 12.0),
        twoMonths.value("rates", "P", "2022-Q1", "PERSON_YEARS"));
  }

  @Test
  void a_district_that_did_not_report_or_stands_among_such_is_undecidable() {
    Districts districts =
        Districts.row(
            """
            A |  M
            B | 10
            C | 12
            D | 15
            P | 37
            """);
    assertEquals("undecidable", districts.value("hotspots", "A", "2022-Q1", "STATE"));
    assertEquals("", districts.value("hotspots", "A", "2022-Q1", "Z_LO"));
    // one of two neighbours is not more than half
    assertEquals("none", districts.value("hotspots", "B", "2022-Q1", "STATE"));
    assertEquals("1", districts.value("hotspots", "B", "2022-Q1", "NEIGHBOURS_NOT_REPORTED"));
  }

  private static final List<String> CLUSTER =
      List.of("15", "12", "14", "11", "90", "95", "99", "13", "15", "12", "10", "14", "11", "12");

  @Test
  void a_cluster_that_no_hidden_number_can_undo_is_certain() {
    Districts districts = row(CLUSTER, 0, 1, 9, 10);
    assertEquals("certain_hot", districts.value("hotspots", "F", "2022-Q1", "STATE"));
    assertEquals("none", districts.value("hotspots", "M", "2022-Q1", "STATE"));
  }

  @Test
  void a_cluster_that_hangs_on_hidden_numbers_is_possible() {
    Districts districts = row(CLUSTER, 4, 5);
    assertEquals("possible_hot", districts.value("hotspots", "F", "2022-Q1", "STATE"));
  }

  @Test
  void no_hidden_table_that_fits_is_excluded_by_the_printed_bounds() {
    // whoever solves the printed z for two hidden counts with a known sum can strike out none
    List<String> counts = List.of("30", "8", "7", "25", "12", "40", "11");
    Districts districts = row(counts, 1, 2);
    for (int b = 1; b <= 14; b++) {
      double[] truth = counts.stream().mapToDouble(Double::parseDouble).toArray();
      truth[1] = b;
      truth[2] = 15 - b;
      for (int i = 0; i < truth.length; i++) {
        int[] members = IntStream.rangeClosed(Math.max(0, i - 1), Math.min(6, i + 1)).toArray();
        double[] weights = new double[members.length];
        Arrays.fill(weights, 1);
        double z = GetisOrd.star(truth, members, weights).orElseThrow();
        String area = String.valueOf((char) ('A' + i));
        assertTrue(Double.parseDouble(districts.value("hotspots", area, "2022-Q1", "Z_LO")) <= z);
        assertTrue(Double.parseDouble(districts.value("hotspots", area, "2022-Q1", "Z_HI")) >= z);
      }
    }
  }

  private static final String TRENDS =
      """
      Up     | 10 | 12 | 14 | 15 | 18 | 20 | 23 | 25 | 28 | 30 | 33 | 36
      Down   | 90 | 82 | 80 | 77 | 70 | 66 | 60 | 51 | 46 | 44 | 40 | 31
      Maybe  |  C |  C |  C |  C | 18 | 20 | 23 | 25 | 28 | 30 | 33 | 36
      Silent | 90 | 82 | 80 | 77 | 70 | 66 | 60 | 51 | 46 | 44 |  M |  M
      Few    |  C |  C |  C |  C |  C | 20 | 23 | 25 | 28 | 30 | 33 | 36
      P      |210 |200 |202 |201 |194 |192 |189 |177 |176 |178 |139 |139
      """;

  @Test
  void a_trend_is_certain_only_if_every_filling_has_it() {
    Districts districts = Districts.row(TRENDS);
    assertEquals("certain_rising", districts.value("trends", "Up", "", "STATE"));
    assertEquals("66", districts.value("trends", "Up", "", "S_LO"));
    assertEquals("certain_falling", districts.value("trends", "Down", "", "STATE"));
    assertEquals("possible_rising", districts.value("trends", "Maybe", "", "STATE"));
  }

  @Test
  void a_silent_district_is_not_called_a_decline() {
    Districts districts = Districts.row(TRENDS);
    assertEquals("undecidable", districts.value("trends", "Silent", "", "STATE"));
    Districts lastMonth = districts.silent("Down", YearMonth.of(2024, 12));
    assertEquals("undecidable", lastMonth.value("trends", "Down", "", "STATE"));
  }

  @Test
  void fewer_than_eight_shown_quarters_are_undecidable() {
    assertEquals("undecidable", Districts.row(TRENDS).value("trends", "Few", "", "STATE"));
    assertEquals("7", Districts.row(TRENDS).value("trends", "Few", "", "QUARTERS_SHOWN"));
  }

  @Test
  void rows_are_sorted_and_hold_numbers_or_nothing() {
    for (Finding finding : Districts.row(TRENDS).findings()) {
      assertFalse(finding.rows().isEmpty());
      List<String> order = finding.rows().stream().map(row -> row.get(0)).toList();
      assertEquals(order.stream().sorted().toList(), order);
      for (List<String> row : finding.rows()) {
        for (int c = 0; c < row.size(); c++) {
          if (finding.columns().get(c).type() != Finding.Type.TEXT && !row.get(c).isEmpty()) {
            assertTrue(Double.isFinite(Double.parseDouble(row.get(c))));
          }
        }
      }
    }
  }

  @Test
  void one_district_alone_and_equal_districts_have_a_defined_result() {
    Districts alone = Districts.row("A | 12\nP | 12");
    assertEquals("none", alone.value("hotspots", "A", "2022-Q1", "STATE"));
    Districts equal = Districts.row("A | 5\nB | 5\nC | 5\nP | 15");
    assertEquals("0", equal.value("hotspots", "B", "2022-Q1", "Z_HI"));
  }

  @Test
  void tables_that_contradict_one_another_are_refused() {
    Districts districts = Districts.row("A | 5\nB | 6\nP | 12");
    assertThrows(IllegalArgumentException.class, districts::findings);
  }

  /** One quarter of counts A, B, C … with some of them hidden. */
  private static Districts row(List<String> counts, int... hidden) {
    StringBuilder lines = new StringBuilder();
    long sum = 0;
    for (int i = 0; i < counts.size(); i++) {
      int at = i;
      boolean isHidden = Arrays.stream(hidden).anyMatch(h -> h == at);
      sum += Long.parseLong(counts.get(i));
      lines.append((char) ('A' + i)).append(" | ");
      lines.append(isHidden ? "C" : counts.get(i)).append('\n');
    }
    return Districts.row(lines + "Z | " + sum);
  }
}
