package org.anmap.pipeline.audit;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.anmap.contract.CellKey;
import org.anmap.contract.DisclosureRules;
import org.anmap.contract.PublishedMeasure;

/** Leaks that need no search: a small count stands there, or hidden parts share too little. */
final class RuleLeaks {
  private RuleLeaks() {}

  /** Leaks found by the attack and by the rules; a cell that two ways bound is told once. */
  static List<Recipe> with(List<Recipe> found, PublishedMeasure measure, DisclosureRules rules) {
    List<Recipe> leaks = new ArrayList<>();
    rules.smallCounts().forEach(breach -> leaks.add(recipe(measure, breach)));
    leaks.addAll(found);
    Set<CellKey> told = new HashSet<>();
    leaks.forEach(leak -> told.add(leak.cell()));
    for (DisclosureRules.Breach breach : rules.thinResiduals()) {
      if (told.add(breach.cell())) {
        leaks.add(recipe(measure, breach));
      }
    }
    return leaks;
  }

  private static Recipe recipe(PublishedMeasure measure, DisclosureRules.Breach breach) {
    return new Recipe(
        measure.measure(),
        breach.cell(),
        measure.name(breach.cell()),
        breach.low(),
        breach.high(),
        List.of(breach.sentence()));
  }
}
