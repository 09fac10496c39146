package org.anmap.pipeline.protect;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.anmap.contract.Area;
import org.anmap.contract.AreaTree;
import org.anmap.contract.Denominator;
import org.anmap.contract.TablePlan;
import org.anmap.contract.TableSpec;
import org.anmap.contract.Zeros;

/** Plans that must not be published whatever the counts are, each with its reason. */
final class PlanRules {
  private final Rules rules;

  PlanRules(Rules rules) {
    this.rules = rules;
  }

  /** Every reason against a plan; none if it may be tried. */
  List<String> refusals(TablePlan plan, List<Denominator> denominators) {
    List<String> reasons = new ArrayList<>();
    Map<String, Long> people = people(denominators);
    for (TableSpec table : plan.tables()) {
      if (table.sensitive()) {
        zeros(table).ifPresent(reasons::add);
        smallUnits(plan.areas(), table, people, reasons);
      }
    }
    return List.copyOf(reasons);
  }

  /** The first reason that needs no denominators. */
  Optional<String> refusal(TablePlan plan) {
    return plan.tables().stream()
        .filter(TableSpec::sensitive)
        .flatMap(table -> zeros(table).stream())
        .findFirst();
  }

  /** With every zero shown, empty categories would name the one that holds a whole margin. */
  private Optional<String> zeros(TableSpec table) {
    return table.zeros() == Zeros.PUBLIC
            && table.dimensions().stream().anyMatch(rules.sensitiveDimensions()::contains)
        ? Optional.of(
            "table "
                + table.name()
                + " has a sensitive dimension and public zeros; it needs zeros: hidden")
        : Optional.empty();
  }

  /** Where few people live, somebody knows them all. */
  private void smallUnits(
      AreaTree tree, TableSpec table, Map<String, Long> people, List<String> reasons) {
    List<String> small = new ArrayList<>();
    List<String> unknown = new ArrayList<>();
    for (String level : table.levels()) {
      for (Area area : tree.level(level)) {
        if (!area.isUnknown()) {
          OptionalLong population = population(tree, area.ref(), people);
          if (population.isEmpty()) {
            unknown.add(area.ref());
          } else if (population.getAsLong() < rules.minPopulation()) {
            small.add(area.ref());
          }
        }
      }
    }
    if (!small.isEmpty()) {
      reasons.add(
          "table "
              + table.name()
              + " lists units of fewer than "
              + rules.minPopulation()
              + " people: "
              + String.join(", ", small));
    }
    if (!unknown.isEmpty()) {
      reasons.add(
          "table "
              + table.name()
              + " lists units without a denominator: "
              + String.join(", ", unknown));
    }
  }

  /** People of all ages and sexes by unit, in the newest year given. */
  static Map<String, Long> people(List<Denominator> denominators) {
    Map<String, Long> people = new HashMap<>();
    denominators.stream()
        .filter(one -> one.sex().equals(Area.TOTAL) && one.age().equals(Area.TOTAL))
        .sorted(Comparator.comparingInt(Denominator::year))
        .forEach(one -> people.put(one.refArea(), one.value()));
    return people;
  }

  private static OptionalLong population(AreaTree tree, String ref, Map<String, Long> people) {
    if (people.containsKey(ref)) {
      return OptionalLong.of(people.get(ref));
    }
    long sum = 0;
    List<Area> parts = tree.children(ref).stream().filter(area -> !area.isUnknown()).toList();
    for (Area part : parts) {
      OptionalLong one = population(tree, part.ref(), people);
      if (one.isEmpty()) {
        return OptionalLong.empty();
      }
      sum += one.getAsLong();
    }
    return parts.isEmpty() ? OptionalLong.empty() : OptionalLong.of(sum);
  }
}
