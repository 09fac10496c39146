package org.anmap.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Map;
import org.anmap.contract.ReleaseIndex;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The two programs as a new user meets them. */
class DemoIT {

  @Test
  void demo_leaves_one_published_release() {
    ReleaseIndex index = ReleaseIndex.read(SampleRelease.releases());
    assertEquals(1, index.releases().size());
    assertEquals("2026-10.1", index.newest().orElseThrow().id());
  }

  @Test
  void a_second_call_checks_it_and_changes_no_byte() {
    Path releases = SampleRelease.releases();
    Map<String, String> before = Program.tree(releases);
    Program.Ended again = Program.anmap("demo", "--no-serve", "--releases", releases.toString());
    assertEquals(0, again.exitCode(), again.err());
    assertEquals(before, Program.tree(releases));
  }

  @Test
  void the_same_publication_again_is_exit_7_and_changes_no_byte() {
    Path releases = SampleRelease.releases();
    Map<String, String> before = Program.tree(releases);
    Program.Ended again =
        Program.anmap(
            "run",
            Program.SAMPLES.resolve("publication.yaml").toString(),
            "--releases",
            releases.toString());
    assertEquals(7, again.exitCode(), again.err());
    assertEquals(before, Program.tree(releases));
  }

  @Test
  void one_core_gives_the_same_bytes(@TempDir Path folder) {
    Path releases = folder.resolve("releases");
    Program.Ended run =
        Program.anmap(
            Map.of("ANMAP_JAVA_OPTIONS", "-XX:ActiveProcessorCount=1"),
            "demo",
            "--no-serve",
            "--releases",
            releases.toString());
    assertEquals(0, run.exitCode(), run.err());
    assertEquals(Program.tree(SampleRelease.releases()), Program.tree(releases));
  }

  @Test
  void audit_attacks_the_release_from_its_files_and_finds_nothing() {
    Program.Ended audit = Program.anmap("audit", SampleRelease.releases().toString());
    assertEquals(0, audit.exitCode(), audit.err());
    assertTrue(audit.out().contains("2026-10.1"), audit.out());
  }

  @Test
  void a_terminal_shows_no_row_count_of_a_source(@TempDir Path folder) {
    Program.Ended run =
        Program.anmap("demo", "--no-serve", "--releases", folder.resolve("releases").toString());
    String shown = run.out() + run.err();
    String told = shown.replaceAll("\\d+\\.\\d s", "").replace("2026-10.1", "");
    assertEquals("", told.replaceAll("\\D", ""), "a number beside seconds and the release");
    for (String word : new String[] {"accepted", "quarantined", "skipped", "rows read"}) {
      assertEquals(-1, shown.indexOf(word), shown);
    }
  }
}
