package org.anmap.pipeline.release;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.anmap.contract.Area;
import org.anmap.contract.CodeLabel;
import org.anmap.contract.Denominator;
import org.anmap.contract.Finding;
import org.anmap.contract.Finding.Column;
import org.anmap.contract.Finding.Type;
import org.anmap.contract.Json;
import org.anmap.contract.ProtectedTable;
import org.anmap.contract.TableCsv;

/**
 * Contents as files: path in the release folder to bytes, without certificate and manifest.
 *
 * <p>A pure function: equal contents are equal bytes, on any machine with the same build.
 */
public final class Rendering {
  private Rendering() {}

  /** Every file of the release but the certificate and the manifest. */
  public static SortedMap<String, byte[]> files(Contents contents) {
    SortedMap<String, byte[]> files = new TreeMap<>();
    contents.tables().forEach(table -> putTable(files, table));
    putGeography(files, contents);
    contents.findings().forEach(finding -> put(files, "findings/" + finding.name(), finding));
    files.put("metadata/codelists.csv", codeLists(contents.codeLabels()));
    files.put("metadata/publication.json", Json.pretty(contents.publication()));
    for (Map.Entry<String, byte[]> body : Bodies.of(contents).entrySet()) {
      files.put("api/" + body.getKey(), body.getValue());
      files.put("api/" + body.getKey() + ".gz", Encoded.gzip(body.getValue()));
      files.put("api/" + body.getKey() + ".br", Encoded.brotli(body.getValue()));
    }
    return files;
  }

  private static void putTable(Map<String, byte[]> files, ProtectedTable table) {
    String path = "tables/" + table.spec().name();
    List<Column> columns =
        TableCsv.columns(table.spec()).stream()
            .map(name -> new Column(name, name.equals("OBS_VALUE") ? Type.INTEGER : Type.TEXT))
            .toList();
    List<List<String>> rows =
        table.rows().stream().map(row -> TableCsv.values(table.spec(), row)).toList();
    files.put(path + ".csv", TableCsv.bytes(table));
    files.put(path + ".parquet", ParquetFile.bytes(table.spec().name(), columns, rows));
  }

  private static void put(Map<String, byte[]> files, String path, Finding finding) {
    List<String> names = finding.columns().stream().map(Column::name).toList();
    files.put(path + ".csv", TableCsv.bytes(names, finding.rows()));
    files.put(
        path + ".parquet", ParquetFile.bytes(finding.name(), finding.columns(), finding.rows()));
  }

  private static void putGeography(Map<String, byte[]> files, Contents contents) {
    String folder = "geography/" + contents.plan().areas().set() + "/";
    files.put(folder + "units.csv", units(contents.plan().areas().areas()));
    files.put(folder + "denominators.csv", denominators(contents.denominators()));
    for (String level : contents.shapes().keySet()) {
      files.put(folder + level + ".geojson", contents.boundaries(level));
    }
  }

  private static byte[] units(List<Area> areas) {
    List<List<String>> rows = new ArrayList<>();
    for (Area area : areas) {
      rows.add(
          List.of(
              area.set(),
              area.ref(),
              area.level(),
              area.parent(),
              area.nameVi(),
              area.nameEn(),
              text(area.validFrom()),
              text(area.validTo())));
    }
    return TableCsv.bytes(
        List.of(
            "AREA_SET",
            "REF_AREA",
            "LEVEL",
            "PARENT",
            "NAME_VI",
            "NAME_EN",
            "VALID_FROM",
            "VALID_TO"),
        rows);
  }

  private static byte[] denominators(List<Denominator> denominators) {
    return TableCsv.bytes(
        List.of("REF_AREA", "YEAR", "SEX", "AGE", "VALUE", "SOURCE"),
        denominators.stream()
            .map(
                d ->
                    List.of(
                        d.refArea(),
                        Integer.toString(d.year()),
                        d.sex(),
                        d.age(),
                        Long.toString(d.value()),
                        d.source()))
            .toList());
  }

  private static byte[] codeLists(List<CodeLabel> labels) {
    return TableCsv.bytes(
        List.of("LIST", "CODE", "NAME_VI", "NAME_EN"),
        labels.stream()
            .map(label -> List.of(label.list(), label.code(), label.nameVi(), label.nameEn()))
            .toList());
  }

  private static String text(Optional<?> value) {
    return value.map(Object::toString).orElse("");
  }
}
