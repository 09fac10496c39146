package org.anmap.pipeline.sample;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.anmap.pipeline.notice.Rule;

/** Which rows of a file go wrong and how: at most one mishap a row, at drawn rows. */
final class Fates {
  private final Map<Integer, Rule> byRow = new HashMap<>();

  /**
   * @param rows rows of the file, numbered from 0
   * @param mishaps the mishaps it holds, a rule as often as it happens
   */
  Fates(int rows, List<Rule> mishaps, Dice dice) {
    for (Rule mishap : mishaps) {
      int row = dice.between(0, rows - 1);
      while (byRow.containsKey(row)) {
        row = (row + 1) % rows;
      }
      byRow.put(row, mishap);
    }
  }

  /** A plan in words, for example {@code "14 consent_withheld, 2 date_missing"}. */
  static List<Rule> planned(String plan) {
    List<Rule> mishaps = new ArrayList<>();
    for (String part : plan.split(", *")) {
      String[] timesAndRule = part.split(" ");
      mishaps.addAll(
          Collections.nCopies(Integer.parseInt(timesAndRule[0]), Rule.of(timesAndRule[1])));
    }
    return mishaps;
  }

  /** Whether a fate is this rule. */
  static boolean is(Optional<Rule> fate, Rule rule) {
    return fate.filter(rule::equals).isPresent();
  }

  Optional<Rule> of(int row) {
    return Optional.ofNullable(byRow.get(row));
  }
}
