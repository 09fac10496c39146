package org.anmap.pipeline.analyse;

import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import org.anmap.contract.Area;
import org.anmap.contract.CellKey;
import org.anmap.contract.Denominator;
import org.anmap.contract.Period;
import org.anmap.contract.PeriodType;
import org.anmap.contract.TablePlan;

/**
 * Person-years behind a count: people times the months in which reports could arrive.
 *
 * <p>A month that no source reported adds no report, so its people must not count either; otherwise
 * late papers would look like a low rate.
 */
final class Exposure {
  private static final double MONTHS_OF_YEAR = 12;

  private final TablePlan plan;
  private final Set<String> silent;
  private final Map<String, Denominator> people = new HashMap<>();

  Exposure(TablePlan plan, String measure, List<Denominator> denominators) {
    this.plan = plan;
    this.silent = plan.silent(measure);
    for (Denominator denominator : denominators) {
      if (denominator.sex().equals(Area.TOTAL) && denominator.age().equals(Area.TOTAL)) {
        people.merge(denominator.refArea(), denominator, (a, b) -> a.year() >= b.year() ? a : b);
      }
    }
  }

  /** Months of the period in which the unit existed and some source reported it. */
  int months(String unit, Period period) {
    int months = 0;
    for (YearMonth month : period.months()) {
      CellKey key = new CellKey(unit, new Period(PeriodType.MONTH, month), List.of());
      months += silent.contains(unit + " " + month) || plan.isBeforeOrAfterUnit(key) ? 0 : 1;
    }
    return months;
  }

  /** Whether no month of the period is silent. */
  boolean isReportedInFull(String unit, Period period) {
    return period.months().stream().noneMatch(month -> silent.contains(unit + " " + month));
  }

  /**
   * Person-years of an area, summed over its smallest units; of the newest year of each.
   *
   * @return empty if nobody is known to live there
   */
  OptionalDouble personYears(String area, Period period) {
    List<String> units =
        plan.areas().leaves(area).stream()
            .filter(unit -> !plan.areas().area(unit).isUnknown())
            .toList();
    // Products of people and months stay in long: 32 bits overflow at a large province.
    long personMonths = 0;
    if (units.stream().allMatch(people::containsKey)) {
      for (String unit : units) {
        personMonths += people.get(unit).value() * months(unit, period);
      }
    } else if (people.containsKey(area)) {
      personMonths = people.get(area).value() * period.type().months();
    }
    return personMonths > 0
        ? OptionalDouble.of(personMonths / MONTHS_OF_YEAR)
        : OptionalDouble.empty();
  }
}
