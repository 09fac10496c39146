package org.anmap.pipeline.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.anmap.contract.Json;
import org.anmap.contract.Sha256;

/**
 * The private store of staged files.
 *
 * <p>A staged file is a folder named by a hash of everything its rows depend on. It counts as
 * staged only once {@code staged.json} stands in it, which is written last and whole.
 */
final class StagingArea {
  /** Raised only when the same input would be staged as other rows. */
  private static final int INTAKE_FORMAT = 3;

  private static final String MARKER = "staged.json";

  private final Path root;

  StagingArea(Path staging) {
    this.root = staging.toAbsolutePath().normalize().resolve("staged");
  }

  /** The folder of a file read in a certain way. */
  Path folder(String content, String reading, Keys keys) {
    return root.resolve(
        Sha256.of(
            String.join(
                "\n",
                content,
                reading,
                keys.pseudonym().fingerprint(),
                keys.staging().fingerprint(),
                keys.noise().fingerprint(),
                Integer.toString(INTAKE_FORMAT))));
  }

  /** What is staged in a folder, if it is complete. */
  Optional<StagedFile> find(Path folder) {
    Path marker = folder.resolve(MARKER);
    if (!Files.exists(marker)) {
      return Optional.empty();
    }
    try {
      return Optional.of(Json.read(marker, StagedFile.class))
          .filter(
              file ->
                  Stream.concat(file.parts().stream(), file.tombstones().stream())
                      .map(folder::resolve)
                      .allMatch(Files::exists));
    } catch (UncheckedIOException e) {
      return Optional.empty(); // damaged: staged again if its raw file is there
    }
  }

  /** Everything that is staged, by folder, in the order of names. */
  Map<Path, StagedFile> all() {
    Map<Path, StagedFile> all = new LinkedHashMap<>();
    for (Path folder : folders()) {
      find(folder).ifPresent(file -> all.put(folder, file));
    }
    return all;
  }

  /** Folders that were once complete and are so no longer: a marker or a part is damaged. */
  List<Path> damaged() {
    return folders().stream()
        .filter(folder -> Files.exists(folder.resolve(MARKER)) && find(folder).isEmpty())
        .toList();
  }

  /** Declares a file staged. */
  void keep(Path folder, StagedFile file) {
    try {
      Path draft = Files.createTempFile(folder, "staged", ".json");
      Files.write(draft, Json.pretty(file));
      Files.move(draft, folder.resolve(MARKER), StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write to staging", e);
    }
  }

  /** The same staged file, kept under the path at which its bytes lie now. */
  StagedFile moved(Path folder, StagedFile file, String path) {
    if (file.path().equals(path)) {
      return file;
    }
    StagedFile moved = file.at(path);
    keep(folder, moved);
    return moved;
  }

  /** Removes what is staged in a folder: the marker first, so that it is never half there. */
  void remove(Path folder) {
    if (!Files.exists(folder)) {
      return;
    }
    try {
      Files.deleteIfExists(folder.resolve(MARKER));
      try (Stream<Path> files = Files.walk(folder)) {
        for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot remove from staging", e);
    }
  }

  /** Creates the store, open to its owner alone, and clears what a killed run left half done. */
  void create() {
    try {
      Files.createDirectories(
          root, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot create the staging folder", e);
    }
    for (Path folder : folders()) {
      if (!Files.exists(folder.resolve(MARKER))) {
        remove(folder);
      }
    }
  }

  /** Removes every folder, whether or not its marker can be read. */
  void clear() {
    folders().forEach(this::remove);
  }

  private List<Path> folders() {
    if (!Files.isDirectory(root)) {
      return List.of();
    }
    try (Stream<Path> folders = Files.list(root)) {
      return folders.filter(Files::isDirectory).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot list the staging folder", e);
    }
  }
}
