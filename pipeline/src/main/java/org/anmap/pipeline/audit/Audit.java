package org.anmap.pipeline.audit;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.anmap.contract.Certificate;
import org.anmap.contract.CertificateChecker;
import org.anmap.contract.CertificateFiles;
import org.anmap.contract.DisclosureRules;
import org.anmap.contract.Manifest;
import org.anmap.contract.PublishedMeasure;
import org.anmap.contract.Release;
import org.anmap.contract.Witness;
import org.anmap.contract.WitnessCheck;

/**
 * Attacks a release from its published files alone.
 *
 * <p>The attacker knows every file and every rule, and cannot tell why a cell is hidden. For each
 * hidden cell the audit finds two tables that fit everything published and differ there by the
 * width, or says how the cell is bounded more tightly, or refuses because it can show neither.
 */
public final class Audit {

  /**
   * @param draft a release folder with its manifest
   * @param earlier folders of the releases before it, oldest first
   */
  public AuditResult check(Path draft, List<Path> earlier) {
    try {
      return attack(Release.open(draft), earlier);
    } catch (IllegalArgumentException | UncheckedIOException | ArithmeticException e) {
      return new Inconsistent(List.of("the release cannot be read: " + e.getMessage()));
    }
  }

  private AuditResult attack(Release release, List<Path> earlier) {
    List<String> problems = new ArrayList<>(DisclosureRules.parameterProblems(release.manifest()));
    problems.addAll(EarlierReleases.problems(release, earlier));
    List<PublishedMeasure> measures = PublishedMeasure.readAll(release, problems);
    if (!problems.isEmpty()) {
      return new Inconsistent(problems);
    }
    List<Recipe> leaks = new ArrayList<>();
    List<Witness> witnesses = new ArrayList<>();
    List<Certificate.MeasureProof> proofs = new ArrayList<>();
    for (PublishedMeasure measure : measures) {
      DisclosureRules rules = new DisclosureRules(measure, release.manifest().protection());
      rules.sums().forEach(breach -> problems.add(breach.sentence()));
      if (!problems.isEmpty() || !measure.isSensitive()) {
        continue;
      }
      MeasureAttack attack = new MeasureAttack(measure, release.manifest().protection().width());
      leaks.addAll(RuleLeaks.with(attack.leaks(), measure, rules));
      if (leaks.isEmpty() && attack.problems().isEmpty()) {
        Witness witness = attack.witness();
        witnesses.add(witness);
        proofs.add(CertificateChecker.claim(measure, witness, new WitnessCheck(measure, witness)));
      }
      problems.addAll(attack.problems());
    }
    if (!problems.isEmpty()) {
      return new Inconsistent(problems);
    }
    return leaks.isEmpty()
        ? new Proof(certificate(release, earlier, proofs), witnesses)
        : new Leak(leaks);
  }

  private static Certificate certificate(
      Release release, List<Path> earlier, List<Certificate.MeasureProof> proofs) {
    Manifest.Protection protection = release.manifest().protection();
    return new Certificate(
        Certificate.FORMAT_VERSION,
        release.manifest().release(),
        protection.mode(),
        protection.threshold(),
        protection.width(),
        protection.sensitiveDimensions(),
        Certificate.RULES,
        Certificate.ATTACKER,
        proofs,
        CertificateFiles.hashes(release.folder()),
        EarlierReleases.certificates(earlier));
  }
}
