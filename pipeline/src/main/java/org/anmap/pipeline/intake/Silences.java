package org.anmap.pipeline.intake;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.anmap.contract.Area;
import org.anmap.contract.AreaTree;
import org.anmap.contract.Silence;
import org.anmap.pipeline.config.Measures;
import org.anmap.pipeline.config.Source;

/** Finds the smallest units and months of a measure that no source reported. */
public final class Silences {
  private final Reporting reporting;
  private final List<Source> sources;
  private final AreaTree areas;
  private final ReleaseWindow window;

  public Silences(Reporting reporting, List<Source> sources, AreaTree areas, ReleaseWindow window) {
    this.reporting = reporting;
    this.sources = List.copyOf(sources);
    this.areas = areas;
    this.window = window;
  }

  /** The silences of some measures, in order of measure and unit. */
  public List<Silence> of(Collection<String> measures) {
    List<Silence> silences = new ArrayList<>();
    for (String measure : measures.stream().distinct().sorted().toList()) {
      List<String> counted =
          sources.stream()
              .filter(source -> source.kind() == Measures.kindOf(measure))
              .map(Source::id)
              .toList();
      Set<String> silent = reporting.silent(counted, window.asOf());
      for (String unit : areas.leaves(Area.TOTAL)) {
        List<YearMonth> months = months(unit, silent);
        if (!months.isEmpty()) {
          silences.add(new Silence(measure, unit, months));
        }
      }
    }
    return silences;
  }

  private List<YearMonth> months(String unit, Set<String> silent) {
    List<YearMonth> months = new ArrayList<>();
    for (YearMonth m = window.first(); !m.isAfter(window.last()); m = m.plusMonths(1)) {
      if (isSilent(areas.area(unit), m, silent)) {
        months.add(m);
      }
    }
    return months;
  }

  /** Rows of an unknown district may come from any district that reported. */
  private boolean isSilent(Area unit, YearMonth month, Set<String> silent) {
    if (!unit.isUnknown()) {
      return silent.contains(unit.ref() + " " + month);
    }
    List<Area> known =
        areas.children(unit.parent()).stream().filter(area -> !area.isUnknown()).toList();
    return !known.isEmpty()
        && known.stream().allMatch(area -> silent.contains(area.ref() + " " + month));
  }
}
