package org.anmap.pipeline.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.anmap.contract.Area;
import org.anmap.contract.AreaTree;
import org.anmap.contract.CodeLabel;
import org.anmap.contract.Silence;
import org.anmap.contract.TablePlan;
import org.anmap.contract.TableSpec;
import org.anmap.pipeline.config.CodeLists;
import org.anmap.pipeline.config.ConfigException;
import org.anmap.pipeline.config.PublicationConfig;
import org.anmap.pipeline.intake.ReleaseWindow;

/** What a run will publish, known from settings, code lists and units before any count. */
final class Planner {
  private final PublicationConfig config;
  private final CodeLists codes;
  private final AreaTree areas;

  Planner(PublicationConfig config, CodeLists codes, AreaTree areas) {
    this.config = config;
    this.codes = codes;
    this.areas = areas;
  }

  TablePlan plan(ReleaseWindow window, List<Silence> silences) {
    Map<String, List<String>> listed = new TreeMap<>();
    for (String dimension : dimensions()) {
      listed.put(
          dimension,
          Stream.concat(
                  codes.dimension(dimension).stream().map(CodeLists.Code::code),
                  Stream.of(Area.UNKNOWN))
              .toList());
    }
    try {
      return new TablePlan(
          config.tableSpecs(), listed, areas, window.first(), window.last(), silences);
    } catch (IllegalArgumentException e) {
      throw new ConfigException("tables: " + e.getMessage(), e);
    }
  }

  /** The names of every code of every dimension, and of unknown. */
  List<CodeLabel> labels() {
    List<CodeLabel> labels = new ArrayList<>();
    for (String dimension : dimensions()) {
      for (CodeLists.Code code : codes.dimension(dimension)) {
        labels.add(new CodeLabel(dimension, code.code(), code.vi(), code.en()));
      }
      labels.add(new CodeLabel(dimension, Area.UNKNOWN, "Không rõ", "Unknown"));
    }
    return labels;
  }

  /** The measures of the plan. */
  List<String> measures() {
    return config.tableSpecs().stream().map(TableSpec::measure).distinct().sorted().toList();
  }

  private List<String> dimensions() {
    return config.tableSpecs().stream()
        .flatMap(table -> table.dimensions().stream())
        .distinct()
        .sorted()
        .toList();
  }
}
