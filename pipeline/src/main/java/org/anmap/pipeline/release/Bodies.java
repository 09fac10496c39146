package org.anmap.pipeline.release;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.anmap.contract.Area;
import org.anmap.contract.Cell;
import org.anmap.contract.CellKey;
import org.anmap.contract.CodeLabel;
import org.anmap.contract.Denominator;
import org.anmap.contract.Json;
import org.anmap.contract.Period;
import org.anmap.contract.PeriodType;
import org.anmap.contract.ProtectedTable;
import org.anmap.contract.Sha256;
import org.anmap.contract.TableSpec;

/**
 * The HTTP bodies of a release, built once so that serving is sending bytes.
 *
 * <p>A cube holds all periods of one measure, level and period type, as arrays in the order of its
 * areas; {@code areasHash} lets a client refuse arrays that belong to other areas.
 */
final class Bodies {
  private static final int HASH_IN_NAME = 12;

  private final Contents contents;
  private final String areasHash;
  private final SortedMap<String, byte[]> bodies = new TreeMap<>();

  private Bodies(Contents contents) {
    this.contents = contents;
    this.areasHash =
        Sha256.of(
                contents.plan().areas().areas().stream()
                    .map(Area::ref)
                    .collect(Collectors.joining("\n")))
            .substring(0, HASH_IN_NAME);
  }

  /** Path below {@code api/} to body. */
  static SortedMap<String, byte[]> of(Contents contents) {
    Bodies bodies = new Bodies(contents);
    bodies.build();
    return bodies.bodies;
  }

  private void build() {
    String set = contents.plan().areas().set();
    bodies.put("areas/" + set + ".json", Json.bytes(areas(set)));
    Map<String, String> boundaries = new TreeMap<>();
    for (String level : contents.shapes().keySet()) {
      byte[] body = contents.boundaries(level);
      String hash = Sha256.of(body).substring(0, HASH_IN_NAME);
      String name = "geography/" + set + "/" + level + "-" + hash + ".geojson";
      boundaries.put(level, name);
      bodies.put(name, body);
    }
    List<Map<String, Object>> cubes = new ArrayList<>();
    for (ProtectedTable table : contents.tables()) {
      for (String level : table.spec().levels()) {
        for (PeriodType type : table.spec().periodTypes()) {
          cubes.add(cube(table, level, type));
        }
      }
    }
    List<Map<String, Object>> findings = FindingBodies.put(contents, areasHash, bodies);
    bodies.put("release.json", Json.bytes(release(set, boundaries, cubes, findings)));
  }

