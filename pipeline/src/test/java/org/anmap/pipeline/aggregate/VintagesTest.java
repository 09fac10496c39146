package org.anmap.pipeline.aggregate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is kept of the counts behind a release, and what a later release makes of it. */
class VintagesTest {
  private static final LeafCounts MAY = counts("A 2025-04 3", "A 2025-05 7", "B 2025-05 1");

  @TempDir private Path staging;

  @Test
  void the_counts_of_a_release_come_back_and_those_of_no_other() {
    vintages(1).keep("2025-05.1", MAY);
    assertEquals(Optional.of(MAY), vintages(1).of("2025-05.1"));
    assertEquals(Optional.empty(), vintages(1).of("2025-06.1"));
    assertEquals(Optional.empty(), vintages(2).of("2025-05.1"), "another key");
  }

  /**
   * It would name whoever is alone in a leaf to a holder of the key, after her row is forgotten.
   */
  @Test
  void no_sum_of_keys_is_kept() {
    Leaf alone = new Leaf("B", YearMonth.of(2025, 5), List.of(), "health", 1, 0x1234567890abcdefL);
    vintages(1)
        .keep(
            "2025-05.1",
            new LeafCounts(List.of(new LeafCounts.Measure("REPORTS", List.of(), List.of(alone)))));
    assertEquals(
        0, vintages(1).of("2025-05.1").orElseThrow().measures().get(0).leaves().get(0).keySum());
  }

  @Test
  void a_file_that_was_changed_cut_or_renamed_is_not_believed() throws IOException {
    vintages(1).keep("2025-05.1", MAY);
    byte[] kept = Files.readAllBytes(file("2025-05.1"));
    Files.write(file("2025-06.1"), kept);
    assertEquals(Optional.empty(), vintages(1).of("2025-06.1"), "another release's");
    for (int at = 0; at < kept.length; at += 7) {
      byte[] changed = kept.clone();
      changed[at] ^= 1;
      Files.write(file("2025-05.1"), changed);
      assertEquals(Optional.empty(), vintages(1).of("2025-05.1"), "byte " + at);
    }
    for (int length : new int[] {0, 5, 12, kept.length - 1}) {
      Files.write(file("2025-05.1"), Arrays.copyOf(kept, length));
      assertEquals(Optional.empty(), vintages(1).of("2025-05.1"), length + " bytes");
    }
  }

  @Test
  void nobody_else_can_read_it() throws IOException {
    vintages(1).keep("2025-05.1", MAY);
    assertEquals(
        "rwx------",
        PosixFilePermissions.toString(Files.getPosixFilePermissions(staging.resolve("vintages"))));
    String text = Files.readString(file("2025-05.1"), StandardCharsets.ISO_8859_1);
    assertFalse(text.contains("2025-05") || text.contains("REPORTS"));
    byte[] once = Files.readAllBytes(file("2025-05.1"));
    vintages(1).keep("2025-05.1", MAY);
    assertNotEquals(
        Arrays.toString(once),
        Arrays.toString(Files.readAllBytes(file("2025-05.1"))),
        "a fresh nonce each time");
  }

  /** A late case of April (3 to 4) and a deletion in May (7 to 6) wait; June is new. */
  @Test
  void published_months_stand_as_they_were_and_later_ones_as_they_are() {
    LeafCounts now = counts("A 2025-04 4", "A 2025-05 6", "A 2025-06 2", "B 2025-06 5");
    assertEquals(
        "A 2025-04 3, A 2025-05 7, B 2025-05 1, A 2025-06 2, B 2025-06 5",
        text(Vintages.continued(MAY, YearMonth.of(2025, 5), now)));
  }

  private Vintages vintages(int key) {
    byte[] bytes = new byte[32];
    bytes[0] = (byte) key;
    return new Vintages(staging, bytes);
  }

  private Path file(String release) {
    return staging.resolve("vintages").resolve(release + ".vintage");
  }

  private static LeafCounts counts(String... leaves) {
    return new LeafCounts(
        List.of(
            new LeafCounts.Measure(
                "REPORTS", List.of(), List.of(leaves).stream().map(VintagesTest::leaf).toList())));
  }

  private static Leaf leaf(String text) {
    String[] parts = text.split(" ");
    return new Leaf(
        parts[0], YearMonth.parse(parts[1]), List.of(), "health", Long.parseLong(parts[2]), 0);
  }

  private static String text(LeafCounts counts) {
    return counts.measures().get(0).leaves().stream()
        .map(leaf -> leaf.unit() + " " + leaf.month() + " " + leaf.count())
        .collect(Collectors.joining(", "));
  }
}
