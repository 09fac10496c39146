package org.anmap.pipeline.release;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.anmap.contract.Json;
import org.anmap.contract.ReleaseIndex;
import org.anmap.contract.Sha256;
import org.anmap.contract.Synced;

/**
 * What staging remembers of every release made from it.
 *
 * <p>The proof of a new release counts every number ever published. A release dropped from the
 * folder, or slipped into it, would leave that proof without one of its premises, so a run compares
 * the two and refuses if they differ.
 */
public final class Ledger {
  private static final String FILE = "releases.json";
  private final Path file;

  /** One remembered release; {@code done} is false from the moment before its publication. */
  record Entry(String id, String manifestSha256, boolean done) {}

  private record Entries(List<Entry> releases) {}

  public Ledger(Path staging) {
    this.file = staging.resolve(FILE);
  }

  /** Why the folder and the memory do not go together; empty if they do. */
  public Optional<String> disagreement(Path releases) {
    try {
      return compare(releases);
    } catch (UncheckedIOException e) {
      return Optional.of("what was published cannot be read: " + e.getMessage());
    }
  }

  private Optional<String> compare(Path releases) {
    ReleaseIndex index = ReleaseIndex.read(releases);
    Optional<String> broken = index.brokenLink();
    if (broken.isPresent()) {
      return Optional.of("index.json was altered: the chain breaks at release " + broken.get());
    }
    List<Entry> remembered = new ArrayList<>(read());
    for (ReleaseIndex.Entry listed : index.releases()) {
      boolean known =
          remembered.removeIf(
              entry ->
                  entry.id().equals(listed.id())
                      && entry.manifestSha256().equals(listed.manifestSha256()));
      if (!known) {
        return Optional.of(
            "index.json lists release " + listed.id() + ", which staging does not know");
      }
      if (!readable(releases, listed)) {
        return Optional.of("release " + listed.id() + " cannot be read or was altered");
      }
    }
    return remembered.stream()
        .filter(Entry::done)
        .findFirst()
        .map(entry -> "release " + entry.id() + " is missing from index.json");
  }

  /** To be called before a release enters the index, and again with done after it did. */
  public void remember(String id, String manifestSha256, boolean done) {
    List<Entry> entries = new ArrayList<>(read());
    entries.removeIf(entry -> entry.id().equals(id) || !entry.done() && done);
    entries.add(new Entry(id, manifestSha256, done));
    try {
      Files.createDirectories(file.getParent());
      Path beside = file.resolveSibling("." + FILE);
      Files.write(beside, Json.pretty(new Entries(entries)));
      Synced.force(beside);
      Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      Synced.force(file.getParent());
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write the ledger of releases", e);
    }
  }

  private List<Entry> read() {
    return Files.exists(file) ? Json.read(file, Entries.class).releases() : List.of();
  }

  private static boolean readable(Path releases, ReleaseIndex.Entry listed) {
    try {
      return Sha256.of(releases.resolve(listed.id()).resolve("manifest.json"))
          .equals(listed.manifestSha256());
    } catch (IOException e) {
      return false;
    }
  }
}
