package org.anmap.pipeline.release;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.stream.Stream;
import org.anmap.contract.Json;
import org.anmap.contract.Manifest;
import org.anmap.contract.Manifest.FileEntry;
import org.anmap.contract.ReleaseIndex;
import org.anmap.contract.Sha256;
import org.anmap.contract.Synced;

/**
 * Puts a release folder in place so that a crash at any instant leaves the old list or the new one:
 * write beside, prove, list every file, sync, read back, rename, then replace {@code index.json}.
 */
public final class Publisher {
  private static final String MANIFEST = "manifest.json";
  private static final String DRAFT = ".draft-";
  private final Path releases;
  private final Ledger ledger;

  public Publisher(Path releases, Ledger ledger) {
    this.releases = releases;
    this.ledger = ledger;
  }

  /**
   * Removes drafts of runs that died: nothing unproven may stay where a web server could find it.
   */
  public void sweep() {
    if (!Files.exists(releases)) {
      return;
    }
    try (Stream<Path> entries = Files.list(releases)) {
      for (Path entry : entries.toList()) {
        if (entry.getFileName().toString().startsWith(DRAFT)) {
          deleteTree(entry);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot remove old drafts", e);
    }
  }

  /** Writes a draft beside the releases: its files and a manifest that does not list them yet. */
  public Path draft(Contents contents) {
    Path draft = releases.resolve(DRAFT + contents.head().release());
    try {
      deleteTree(draft);
      SortedMap<String, byte[]> files = Rendering.files(contents);
      for (Map.Entry<String, byte[]> file : files.entrySet()) {
        Path path = draft.resolve(file.getKey());
        Files.createDirectories(path.getParent());
        Files.write(path, file.getValue());
      }
      Files.write(draft.resolve(MANIFEST), Json.pretty(contents.head()));
      return draft;
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write the draft " + draft.getFileName(), e);
    }
  }

  /** Lists every file of a proven draft, renames it to its id and adds it to the index. */
  public void publish(Path draft) {
    try {
      Manifest head = Json.read(draft.resolve(MANIFEST), Manifest.class);
      byte[] manifest = Json.pretty(head.withFiles(entries(draft)));
      Files.write(draft.resolve(MANIFEST), manifest);
      syncTree(draft);
      verify(draft, manifest);
      String id = head.release();
      ReleaseIndex index = ReleaseIndex.read(releases);
      Path place = releases.resolve(id);
      if (index.releases().stream().noneMatch(entry -> entry.id().equals(id))) {
        deleteTree(place); // left by a run that died before the index was replaced
      }
      ledger.remember(id, Sha256.of(manifest), false);
      Files.move(draft, place, StandardCopyOption.ATOMIC_MOVE);
      Synced.force(releases);
      replaceIndex(index.with(id, ReleaseIndex.Status.PUBLISHED, Sha256.of(manifest)));
      ledger.remember(id, Sha256.of(manifest), true);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot publish " + draft.getFileName(), e);
    }
  }

  private void replaceIndex(ReleaseIndex index) throws IOException {
    Path beside = releases.resolve("." + ReleaseIndex.FILE);
    Files.write(beside, Json.pretty(index));
    Synced.force(beside);
    Files.move(
        beside,
        releases.resolve(ReleaseIndex.FILE),
        StandardCopyOption.ATOMIC_MOVE,
        StandardCopyOption.REPLACE_EXISTING);
    Synced.force(releases);
  }

  private static List<FileEntry> entries(Path folder) throws IOException {
    List<FileEntry> entries = new ArrayList<>();
    for (Path file : files(folder)) {
      String path = folder.relativize(file).toString().replace('\\', '/');
      if (!path.equals(MANIFEST)) {
        entries.add(new FileEntry(path, Files.size(file), Sha256.of(file), MediaTypes.of(path)));
      }
    }
    entries.sort(Comparator.comparing(FileEntry::path));
    return entries;
  }

  /** Reads every byte back: a disk that lies is found before anyone relies on it. */
  private static void verify(Path folder, byte[] manifest) throws IOException {
    if (!Sha256.of(folder.resolve(MANIFEST)).equals(Sha256.of(manifest))) {
      throw new IOException("the manifest does not read back as written");
    }
    for (FileEntry entry : Json.read(folder.resolve(MANIFEST), Manifest.class).files()) {
      if (!Sha256.of(folder.resolve(entry.path())).equals(entry.sha256())) {
        throw new IOException(entry.path() + " does not read back as written");
      }
    }
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> tree = Files.walk(folder)) {
      return tree.filter(Files::isRegularFile).toList();
    }
  }

  private static void syncTree(Path folder) throws IOException {
    try (Stream<Path> tree = Files.walk(folder)) {
      for (Path path : tree.toList()) {
        Synced.force(path);
      }
    }
  }

  private static void deleteTree(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    try (Stream<Path> tree = Files.walk(folder)) {
      for (Path path : tree.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }
}
