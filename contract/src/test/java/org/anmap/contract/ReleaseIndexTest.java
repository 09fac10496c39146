package org.anmap.contract;

import static org.anmap.contract.ReleaseIndex.Status.PUBLISHED;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReleaseIndexTest {
  private static final ReleaseIndex THREE =
      new ReleaseIndex(List.of())
          .with("2025-04.1", PUBLISHED, "aa")
          .with("2025-05.1", PUBLISHED, "bb")
          .with("2025-06.1", PUBLISHED, "cc");

  @Test
  void newest_first() {
    assertEquals("2025-06.1", THREE.newest().orElseThrow().id());
    assertEquals(Optional.empty(), THREE.brokenLink());
  }

  @Test
  void a_release_cannot_be_dropped_or_swapped_unseen() {
    List<ReleaseIndex.Entry> dropped = new ArrayList<>(THREE.releases());
    dropped.remove(1);
    assertEquals(Optional.of("2025-06.1"), new ReleaseIndex(dropped).brokenLink());

    List<ReleaseIndex.Entry> altered = new ArrayList<>(THREE.releases());
    ReleaseIndex.Entry entry = altered.get(2);
    altered.set(2, new ReleaseIndex.Entry(entry.id(), entry.status(), "other", entry.chain()));
    assertEquals(Optional.of("2025-04.1"), new ReleaseIndex(altered).brokenLink());
  }

  @Test
  void reads_what_it_writes(@TempDir Path folder) throws Exception {
    Files.write(folder.resolve(ReleaseIndex.FILE), Json.pretty(THREE));
    assertEquals(THREE, ReleaseIndex.read(folder));
    assertEquals(List.of(), ReleaseIndex.read(folder.resolve("nowhere")).releases());
  }
}
