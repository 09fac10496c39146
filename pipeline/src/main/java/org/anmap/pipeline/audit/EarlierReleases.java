package org.anmap.pipeline.audit;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.anmap.contract.CertificateFiles;
import org.anmap.contract.Manifest;
import org.anmap.contract.Release;
import org.anmap.contract.Sha256;

/**
 * The releases before a draft, as far as this audit can take them in.
 *
 * <p>A release that says exactly what the draft says adds nothing to what a reader knows. Any other
 * would have to enter the same system of sums; until it does, it is a refusal, never a pass.
 */
final class EarlierReleases {
  private EarlierReleases() {}

  static List<String> problems(Release draft, List<Path> earlier) {
    List<String> problems = new ArrayList<>();
    for (Path folder : earlier) {
      Manifest before = Release.open(folder).manifest();
      Manifest now = draft.manifest();
      boolean same =
          before.tables().equals(now.tables())
              && before.codes().equals(now.codes())
              && before.notReported().equals(now.notReported())
              && before.firstMonth().equals(now.firstMonth())
              && before.lastMonth().equals(now.lastMonth())
              && counts(folder).equals(counts(draft.folder()));
      if (!same) {
        problems.add(
            "release "
                + before.release()
                + " says other things than this one, and both together are not audited yet");
      }
    }
    return problems;
  }

  /** sha256 of the certificates of earlier releases, in their order. */
  static List<String> certificates(List<Path> earlier) {
    List<String> hashes = new ArrayList<>();
    for (Path folder : earlier) {
      try {
        hashes.add(Sha256.of(folder.resolve(CertificateFiles.FILE)));
      } catch (java.io.IOException e) {
        throw new java.io.UncheckedIOException("an earlier release has no certificate", e);
      }
    }
    return hashes;
  }

  /** Hashes of tables and units: all that counts depend on. */
  private static Map<String, String> counts(Path folder) {
    Map<String, String> hashes = new TreeMap<>(CertificateFiles.hashes(folder));
    hashes.keySet().removeIf(path -> !path.matches("tables/.*\\.csv|geography/[^/]*/units\\.csv"));
    return hashes;
  }
}
