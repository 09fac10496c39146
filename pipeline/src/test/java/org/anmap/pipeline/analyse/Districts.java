package org.anmap.pipeline.analyse;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.anmap.contract.Area;
import org.anmap.contract.AreaTree;
import org.anmap.contract.Cell;
import org.anmap.contract.CellKey;
import org.anmap.contract.Denominator;
import org.anmap.contract.Finding;
import org.anmap.contract.Observation;
import org.anmap.contract.Period;
import org.anmap.contract.PeriodType;
import org.anmap.contract.ProtectedTable;
import org.anmap.contract.Silence;
import org.anmap.contract.TablePlan;
import org.anmap.contract.TableSpec;
import org.anmap.contract.Zeros;
import org.anmap.pipeline.config.PublicationConfig;

/**
 * One province of districts in a row, each with 100,000 people: quarters of reports as text, one
 * line a district; a number is shown, C hidden, M not reported. The last line is the province.
 */
record Districts(List<String> names, List<List<String>> quarters, List<Silence> silences) {
  static final YearMonth FIRST = YearMonth.of(2022, 1);

  static Districts row(String lines) {
    List<String> names = new ArrayList<>();
    List<List<String>> quarters = new ArrayList<>();
    List<Silence> silences = new ArrayList<>();
    for (String line : lines.strip().split("\n")) {
      String[] parts = line.strip().split("\\s*\\|\\s*|\\s+");
      List<String> cells = List.of(parts).subList(1, parts.length);
      names.add(parts[0]);
      quarters.add(cells);
      for (int q = 0; q < cells.size(); q++) {
        if (cells.get(q).equals("M")) {
          YearMonth first = FIRST.plusMonths(3L * q);
          silences.add(
              new Silence(
                  "REPORTS", parts[0], List.of(first, first.plusMonths(1), first.plusMonths(2))));
        }
      }
    }
    return new Districts(names, quarters, silences);
  }

  /** The same where some month had no report of a district. */
  Districts silent(String district, YearMonth month) {
    List<Silence> more = new ArrayList<>(silences);
    more.add(new Silence("REPORTS", district, List.of(month)));
    return new Districts(names, quarters, more);
  }

  List<Finding> findings() {
    TablePlan plan = plan();
    Map<String, List<String>> chain = new TreeMap<>();
    List<String> districts = names.subList(0, names.size() - 1);
    for (int i = 0; i < districts.size(); i++) {
      List<String> neighbours = new ArrayList<>();
      if (i > 0) {
        neighbours.add(districts.get(i - 1));
      }
      if (i + 1 < districts.size()) {
        neighbours.add(districts.get(i + 1));
      }
      chain.put(districts.get(i), neighbours);
    }
    List<Denominator> people =
        districts.stream()
            .map(name -> new Denominator(name, 2024, "_T", "_T", 100_000, "invented"))
            .toList();
    return new Analyse(new PublicationConfig.Analyse(null, null))
        .apply(tables(plan), plan, people, new Neighbours(chain));
  }

  /** The rows of a finding as columns by name. */
  List<Map<String, String>> finding(String name) {
    Finding finding =
        findings().stream().filter(one -> one.name().equals(name)).findFirst().orElseThrow();
    return finding.rows().stream()
        .map(
            row -> {
              Map<String, String> byName = new TreeMap<>();
              for (int c = 0; c < row.size(); c++) {
                byName.put(finding.columns().get(c).name(), row.get(c));
              }
              return byName;
            })
        .toList();
  }

  /** One value of the row of an area, and of a quarter where the finding has quarters. */
  String value(String finding, String area, String quarter, String column) {
    return finding(finding).stream()
        .filter(row -> row.get("REF_AREA").equals(area))
        .filter(row -> row.getOrDefault("TIME_PERIOD", quarter).equals(quarter))
        .findFirst()
        .orElseThrow()
        .get(column);
  }

  TablePlan plan() {
    List<Area> areas = new ArrayList<>();
    areas.add(area("_T", "country", ""));
    String province = names.get(names.size() - 1);
    areas.add(area(province, "province", "_T"));
    names.stream()
        .filter(name -> !name.equals(province))
        .forEach(name -> areas.add(area(name, "district", province)));
    TableSpec districts = spec("reports_district", "district");
    TableSpec provinces = spec("reports_province", "province");
    return new TablePlan(
        List.of(districts, provinces),
        Map.of(),
        new AreaTree(areas),
        FIRST,
        FIRST.plusMonths(3L * quarters.get(0).size() - 1),
        silences);
  }

  List<ProtectedTable> tables(TablePlan plan) {
    return plan.tables().stream().map(spec -> new ProtectedTable(spec, rows(plan, spec))).toList();
  }

  private List<Observation> rows(TablePlan plan, TableSpec spec) {
    List<Observation> rows = new ArrayList<>();
    for (CellKey key : plan.cells(spec)) {
      List<Period> all = Period.within(PeriodType.QUARTER, plan.first(), plan.last());
      String text = quarters.get(names.indexOf(key.area())).get(all.indexOf(key.period()));
      Cell cell =
          switch (text) {
            case "C" -> new Cell.Hidden();
            case "M" -> new Cell.NotReported();
            default -> new Cell.Shown(Long.parseLong(text));
          };
      rows.add(new Observation(key, cell));
    }
    return rows;
  }

  private static TableSpec spec(String name, String level) {
    return new TableSpec(
        name,
        "REPORTS",
        List.of(),
        "set",
        List.of(level),
        List.of(PeriodType.QUARTER),
        true,
        Zeros.PUBLIC);
  }

  private static Area area(String ref, String level, String parent) {
    return new Area("set", ref, level, parent, ref, ref, Optional.empty(), Optional.empty());
  }
}
