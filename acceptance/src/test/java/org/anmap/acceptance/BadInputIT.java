package org.anmap.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.anmap.contract.Json;
import org.anmap.contract.ReleaseIndex;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Whatever is wrong with the input: one documented exit code, a message that names the place and
 * quotes no row, and earlier releases untouched.
 */
class BadInputIT {
  private static final String HEALTH = "exports/y-te-2025.csv";
  private static final String UNION = "exports/hoi-phu-nu-2025.csv";

  /** Where a health export says the district. */
  private static final int DISTRICT = 7;

  @TempDir Path folder;
  private Path publication;
  private Path releases;
  private Path staging;

  @BeforeEach
  void a_release_is_out_and_the_same_publication_is_about_to_run_again() throws IOException {
    publication = Program.copyOfSamples(folder.resolve("samples"));
    releases = folder.resolve("releases");
    staging = folder.resolve("releases.staging");
    Program.copy(SampleRelease.releases(), releases);
    Program.copy(SampleRelease.staging(), staging);
  }

  @Test
  void a_required_column_is_missing() throws IOException {
    edit(UNION, text -> text.replaceFirst("Ngày tiếp nhận", "Ngày nào đó"));
    refuses(3, "hoi-phu-nu-2025.csv", "column report_date", "a required column is missing");
  }

  @Test
  void the_encoding_is_none() throws IOException {
    edit(
        "publication.yaml",
        text ->
            text.replaceFirst(
                "files: \\[exports/tinh-hinh-nop.csv, [^]]*]",
                "files: [exports/tinh-hinh-nop.csv], encoding: utf-9"));
    refuses(3, "tinh-hinh-nop.csv", "the encoding of the source is unknown");
  }

  @Test
  void a_key_of_the_publication_file_is_misspelt() throws IOException {
    edit("publication.yaml", text -> text.replace("threshold:", "treshold:"));
    refuses(2, "publication.yaml", "unknown key protect.treshold; did you mean threshold?");
  }

  @Test
  void the_threshold_is_too_low_for_the_width() throws IOException {
    edit("publication.yaml", text -> text.replace("threshold: 10", "threshold: 6"));
    refuses(2, "publication.yaml", "protect.threshold is at least width + 2");
  }

  @Test
  void a_file_is_empty() throws IOException {
    edit(HEALTH, text -> "");
    refuses(3, "y-te-2025.csv", "the file is empty");
  }

  @Test
  void a_unit_has_no_boundary() throws IOException {
    edit(
        "geography/vn-district-2025-district.geojson",
        text ->
            text.lines()
                .filter(line -> !line.contains("\"code\":\"002\""))
                .collect(Collectors.joining("\n")));
    refuses(2, "vn-district-2025-district.geojson", "no boundary of unit 002");
  }

  @Test
  void the_keys_are_readable_by_others() throws IOException {
    Path keys = folder.resolve("samples/keys/sample-keys.json");
    edit(
        "keys/sample-keys.json",
        text -> text.replaceAll("\"key\": \"[0-9a-f]{8}", "\"key\": \"00000000"));
    Files.setPosixFilePermissions(keys, PosixFilePermissions.fromString("rw-r--r--"));
    String said = refuses(2, "sample-keys.json", "rw-r--r--", "chmod 600");
    assertFalse(said.contains("00000000"), "a key is quoted");
  }

