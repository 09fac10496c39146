package org.anmap.pipeline.aggregate;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.anmap.contract.Json;
import org.anmap.contract.Synced;

/**
 * The leaf counts behind every release, as they were when its months were first published: its
 * vintage. Kept in staging, encrypted (AES-256-GCM, bound to the release's id), for the owner
 * alone.
 *
 * <p>A published month is counted from its vintage until the yearly revision, whatever has become
 * of its rows. So what is published later adds up with what was published before, and no late row,
 * correction or deletion can be read off the difference of two releases.
 */
public final class Vintages {
  /** What its key is derived for. */
  public static final String PURPOSE = "vintages";

  private static final int NONCE_BYTES = 12;
  private static final int TAG_BITS = 128;

  private final Path folder;
  private final byte[] key;

  /**
   * @param staging the private store
   * @param key 256 bits, for this purpose alone
   */
  public Vintages(Path staging, byte[] key) {
    this.folder = staging.resolve("vintages");
    this.key = key.clone();
  }

  /** Keeps the counts of a release that is about to be published; replaces what a dead run left. */
  public void keep(String release, LeafCounts counts) {
    byte[] nonce = new byte[NONCE_BYTES];
    new SecureRandom().nextBytes(nonce);
    try {
      Files.createDirectories(
          folder,
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      bytes.write(nonce);
      bytes.write(cipher(Cipher.ENCRYPT_MODE, release, nonce).doFinal(zipped(counts)));
      Path beside = Files.createTempFile(folder, "vintage", "");
      Files.write(beside, bytes.toByteArray());
      Synced.force(beside);
      Files.move(beside, file(release), StandardCopyOption.ATOMIC_MOVE);
      Synced.force(folder); // a power cut must not leave a release without its vintage
      if (!of(release).equals(Optional.of(withoutKeys(counts)))) {
        throw new IOException("the counts do not read back as written");
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot keep the counts of release " + release, e);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("this Java cannot encrypt with AES-GCM", e);
    }
  }

  /** A sum of keys would be the pseudonym of whoever is alone in a leaf; nothing here needs it. */
  private static LeafCounts withoutKeys(LeafCounts counts) {
    return new LeafCounts(
        counts.measures().stream()
            .map(
                measure ->
                    new LeafCounts.Measure(
                        measure.name(),
                        measure.dimensions(),
                        measure.leaves().stream().map(Vintages::withoutKey).toList()))
            .toList());
  }

  private static Leaf withoutKey(Leaf leaf) {
    return new Leaf(leaf.unit(), leaf.month(), leaf.codes(), leaf.sector(), leaf.count(), 0);
  }

  /**
   * The counts of a release, without sums of keys; empty if they are not there or are not what was
   * kept.
   */
  public Optional<LeafCounts> of(String release) {
    try {
      byte[] bytes = Files.readAllBytes(file(release));
      if (bytes.length < NONCE_BYTES + TAG_BITS / Byte.SIZE) {
        return Optional.empty();
      }
      byte[] nonce = Arrays.copyOf(bytes, NONCE_BYTES);
      byte[] plain =
          cipher(Cipher.DECRYPT_MODE, release, nonce)
              .doFinal(bytes, NONCE_BYTES, bytes.length - NONCE_BYTES);
      try (var unzipped = new GZIPInputStream(new ByteArrayInputStream(plain))) {
        return Optional.of(Json.read(unzipped.readAllBytes(), LeafCounts.class));
      }
    } catch (IOException
        | UncheckedIOException
        | GeneralSecurityException
        | IllegalArgumentException e) {
      return Optional.empty(); // never the cause: it may quote what it could not read
    }
  }

  /**
   * Counts for a release that goes on where another ended: its months from the vintage, the months
   * after it as they are now.
   */
  public static LeafCounts continued(LeafCounts vintage, YearMonth last, LeafCounts now) {
    List<LeafCounts.Measure> measures = new ArrayList<>();
    for (LeafCounts.Measure measure : now.measures()) {
      List<Leaf> leaves = new ArrayList<>();
      for (LeafCounts.Measure before : vintage.measures()) {
        if (before.name().equals(measure.name())) {
          before.leaves().stream().filter(leaf -> !leaf.month().isAfter(last)).forEach(leaves::add);
        }
      }
      measure.leaves().stream().filter(leaf -> leaf.month().isAfter(last)).forEach(leaves::add);
      measures.add(new LeafCounts.Measure(measure.name(), measure.dimensions(), leaves));
    }
    return new LeafCounts(measures);
  }

  private Path file(String release) {
    return folder.resolve(release + ".vintage");
  }

  private Cipher cipher(int mode, String release, byte[] nonce) throws GeneralSecurityException {
    Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
    cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
    cipher.updateAAD(release.getBytes(StandardCharsets.UTF_8));
    return cipher;
  }

  private static byte[] zipped(LeafCounts counts) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream zip = new GZIPOutputStream(bytes)) {
      zip.write(Json.bytes(withoutKeys(counts)));
    }
    return bytes.toByteArray();
  }
}
