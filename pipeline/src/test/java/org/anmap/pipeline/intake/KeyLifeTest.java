package org.anmap.pipeline.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.anmap.pipeline.config.ConfigException;
import org.anmap.pipeline.config.Source.Kind;
import org.anmap.pipeline.notice.Notice;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A key file from its making to the end of its keys, and what that does to staged rows. */
class KeyLifeTest {
  @TempDir private Path folder;
  private Path file;
  private Keys first;

  @BeforeEach
  void create() throws IOException {
    file = folder.resolve("own-keys.json");
    KeyFiles.create(file);
    first = Keys.read(file, false);
    Files.writeString(
        folder.resolve("reporting.csv"), TestPublication.REPORTING + "police,A,2025-02,có\n");
    Files.writeString(
        folder.resolve("in.csv"), TestPublication.CASES + "1,05/01/2025,,01,A,Hiếp dâm\n");
  }

  @Test
  void new_keys_are_three_different_ones_that_only_their_owner_reads() throws IOException {
    assertEquals("rw-------", mode());
    assertEquals(
        3, Set.of(first.pseudonym().key(), first.staging().key(), first.noise().key()).size());
    Path other = folder.resolve("other-keys.json");
    KeyFiles.create(other);
    assertNotEquals(first.noise().key(), Keys.read(other, false).noise().key());
    assertEquals(List.of(), drafts());
  }

  @Test
  void a_key_file_is_never_overwritten() throws IOException {
    byte[] before = Files.readAllBytes(file);
    String refusal = refusal(() -> KeyFiles.create(file));
    assertTrue(refusal.contains(file.toString()) && refusal.contains("never overwritten"), refusal);
    Path link = Files.createSymbolicLink(folder.resolve("link.json"), folder.resolve("nowhere"));
    assertTrue(refusal(() -> KeyFiles.create(link)).contains("link.json"));
    assertEquals(List.of(), drafts());
    assertEquals(
        HexFormat.of().formatHex(before), HexFormat.of().formatHex(Files.readAllBytes(file)));
  }

  @Test
  void a_key_file_in_a_folder_that_is_not_there_is_a_mistake_of_the_user() {
    String refusal = refusal(() -> KeyFiles.create(folder.resolve("nowhere/keys.json")));
    assertTrue(refusal.contains("nowhere/keys.json"), refusal);
  }

  @Test
  void a_new_pseudonym_key_leaves_the_others_as_they_are() throws IOException {
    assertEquals("pseudonym-2", KeyFiles.rotatePseudonym(file));
    Keys next = Keys.read(file, false);
    assertNotEquals(first.pseudonym().key(), next.pseudonym().key());
    assertEquals(first.staging(), next.staging());
    assertEquals(first.noise(), next.noise());
    assertEquals("pseudonym-3", KeyFiles.rotatePseudonym(file));
    assertEquals("rw-------", mode());
    assertEquals(List.of(), drafts());
  }

  @Test
  void a_destroyed_staging_key_leaves_the_others_as_they_are() throws IOException {
    assertEquals("staging-2", KeyFiles.destroyStaging(file));
    Keys next = Keys.read(file, false);
    assertNotEquals(first.staging().key(), next.staging().key());
    assertEquals(first.pseudonym(), next.pseudonym());
    assertEquals(first.noise(), next.noise());
    assertEquals("rw-------", mode());
    assertEquals(List.of(), drafts());
  }

  @Test
  void under_a_new_pseudonym_key_a_file_is_staged_again_and_old_pseudonyms_are_gone()
      throws IOException {
    Row before = staged().get(0);
    KeyFiles.rotatePseudonym(file);
    Row after = staged().get(0);
    assertNotEquals(hash(before, CaseColumn.RECORD_KEY), hash(after, CaseColumn.RECORD_KEY));
    assertEquals(hash(before, CaseColumn.NOISE_KEY), hash(after, CaseColumn.NOISE_KEY));
    assertEquals(1, parts().size());
  }

  @Test
  void under_a_new_pseudonym_key_a_file_that_is_gone_cannot_be_used() throws IOException {
    staged();
    KeyFiles.rotatePseudonym(file);
    Files.delete(folder.resolve("in.csv"));
    assertEquals("[in.csv staged_outdated]", errors());
    new StagedFiles(folder.resolve("staging")).forget(kept -> true);
    assertEquals("[in.csv file_missing]", errors());
  }

  @Test
  void what_was_staged_under_a_destroyed_key_can_be_read_no_more_and_is_staged_again()
      throws IOException {
    staged();
    Path old = parts().get(0);
    assertEquals(1, read(old).count());
    KeyFiles.destroyStaging(file);
    assertThrows(Exception.class, () -> read(old).count());
    assertEquals(1, staged().size());
    assertEquals(1, parts().size());
    assertTrue(Files.notExists(old), "what nobody can read is not kept");
  }

  @Test
  void what_was_staged_under_a_destroyed_key_of_a_file_that_is_gone_cannot_be_used()
      throws IOException {
    staged();
    KeyFiles.destroyStaging(file);
    Files.delete(folder.resolve("in.csv"));
    assertEquals("[in.csv staged_outdated]", errors());
  }

  private static String refusal(Runnable work) {
    return assertThrows(ConfigException.class, work::run).getMessage();
  }

  private String mode() throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
  }

  private List<String> drafts() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(f -> f.getFileName().toString()).filter(n -> n.endsWith(".draft")).toList();
    }
  }

  private TestPublication publication() {
    return new TestPublication(folder)
        .keyFile(file)
        .source("reporting", "womens_union", Kind.REPORTING, "reporting.csv")
        .source("police", "police", Kind.CASE, "in.csv");
  }

  private List<Row> staged() {
    return publication().stage().cases().rows().collectAsList();
  }

  private String errors() {
    List<Notice> errors = publication().stage().notices().errors();
    return errors.stream()
        .map(n -> n.file() + " " + n.rule())
        .collect(Collectors.toList())
        .toString();
  }

  private Dataset<Row> read(Path part) {
    return TestSpark.get()
        .read()
        .options(StagingKeys.settings(publication().keys()))
        .parquet(part.toString());
  }

  private static String hash(Row row, CaseColumn column) {
    return HexFormat.of().formatHex(row.<byte[]>getAs(column.name()));
  }

  private List<Path> parts() throws IOException {
    try (Stream<Path> files = Files.walk(folder.resolve("staging/staged"))) {
      return List.copyOf(
          files
              .filter(f -> f.toString().endsWith(".parquet"))
              .collect(Collectors.toCollection(TreeSet::new)));
    }
  }
}