  private Map<String, Object> release(
      String set,
      Map<String, String> boundaries,
      List<Map<String, Object>> cubes,
      List<Map<String, Object>> findings) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("release", contents.head().release());
    body.put("title", contents.head().title());
    body.put("firstMonth", contents.head().firstMonth());
    body.put("lastMonth", contents.head().lastMonth());
    body.put("asOf", contents.head().asOf());
    body.put("sample", contents.head().sample());
    body.put("contact", contents.publication().contact());
    body.put("licence", contents.publication().licence());
    body.put("protection", contents.head().protection());
    Map<String, Object> areaSet = new LinkedHashMap<>();
    areaSet.put("id", set);
    areaSet.put("schematic", contents.publication().schematic());
    areaSet.put("areas", "areas/" + set + ".json");
    areaSet.put("boundaries", boundaries);
    body.put("areaSet", areaSet);
    body.put("tables", contents.head().tables());
    body.put("codelists", codeLists());
    body.put("cubes", cubes);
    body.put("findings", findings);
    return body;
  }

  private Map<String, Object> codeLists() {
    Map<String, Object> lists = new TreeMap<>();
    for (String dimension : contents.plan().codes().keySet()) {
      List<Map<String, String>> codes = new ArrayList<>();
      for (CodeLabel label : contents.codeLabels()) {
        if (label.list().equals(dimension)) {
          Map<String, String> code = new LinkedHashMap<>();
          code.put("code", label.code());
          code.put("vi", label.nameVi());
          code.put("en", label.nameEn());
          codes.add(code);
        }
      }
      lists.put(dimension, codes);
    }
    return lists;
  }

  private Map<String, Object> areas(String set) {
    Map<String, Long> population =
        contents.denominators().stream()
            .filter(d -> d.sex().equals(Area.TOTAL) && d.age().equals(Area.TOTAL))
            .collect(Collectors.toMap(Denominator::refArea, Denominator::value, Math::max));
    List<Map<String, Object>> list = new ArrayList<>();
    for (Area area : contents.plan().areas().areas()) {
      Map<String, Object> entry = new LinkedHashMap<>();
      entry.put("ref", area.ref());
      entry.put("level", area.level());
      entry.put("parent", area.parent());
      entry.put("vi", area.nameVi());
      entry.put("en", area.nameEn());
      entry.put("search", Folded.of(area.nameVi()));
      entry.put("population", population.get(area.ref()));
      list.add(entry);
    }
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("areaSet", set);
    body.put("areasHash", areasHash);
    body.put("areas", list);
    return body;
  }

  private Map<String, Object> cube(ProtectedTable table, String level, PeriodType type) {
    TableSpec spec = table.spec();
    String dimension = spec.dimensions().isEmpty() ? null : spec.dimensions().get(0);
    List<String> areas = contents.plan().areas().level(level).stream().map(Area::ref).toList();
    List<Period> periods = Period.within(type, contents.plan().first(), contents.plan().last());
    List<Map<String, Object>> frames = new ArrayList<>();
    for (List<String> codes : codes(spec)) {
      List<List<Long>> values = new ArrayList<>();
      List<String> statuses = new ArrayList<>();
      for (Period period : periods) {
        List<Long> row = new ArrayList<>();
        StringBuilder status = new StringBuilder();
        for (String area : areas) {
          Cell cell = table.cell(new CellKey(area, period, codes)).orElseThrow();
          row.add(cell.value().isPresent() ? cell.value().getAsLong() : null);
          status.append(symbol(cell));
        }
        values.add(row);
        statuses.add(status.toString());
      }
      Map<String, Object> frame = new LinkedHashMap<>();
      frame.put("code", codes.isEmpty() ? Area.TOTAL : String.join("/", codes));
      frame.put("value", values);
      frame.put("status", statuses);
      frames.add(frame);
    }
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("release", contents.head().release());
    body.put("measure", spec.measure());
    body.put("areaSet", spec.areaSet());
    body.put("level", level);
    body.put("periodType", type);
    body.put("areasHash", areasHash);
    body.put("dimension", dimension);
    body.put("areas", areas);
    body.put("periods", periods);
    body.put("frames", frames);
    String name = String.join("-", spec.dimensions().isEmpty() ? List.of() : spec.dimensions());
    String href =
        "cubes/"
            + spec.measure()
            + (name.isEmpty() ? "" : "-" + name)
            + "/"
            + level
            + "/"
            + type.code()
            + ".json";
    if (bodies.put(href, Json.bytes(body)) != null) {
      throw new IllegalArgumentException("two tables of the plan make the cube " + href);
    }
    Map<String, Object> link = new LinkedHashMap<>();
    link.put("measure", spec.measure());
    link.put("level", level);
    link.put("periodType", type);
    link.put("dimension", dimension);
    link.put("href", href);
    return link;
  }

  /** The rows of codes in a cube: the total first. */
  private List<List<String>> codes(TableSpec spec) {
    List<List<String>> combined = List.of(List.of());
    for (String dimension : spec.dimensions()) {
      List<String> listed = new ArrayList<>(List.of(Area.TOTAL));
      listed.addAll(contents.plan().codes().get(dimension));
      List<List<String>> longer = new ArrayList<>();
      for (List<String> head : combined) {
        for (String code : listed) {
          List<String> codes = new ArrayList<>(head);
          codes.add(code);
          longer.add(codes);
        }
      }
      combined = longer;
    }
    return combined;
  }

  private static char symbol(Cell cell) {
    if (cell instanceof Cell.Hidden) {
      return 'h';
    }
    if (cell instanceof Cell.NotReported) {
      return 'm';
    }
    return cell instanceof Cell.NoSuchUnit ? 'o' : '.';
  }
}
