package org.anmap.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import org.anmap.contract.Certificate;
import org.anmap.contract.CertificateFiles;
import org.anmap.contract.Json;
import org.anmap.contract.Manifest;
import org.anmap.contract.ReleaseIndex;
import org.anmap.contract.Sha256;

/**
 * The sample release with something altered by someone who knows the format: every hash that
 * anybody could recompute is right again, so that only what was altered can give it away.
 */
record Forgery(Path releases) {
  private static final String ID = "2026-10.1";

  static Forgery in(Path folder) {
    Path releases = folder.resolve("releases");
    Program.copy(SampleRelease.releases(), releases);
    return new Forgery(releases);
  }

  Path release() {
    return releases.resolve(ID);
  }

  /** Alters one file, byte by byte kept where the edit keeps them. */
  void edit(String path, UnaryOperator<String> edit) {
    Path file = release().resolve(path);
    try {
      String before = Files.readString(file, StandardCharsets.ISO_8859_1);
      String after = edit.apply(before);
      if (after.equals(before)) {
        throw new IllegalStateException("nothing was altered in " + path);
      }
      Files.writeString(file, after, StandardCharsets.ISO_8859_1);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Makes the hashes of certificate, manifest and index right again. */
  void rehash() {
    try {
      Certificate c = CertificateFiles.read(release());
      Certificate certificate =
          new Certificate(
              c.formatVersion(),
              c.release(),
              c.mode(),
              c.threshold(),
              c.width(),
              c.sensitiveDimensions(),
              c.rules(),
              c.attacker(),
              c.measures(),
              CertificateFiles.hashes(release()),
              c.earlier());
      Files.write(release().resolve(CertificateFiles.FILE), Json.pretty(certificate));
      Path manifest = release().resolve("manifest.json");
      Manifest before = Json.read(manifest, Manifest.class);
      byte[] after =
          Json.pretty(before.withFiles(before.files().stream().map(this::entry).toList()));
      Files.write(manifest, after);
      ReleaseIndex empty = new ReleaseIndex(List.of());
      Files.write(
          releases.resolve(ReleaseIndex.FILE),
          Json.pretty(empty.with(ID, ReleaseIndex.Status.PUBLISHED, Sha256.of(after))));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Manifest.FileEntry entry(Manifest.FileEntry listed) {
    Path file = release().resolve(listed.path());
    try {
      return new Manifest.FileEntry(
          listed.path(), Files.size(file), Sha256.of(file), listed.mediaType());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