  @Test
  void a_picture_is_named_as_a_table() throws IOException {
    byte[] picture = new byte[4_096];
    for (int i = 0; i < picture.length; i++) {
      picture[i] = (byte) (i * 37);
    }
    System.arraycopy(new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10}, 0, picture, 0, 8);
    Path beside = folder.resolve("picture");
    Files.write(beside, picture);
    Files.move(
        beside, folder.resolve("samples").resolve(HEALTH), StandardCopyOption.REPLACE_EXISTING);
    refuses(3, "y-te-2025.csv", "the file is neither text nor a workbook");
  }

  @Test
  void two_sources_claim_one_file() throws IOException {
    edit(
        "publication.yaml",
        text -> text.replace("\"exports/cong-an-*.csv\"", "\"exports/cong-an-*.csv\", " + HEALTH));
    refuses(3, "y-te-2025.csv", "two sources list this file");
  }

  @Test
  void a_profile_is_its_own_base() throws IOException {
    edit(
        "publication.yaml",
        text ->
            text.replaceFirst("profile: case_flat", "profile: own")
                + "\nprofiles:\n  own: {base: own}\n");
    refuses(2, "profile own is its own base");
  }

  @Test
  void rows_would_be_kept_for_a_shorter_time_than_the_release_tells_of() throws IOException {
    edit(
        "publication.yaml",
        text -> text.replace("deidentify:", "deidentify:\n  retention_months: 36"));
    refuses(
        2,
        List.of("--as-of", "2026-12-15"),
        "deidentify.retention_months: 36 would forget rows of 2022-07 to 2023-12, which the release"
            + " counts; raise it to 54 or more, or publication.first_month to 2024-01 or later");
  }

  @Test
  void a_pattern_matches_no_file() throws IOException {
    edit("publication.yaml", text -> text.replace("exports/y-te-*.csv", "exports/yte-*.csv"));
    refuses(3, "exports/yte-*.csv", "no file matches");
  }

  @Test
  void a_quote_is_not_closed() throws IOException {
    edit(UNION, text -> text + "HPN-1,\"Nguyễn\r\n");
    refuses(3, "hoi-phu-nu-2025.csv, row ", "quotes are not balanced");
  }

  @Test
  void the_bytes_are_of_another_encoding() throws IOException {
    Path file = folder.resolve("samples").resolve(HEALTH);
    List<String> rows = new ArrayList<>(Files.readAllLines(file, StandardCharsets.ISO_8859_1));
    for (int i = 1; i < rows.size(); i++) {
      String[] fields = rows.get(i).split(",", -1);
      if (fields.length > DISTRICT) { // a note may go on over a second line
        fields[DISTRICT] = fields[DISTRICT] + "\u00ff"; // no UTF-8 holds this byte
        rows.set(i, String.join(",", fields));
      }
    }
    Files.write(file, rows, StandardCharsets.ISO_8859_1);
    refuses(3, "y-te-2025.csv", "not in the encoding of the source");
  }

  @Test
  void there_are_warnings_under_strict() throws IOException {
    refuses(5, List.of("--strict"), "warnings under --strict, nothing published");
  }

  @Test
  void another_run_holds_the_lock() throws IOException {
    try (FileChannel lock =
        FileChannel.open(
            staging.resolve("run.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
      lock.lock();
      refuses(6, "another run holds the lock of", "releases.staging");
    }
  }

  @Test
  void the_index_was_altered() throws IOException {
    Path index = releases.resolve("index.json");
    String chain = ReleaseIndex.read(releases).releases().get(0).chain();
    Files.writeString(index, Files.readString(index).replace(chain, "0".repeat(64)));
    refuses(4, "index.json was altered", "2026-10.1");
  }

  @Test
  void a_release_was_taken_away() throws IOException {
    Files.write(releases.resolve("index.json"), Json.pretty(new ReleaseIndex(List.of())));
    refuses(4, "2026-10.1 is missing from index.json");
  }

  @Test
  void a_release_was_slipped_in() throws IOException {
    Program.copy(SampleRelease.release(), releases.resolve("2025-05.1"));
    ReleaseIndex.Entry known = ReleaseIndex.read(releases).releases().get(0);
    ReleaseIndex longer =
        ReleaseIndex.read(releases)
            .with("2025-05.1", ReleaseIndex.Status.PUBLISHED, known.manifestSha256());
    Files.write(releases.resolve("index.json"), Json.pretty(longer));
    refuses(4, "2025-05.1", "which staging does not know");
  }

  @Test
  void validate_says_the_same_and_publishes_nothing() throws IOException {
    edit(HEALTH, text -> "");
    Path nothing = folder.resolve("nothing");
    Program.Ended ended =
        Program.anmap("validate", publication.toString(), "--releases", nothing.toString());
    assertSaid(3, ended, "y-te-2025.csv", "the file is empty");
    assertFalse(Files.exists(nothing));
    assertTrue(Files.exists(folder.resolve("nothing.staging/run-report.json")));
  }

  @Test
  void validate_of_good_input_is_0_and_of_warnings_under_strict_5() {
    Map<String, String> before = Program.tree(releases);
    String[] command = {"validate", publication.toString(), "--releases", releases.toString()};
    Program.Ended lenient = Program.anmap(command);
    assertEquals(0, lenient.exitCode(), lenient.err());
    Program.Ended strict =
        Program.anmap(command[0], command[1], command[2], command[3], "--strict");
    assertSaid(5, strict, "warnings under --strict");
    assertEquals(before, Program.tree(releases));
  }

  private String refuses(int exitCode, String... words) throws IOException {
    return refuses(exitCode, List.of(), words);
  }

  /** Runs, and returns what was said. */
  private String refuses(int exitCode, List<String> options, String... words) throws IOException {
    Map<String, String> before = Program.tree(releases);
    Map<String, String> staged = Program.tree(staging.resolve("staged"));
    List<String> command =
        new ArrayList<>(List.of("run", publication.toString(), "--releases", releases.toString()));
    command.addAll(options);
    Program.Ended ended = Program.anmap(command.toArray(String[]::new));
    assertSaid(exitCode, ended, words);
    assertEquals(before, Program.tree(releases), "earlier releases, and no draft beside them");
    Map<String, String> still = Program.tree(staging.resolve("staged"));
    assertTrue(still.entrySet().containsAll(staged.entrySet()), "what was staged before");
    return ended.out() + ended.err();
  }

  private static void assertSaid(int exitCode, Program.Ended ended, String... words) {
    assertEquals(exitCode, ended.exitCode(), ended.err());
    List<String> messages =
        ended.err().lines().filter(line -> !line.matches("[A-Za-z ]+\\d+\\.\\d s")).toList();
    for (String word : words) {
      assertEquals(
          1, messages.stream().filter(line -> line.contains(word)).count(), word + "\n" + messages);
    }
    assertTrue(messages.size() <= 2, () -> "one message, but: " + messages);
    assertTrue(messages.stream().noneMatch(line -> line.matches("\\s+at .*|.*Exception.*")));
    byte[] printed = (ended.out() + ended.err()).getBytes(StandardCharsets.UTF_8);
    assertEquals(Optional.empty(), Canaries.NEEDLES.find(printed));
    assertEquals("", ended.out(), "what was refused is said on stderr");
  }

  private interface Edit {
    String of(String text);
  }

  private void edit(String name, Edit edit) throws IOException {
    Path file = folder.resolve("samples").resolve(name);
    String before = Files.readString(file);
    String after = edit.of(before);
    assertFalse(before.equals(after), "nothing was spoiled");
    Path beside = file.resolveSibling("spoiled");
    Files.writeString(beside, after);
    Files.move(beside, file, StandardCopyOption.REPLACE_EXISTING);
  }
}
