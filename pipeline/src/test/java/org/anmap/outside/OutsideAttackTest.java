package org.anmap.outside;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What can be worked out of a few numbers, each table to be checked by hand. */
class OutsideAttackTest {
  @TempDir private Path folder;

  @Test
  void four_hidden_in_a_square_are_not_known() {
    assertEquals(
        List.of(),
        leaks(
            areas(
                """
                REF_AREA | 2024-Q1 | 2024-Q2 | 2024-S1
                A        | C       | C       | 43
                B        | C       | C       | 55
                _T       | 28      | 70      | 98
                """)));
  }

  @Test
  void one_hidden_in_a_sum_is_the_rest() {
    assertEquals(
        List.of("A 2024-01/2024-03 3..3 subtraction"),
        leaks(
            areas(
                """
                REF_AREA | 2024-Q1
                A        | C
                B        | 25
                _T       | 28
                """)));
  }

  @Test
  void two_of_at_least_1_that_sum_to_2_are_1_each() {
    assertEquals(
        List.of("A 2024-01/2024-03 1..1 bounds", "B 2024-01/2024-03 1..1 bounds"),
        leaks(
            areas(
                """
                REF_AREA | 2024-Q1
                A        | C
                B        | C
                _T       | 2
                """)));
  }

  @Test
  void two_hidden_in_every_row_and_column_and_yet_one_is_exact() {
    assertEquals(
        List.of("B 2024-07/2024-09 7..7 linear program"),
        leaks(
            new HandMade(3)
                .set("s", "_T: A B D E")
                .table(
                    "t",
                    "s",
                    true,
                    """
                    REF_AREA | 2024-Q1 | 2024-Q2 | 2024-Q3 | 2024-Q4 | 2024
                    A        | C       | C       | 11      | 12      | 73
                    B        | C       | C       | C       | 13      | 60
                    D        | 14      | 15      | C       | C       | 84
                    E        | 16      | 17      | C       | C       | 80
                    _T       | 75      | 77      | 68      | 77      | 297
                    """)));
  }

  /** January to June is 30, January to September 37: the third quarter is the difference. */
  @Test
  void periods_that_begin_together_give_what_one_has_more() {
    HandMade calendar =
        areas(
            """
            REF_AREA | 2024-S1 | 2024-01/2024-09
            A        | 30      | 37
            """);
    assertEquals(
        List.of("A 2024-07/2024-09 7..7 subtraction"),
        leaks(calendar.table("q", "s", true, "REF_AREA | 2024-Q3\nA | C")));
  }

  @Test
  void old_and_new_boundaries_give_the_part_that_moved() {
    // New N is old N and M, so M is the difference of the two.
    assertEquals(
        List.of("M 2024-01/2024-03 4..4 subtraction", "S 2024-01/2024-03 40..40 subtraction"),
        leaks(
            new HandMade(3)
                .set("old", "_T: N M S")
                .set("new", "_T: NM S; NM: N M")
                .table("o", "old", true, "REF_AREA | 2024-Q1\nN | 30\nM | C\nS | C\n_T | 74")
                .table("n", "new", true, "REF_AREA | 2024-Q1\nNM | 34\nS | C")));
  }

  @Test
  void a_share_of_a_shown_total_gives_its_part() {
    // 7.5 % of 40 is 3; what is printed as 7.5 lies between 7.45 and 7.55 %.
    assertEquals(
        List.of("_T 2024-01/2024-03 [TYPE=X] 3..3 bounds"),
        leaks(
            new HandMade(3)
                .set("s", "_T: A")
                .table(
                    "t",
                    "s",
                    false,
                    "REF_AREA TYPE | 2024-Q1\n_T _T | 40\n_T X | C\n_T Y | C\n_T Z | C")
                .table("p", "s", "REPORTS_SHARE", false, "REF_AREA TYPE | 2024-Q1\n_T X | 7.5")));
  }

  @Test
  void what_was_hidden_before_and_is_shown_now_is_known() {
    Path first = areas("REF_AREA | 2024-Q1\nA | C\nB | C\n_T | 28").write(folder.resolve("1"));
    Path second =
        areas("REF_AREA | 2024-Q1 | 2024-Q2\nA | C | 30\nB | 19 | C\n_T | C | C")
            .write(folder.resolve("2"));
    assertEquals(
        List.of(
            "A 2024-01/2024-03 9..9 subtraction",
            "B 2024-01/2024-03 19..19 another release",
            "_T 2024-01/2024-03 28..28 another release"),
        leaks(List.of(first, second)));
  }

  @Test
  void as_many_survivors_as_reports_at_the_total_are_as_many_everywhere() {
    assertEquals(
        List.of(
            "SURVIVORS A 2024-01/2024-03 3..3 bounds", "SURVIVORS B 2024-01/2024-03 25..25 bounds"),
        leaks(
            areas("REF_AREA | 2024-Q1\nA | 3\nB | 25\n_T | 28")
                .table("w", "s", "SURVIVORS", true, "REF_AREA | 2024-Q1\nA | C\nB | C\n_T | 28")));
  }

  @Test
  void calendar_halves_and_halves_from_april_give_the_quarters_they_share() {
    // April to September is 40 and the third quarter 33 of it, so the second is 7 and the first 23.
    assertEquals(
        List.of("A 2024-01/2024-03 23..23 subtraction", "A 2024-04/2024-06 7..7 subtraction"),
        leaks(
            areas(
                """
                REF_AREA | 2024-Q1 | 2024-Q2 | 2024-Q3 | 2024-S1 | 2024-04/2024-09
                A        | C       | C       | 33      | 30      | 40
                """)));
  }

  @Test
  void a_source_that_takes_its_own_rows_away_sees_the_others() {
    Path release = areas("REF_AREA | 2024-Q1\nA | 14\nB | C\nD | C\n_T | 42").write(folder);
    Span quarter = new Span(12 * 2024, 12 * 2024 + 2);
    Map<Cell, Long> own =
        Map.of(
            new Cell("REPORTS", "A", quarter, List.of()), 12L,
            new Cell("REPORTS", "B", quarter, List.of()), 15L,
            new Cell("REPORTS", "D", quarter, List.of()), 11L);
    assertEquals(
        List.of(
            "A 2024-01/2024-03 14..14 own rows",
            "B 2024-01/2024-03 15..17 bounds",
            "D 2024-01/2024-03 11..13 bounds"),
        text(OutsideAttack.on(List.of(release)).knowing(own).run().leaks()));
  }

  private static HandMade areas(String text) {
    return new HandMade(3)
        .set("s", "_T: A B" + (text.contains("D ") ? " D" : ""))
        .table("t", "s", true, text);
  }

  private List<String> leaks(HandMade release) {
    return leaks(List.of(release.write(folder)));
  }

  private static List<String> leaks(List<Path> releases) {
    OutsideAttack.Outcome outcome = OutsideAttack.on(releases).run();
    assertEquals(
        outcome.hidden(),
        outcome.leaks().size() + outcome.spanning() + outcome.open(),
        "told once");
    assertEquals(0, outcome.open());
    return text(outcome.leaks());
  }

  private static List<String> text(List<Leak> leaks) {
    return leaks.stream()
        .map(leak -> leak.toString().replace("REPORTS ", "").replace(" by ", " "))
        .sorted()
        .collect(Collectors.toCollection(ArrayList::new));
  }
}
