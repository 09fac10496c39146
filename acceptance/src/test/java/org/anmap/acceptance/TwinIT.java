package org.anmap.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Everything published is a function of the protected tables: quite other exports, whose counts fit
 * the protected tables, run through the whole pipeline with the same hiding pattern given, yield
 * the same release, byte for byte.
 *
 * <p>The twins come from the certificate: its base, and its base with a move, are whole tables of
 * leaf counts that fit everything published and were never true.
 */
class TwinIT {
  @TempDir Path folder;

  @Test
  void exports_made_from_a_witness_give_the_same_release() throws IOException {
    Map<Leaf, Long> base = base();
    assertSameRelease("base", base);
  }

  @Test
  void so_do_exports_made_from_another_witness() throws IOException {
    Map<Leaf, Long> moved = base();
    Map<String, List<CSVRecord>> moves = new TreeMap<>();
    for (CSVRecord row : rows("moves-REPORTS.csv")) {
      moves.computeIfAbsent(row.get("MOVE"), id -> new ArrayList<>()).add(row);
    }
    for (CSVRecord row : moves.values().iterator().next()) {
      moved.merge(leaf(row), Long.parseLong(row.get("DELTA")), Long::sum);
    }
    moved.values().removeIf(count -> count == 0);
    assertNotEquals(base(), moved);
    assertSameRelease("moved", moved);
  }

  private record Leaf(String unit, String month, String type) {}

  private void assertSameRelease(String name, Map<Leaf, Long> leaves) throws IOException {
    Path samples = folder.resolve(name);
    Path publication = Program.copyOfSamples(samples);
    replaceCases(samples.resolve("exports"), leaves);
    Path releases = folder.resolve(name + "-releases");
    Program.Ended run =
        Program.anmap(
            "run",
            publication.toString(),
            "--releases",
            releases.toString(),
            "--hide-as",
            SampleRelease.release().toString());
    assertEquals(0, run.exitCode(), run.err());
    assertEquals(Program.tree(SampleRelease.releases()), Program.tree(releases));
  }

  /** Case files of the same names, with rows that share nothing but the counts of their leaves. */
  private static void replaceCases(Path exports, Map<Leaf, Long> leaves) throws IOException {
    List<Path> caseFiles = new ArrayList<>();
    for (Path exported : List.of(exports, exports.resolve("from-2025-07"))) {
      try (Stream<Path> files = Files.list(exported)) {
        files
            .filter(file -> file.getFileName().toString().matches("(hoi-phu-nu|y-te|cong-an).*"))
            .sorted()
            .forEach(caseFiles::add);
      }
    }
    List<BufferedWriter> writers = new ArrayList<>();
    for (Path file : caseFiles) {
      BufferedWriter writer = Files.newBufferedWriter(file);
      writer.write("Mã hồ sơ,Tỉnh,Huyện,Ngày tiếp nhận,Loại bạo lực,Ngày nhận dữ liệu\r\n");
      writers.add(writer);
    }
    long row = 0;
    Map<String, String> parents = column("PARENT");
    Map<String, String> names = column("NAME_VI");
    for (Map.Entry<Leaf, Long> leaf : leaves.entrySet()) {
      for (long i = 0; i < leaf.getValue(); i++) {
        BufferedWriter writer = writers.get((int) (row % writers.size()));
        writer.write(line("TWIN-" + row, leaf.getKey(), parents, names) + "\r\n");
        row++;
      }
    }
    for (BufferedWriter writer : writers) {
      writer.close();
    }
  }

  /** Names of before the reform: a number of later months may be a commune's. */
  private static String line(
      String id, Leaf leaf, Map<String, String> parents, Map<String, String> names) {
    String[] yearAndMonth = leaf.month().split("-");
    String day = "15/" + yearAndMonth[1] + "/" + yearAndMonth[0];
    boolean unknown = leaf.unit().endsWith("_U");
    String province = unknown ? leaf.unit().replace("_U", "") : parents.get(leaf.unit());
    return String.join(
        ",",
        id,
        names.get(province),
        unknown ? "" : names.get(leaf.unit()),
        day,
        leaf.type().equals("_U") ? "" : leaf.type(),
        day);
  }

  private static Map<String, String> column(String column) {
    Map<String, String> byUnit = new HashMap<>();
    for (CSVRecord row :
        csv(SampleRelease.release().resolve("geography/vn-district-2025/units.csv"))) {
      byUnit.put(row.get("REF_AREA"), row.get(column));
    }
    return byUnit;
  }

  private static Map<Leaf, Long> base() {
    Map<Leaf, Long> counts = new HashMap<>();
    for (CSVRecord row : rows("base-REPORTS.csv")) {
      counts.put(leaf(row), Long.parseLong(row.get("COUNT")));
    }
    return counts;
  }

  private static Leaf leaf(CSVRecord row) {
    return new Leaf(row.get("UNIT"), row.get("MONTH"), row.get("GBV_TYPE"));
  }

  private static List<CSVRecord> rows(String file) {
    return csv(SampleRelease.release().resolve("certificate").resolve(file));
  }

  private static List<CSVRecord> csv(Path file) {
    try (Reader text = Files.newBufferedReader(file);
        CSVParser csv = CSVFormat.RFC4180.builder().setHeader().get().parse(text)) {
      return csv.getRecords();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
