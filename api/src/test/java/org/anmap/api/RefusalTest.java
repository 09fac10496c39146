package org.anmap.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.anmap.api.fixture.FixtureRelease;
import org.anmap.api.fixture.ReleaseFolder;
import org.anmap.contract.ReleaseIndex.Status;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** The server refuses to start on anything but the bytes that were published. */
class RefusalTest {
  private static final String ID = "2025-06.1";
  @TempDir Path releases;

  @BeforeEach
  void publish() throws IOException {
    FixtureRelease.small(releases, "2025-03.1", Status.PUBLISHED);
    FixtureRelease.small(releases, ID, Status.PUBLISHED);
  }

  @Test
  void a_folder_as_published_is_opened() {
    assertEquals(ID, PublishedReleases.open(releases).latest().orElseThrow());
  }

  @Test
  void a_folder_without_an_index() throws IOException {
    Files.delete(releases.resolve("index.json"));
    refuses("it has no index.json");
  }

  @Test
  void an_index_that_is_none() throws IOException {
    Files.writeString(releases.resolve("index.json"), "{\"releases\":[], \"more\":1}");
    refuses("index.json is not a release index");
  }

  @Test
  void an_index_from_which_a_release_was_dropped() throws IOException {
    Path index = releases.resolve("index.json");
    String text = Files.readString(index);
    int last = text.lastIndexOf("}, {");
    Files.writeString(index, text.substring(0, last) + text.substring(text.lastIndexOf("} ]")));
    refuses("index.json: the hash chain breaks at release " + ID);
  }

  @Test
  void a_manifest_that_was_changed() throws IOException {
    Files.writeString(file("manifest.json"), "\n", StandardOpenOption.APPEND);
    refuses("release " + ID + ": manifest.json is not the one that index.json lists");
  }

  @Test
  void a_file_that_was_changed() throws IOException {
    Files.writeString(file("tables/reports_district.csv"), "x", StandardOpenOption.APPEND);
    refuses("release " + ID + ": tables/reports_district.csv was altered");
  }

  @Test
  void a_file_changed_without_changing_its_size() throws IOException {
    Files.writeString(file("tables/reports_district.parquet"), "PAR2");
    refuses("release " + ID + ": tables/reports_district.parquet was altered");
  }

  @Test
  void a_file_that_is_gone() throws IOException {
    Files.delete(file("api/release.json.gz"));
    refuses("release " + ID + ": api/release.json.gz is missing or unreadable");
  }

  @Test
  void an_older_release_that_was_changed() throws IOException {
    Files.delete(releases.resolve("2025-03.1/api/release.json"));
    refuses("release 2025-03.1: api/release.json is missing or unreadable");
  }

  @Test
  void a_manifest_that_lists_a_file_outside_the_release() throws IOException {
    new ReleaseFolder("2025-09.1").file("../outside.txt", "x").write(releases, Status.PUBLISHED);
    refuses("release 2025-09.1: the manifest lists a path outside the release");
  }

  @Test
  void the_program_says_so_in_one_line_and_exits_with_2() throws IOException {
    Files.delete(releases.resolve("index.json"));
    CommandLine program = new CommandLine(new Serve());
    assertEquals(2, program.execute("--releases", releases.toString(), "--port", "0"));
    assertEquals(2, new CommandLine(new Serve()).execute("--releases"));
  }

  private void refuses(String why) {
    String message =
        assertThrows(RefusedToServe.class, () -> PublishedReleases.open(releases)).getMessage();
    assertTrue(message.endsWith(why), message);
  }

  private Path file(String path) {
    return releases.resolve(ID).resolve(path);
  }
}
