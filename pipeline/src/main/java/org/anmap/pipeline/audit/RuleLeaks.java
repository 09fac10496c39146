package org.anmap.pipeline.audit;

import java.util.List;
import java.util.stream.Stream;
import org.anmap.contract.DisclosureRules;
import org.anmap.contract.PublishedMeasure;

/** Leaks that need no search: a small count stands there, or hidden parts share too little. */
final class RuleLeaks {
  private RuleLeaks() {}

  static List<Recipe> of(PublishedMeasure measure, DisclosureRules rules) {
    return Stream.concat(rules.smallCounts().stream(), rules.thinResiduals().stream())
        .map(
            breach ->
                new Recipe(
                    measure.measure(),
                    breach.cell(),
                    measure.name(breach.cell()),
                    breach.low(),
                    breach.high(),
                    List.of(breach.sentence())))
        .toList();
  }
}
