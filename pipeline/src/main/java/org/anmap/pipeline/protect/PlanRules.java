package org.anmap.pipeline.protect;

import java.util.List;
import org.anmap.contract.TablePlan;
import org.anmap.contract.Zeros;

/** Plans that cannot be published safely whatever the counts are. */
final class PlanRules {
  private PlanRules() {}

  /**
   * Sensitive dimensions in a table whose zeros are public: empty categories would name the full
   * one.
   */
  static List<String> zerosOfSensitiveDimensions(TablePlan plan, Rules rules) {
    return plan.tables().stream()
        .filter(table -> table.sensitive() && table.zeros() == Zeros.PUBLIC)
        .filter(
            table -> table.dimensions().stream().anyMatch(rules.sensitiveDimensions()::contains))
        .map(
            table ->
                "table "
                    + table.name()
                    + " has a sensitive dimension and public zeros; it needs zeros: hidden")
        .toList();
  }
}
