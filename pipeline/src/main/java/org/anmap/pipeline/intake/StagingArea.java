package org.anmap.pipeline.intake;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
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
  private static final int INTAKE_FORMAT = 1;

  private static final String MARKER = "staged.json";

  private final Path root;

  StagingArea(Path staging) {
    this.root = staging.toAbsolutePath().normalize().resolve("staged");
  }

  /** The folder of a file read in a certain way. */
  Path folder(String fileHash, String reading, Keys keys) {
    return root.resolve(
        Sha256.of(
            String.join(
                "\n",
                fileHash,
                reading,
                keys.pseudonym().fingerprint(),
                keys.staging().fingerprint(),
                keys.noise().fingerprint(),
                Integer.toString(INTAKE_FORMAT))));
  }

  /** What is staged in a folder, if it is complete. */
  Optional<StagedPart> find(Path folder) {
    Path marker = folder.resolve(MARKER);
    if (!Files.exists(marker)) {
      return Optional.empty();
    }
    StagedPart part;
    try {
      part = Json.read(marker, StagedPart.class);
    } catch (UncheckedIOException e) {
      return Optional.empty(); // torn by a crash: the file is staged again
    }
    Path rows = folder.resolve(part.path());
    return Files.exists(rows)
        ? Optional.of(
            new StagedPart(rows.toString(), part.counts(), part.received(), part.notices()))
        : Optional.empty();
  }

  /** Declares a part staged. */
  void keep(Path folder, StagedPart part) {
    String name = Path.of(part.path()).getFileName().toString();
    StagedPart relative = new StagedPart(name, part.counts(), part.received(), part.notices());
    try {
      Path draft = Files.createTempFile(folder, "staged", ".json");
      Files.write(draft, Json.pretty(relative));
      Files.move(draft, folder.resolve(MARKER), StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write to staging", e);
    }
  }

  /** Creates the store, open to its owner alone. */
  void create() {
    try {
      Files.createDirectories(
          root, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot create the staging folder", e);
    }
  }

  static String hash(Path file) throws IOException {
    try (InputStream bytes = Files.newInputStream(file)) {
      MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
      new DigestInputStream(bytes, sha256).transferTo(OutputStream.nullOutputStream());
      return HexFormat.of().formatHex(sha256.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
