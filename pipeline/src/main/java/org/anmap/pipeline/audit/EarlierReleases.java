package org.anmap.pipeline.audit;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.anmap.contract.CertificateFiles;
import org.anmap.contract.Continuation;
import org.anmap.contract.Release;

/**
 * The releases before a draft, as far as this audit can take them in.
 *
 * <p>One that the draft continues adds nothing to what a reader knows. Any other, a revision for
 * example, would have to enter the same system of sums; until it does, it is a refusal, never a
 * pass.
 */
final class EarlierReleases {
  private EarlierReleases() {}

  static List<String> problems(Release draft, List<Path> earlier) {
    List<String> problems = new ArrayList<>();
    for (Path folder : earlier) {
      problems.addAll(Continuation.problems(Release.open(folder), draft));
    }
    return problems;
  }

  /** sha256 of the certificates of earlier releases, in their order. */
  static List<String> certificates(List<Path> earlier) {
    return earlier.stream().map(CertificateFiles::hash).toList();
  }
}
