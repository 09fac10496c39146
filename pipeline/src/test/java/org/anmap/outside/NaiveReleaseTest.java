package org.anmap.outside;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The attack finds what is there: a national table in which 1–4 alone are hidden, as offices do it
 * by hand, gives back exactly the cells that another program found in it.
 */
class NaiveReleaseTest {
  private static final int MONTHS = 36;

  @TempDir private Path folder;

  @Test
  void hiding_small_counts_alone_gives_15969_of_them_back() throws IOException {
    List<List<String>> lines = new ArrayList<>(List.of(header()));
    StringBuilder tree = new StringBuilder("_T:");
    Map<List<String>, long[]> counts = new LinkedHashMap<>();
    Map<String, Set<String>> parts = new TreeMap<>();
    read(counts, parts);
    counts.forEach((place, months) -> lines.add(line(place, months)));
    parts.remove("_T").forEach(part -> tree.append(' ').append(part));
    parts.forEach((area, inside) -> tree.append("; " + area + ": " + String.join(" ", inside)));
    Path release =
        new HandMade(3)
            .set("national", tree.toString())
            .lines("cases", "national", "REPORTS", true, lines)
            .write(folder);
    assertEquals(280_280, (lines.size() - 1) * (lines.get(0).size() - 1));
    OutsideAttack attack = OutsideAttack.on(List.of(release));
    assertEquals(117_203, attack.hidden());
    assertEquals(15_969, attack.subtracted());
  }

  /** Sums every line into its area, all areas above it, its type and all types. */
  private static void read(Map<List<String>, long[]> counts, Map<String, Set<String>> parts)
      throws IOException {
    try (BufferedReader text =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(
                    NaiveReleaseTest.class.getResourceAsStream("national-counts.csv.gz")),
                StandardCharsets.UTF_8))) {
      for (String line = text.readLine(); line != null; line = text.readLine()) {
        String[] columns = line.split(",");
        String[] months = columns[4].split(" ");
        String inside = "_T";
        for (String area : List.of("_T", columns[0], columns[1], columns[2])) {
          if (!area.equals(inside)) {
            parts.computeIfAbsent(inside, key -> new LinkedHashSet<>()).add(area);
          }
          inside = area;
          for (String type : List.of("_T", columns[3])) {
            long[] sum = counts.computeIfAbsent(List.of(area, type), key -> new long[MONTHS]);
            for (int month = 0; month < MONTHS; month++) {
              sum[month] += Long.parseLong(months[month]);
            }
          }
        }
      }
    }
  }

  private static List<String> header() {
    List<String> header = new ArrayList<>(List.of("REF_AREA TYPE"));
    for (int length : List.of(1, 3, 12, MONTHS)) {
      for (int first = 0; first < MONTHS; first += length) {
        header.add(month(first) + "/" + month(first + length - 1));
      }
    }
    return header;
  }

  private static String month(int month) {
    return String.format("%d-%02d", 2022 + month / 12, month % 12 + 1);
  }

  private static List<String> line(List<String> place, long[] months) {
    List<String> line = new ArrayList<>(List.of(String.join(" ", place)));
    for (int length : List.of(1, 3, 12, MONTHS)) {
      for (int first = 0; first < MONTHS; first += length) {
        long sum = 0;
        for (int month = first; month < first + length; month++) {
          sum += months[month];
        }
        line.add(sum >= 1 && sum <= 4 ? "C" : sum + "");
      }
    }
    return line;
  }
}
