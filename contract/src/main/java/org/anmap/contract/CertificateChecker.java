package org.anmap.contract;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.anmap.contract.Certificate.MeasureProof;

/**
 * Checks a certificate against the release it lies in, without a solver and without the batch.
 *
 * <p>It trusts nothing that made the certificate: rules, sums, bounds and widths are computed again
 * from the published files in exact arithmetic.
 */
public final class CertificateChecker {

  /**
   * Every problem as a sentence; an empty list means that the certificate holds.
   *
   * @param earlier folders of the releases before it, oldest first: a proof that leaves out what
   *     was published before is none
   */
  public List<String> check(Path releaseFolder, List<Path> earlier) {
    try {
      Release release = Release.open(releaseFolder);
      Certificate certificate = CertificateFiles.read(releaseFolder);
      List<String> problems = new ArrayList<>(parameters(certificate, release.manifest()));
      problems.addAll(files(certificate, releaseFolder));
      problems.addAll(measures(certificate, release));
      problems.addAll(earlier(certificate, release, earlier));
      return List.copyOf(problems);
    } catch (IllegalArgumentException | UncheckedIOException | ArithmeticException e) {
      return List.of("the certificate or a file it speaks of cannot be read: " + e.getMessage());
    }
  }

  private static List<String> parameters(Certificate certificate, Manifest manifest) {
    Manifest.Protection protection = manifest.protection();
    List<String> problems = new ArrayList<>(DisclosureRules.parameterProblems(manifest));
    same("format version", certificate.formatVersion(), Certificate.FORMAT_VERSION, problems);
    same("release", certificate.release(), manifest.release(), problems);
    same("mode", certificate.mode(), protection.mode(), problems);
    same("threshold", certificate.threshold(), protection.threshold(), problems);
    same("width", certificate.width(), protection.width(), problems);
    same(
        "list of sensitive dimensions",
        certificate.sensitiveDimensions(),
        protection.sensitiveDimensions(),
        problems);
    same("list of rules", certificate.rules(), Certificate.RULES, problems);
    same("attacker", certificate.attacker(), Certificate.ATTACKER, problems);
    return problems;
  }

  private static List<String> earlier(
      Certificate certificate, Release release, List<Path> earlier) {
    List<String> problems = new ArrayList<>();
    same(
        "list of earlier certificates",
        certificate.earlier(),
        earlier.stream().map(CertificateFiles::hash).toList(),
        problems);
    earlier.forEach(
        folder -> problems.addAll(Continuation.problems(Release.open(folder), release)));
    return problems;
  }

  private static List<String> files(Certificate certificate, Path folder) {
    Map<String, String> found = CertificateFiles.hashes(folder);
    Set<String> paths = new TreeSet<>(found.keySet());
    paths.addAll(certificate.files().keySet());
    List<String> problems = new ArrayList<>();
    same(
        "list of its own files",
        CertificateFiles.namesOf(certificate),
        CertificateFiles.namesIn(folder),
        problems);
    paths.stream()
        .filter(path -> !found.getOrDefault(path, "").equals(certificate.files().get(path)))
        .forEach(path -> problems.add(path + " is not the file that the certificate speaks of"));
    return problems;
  }

  private static List<String> measures(Certificate certificate, Release release) {
    List<String> problems = new ArrayList<>();
    List<PublishedMeasure> measures = PublishedMeasure.readAll(release, problems);
    if (!problems.isEmpty()) {
      return problems;
    }
    List<PublishedMeasure> sensitive =
        measures.stream().filter(PublishedMeasure::isSensitive).toList();
    same(
        "list of measures",
        certificate.measures().stream().map(MeasureProof::measure).toList(),
        sensitive.stream().map(PublishedMeasure::measure).toList(),
        problems);
    for (PublishedMeasure measure : measures) {
      DisclosureRules rules = new DisclosureRules(measure, release.manifest().protection());
      rules.sums().forEach(breach -> problems.add(breach.sentence()));
      rules.smallCounts().forEach(breach -> problems.add(breach.sentence()));
      rules.thinResiduals().forEach(breach -> problems.add(breach.sentence()));
      for (MeasureProof proof : certificate.measures()) {
        if (proof.measure().equals(measure.measure())) {
          problems.addAll(proof(proof, measure, release));
        }
      }
    }
    return problems;
  }

  private static List<String> proof(MeasureProof proof, PublishedMeasure measure, Release release) {
    List<String> problems = new ArrayList<>();
    same("dimensions of " + proof.measure(), proof.dimensions(), measure.dimensions(), problems);
    if (!problems.isEmpty()) {
      return problems;
    }
    Witness witness = CertificateFiles.readWitness(release.folder(), proof);
    WitnessCheck check = new WitnessCheck(measure, witness);
    problems.addAll(check.problems());
    check
        .narrowerThan(release.manifest().protection().width())
        .forEach(
            key -> problems.add("the witness shows less than the width for " + measure.name(key)));
    if (!proof.equals(claim(measure, witness, check))) {
      problems.add("what is claimed of " + proof.measure() + " is not what its witness shows");
    }
    return problems;
  }

  /** What a witness shows of a measure. */
  public static MeasureProof claim(PublishedMeasure measure, Witness witness, WitnessCheck check) {
    return new MeasureProof(
        measure.measure(),
        measure.dimensions(),
        measure.plan().tables().stream()
            .filter(table -> table.measure().equals(measure.measure()))
            .map(TableSpec::name)
            .toList(),
        measure.leaves().size(),
        measure.cells().values().stream().filter(PublishedMeasure.Published::isHidden).count(),
        witness.moves().size(),
        check.narrowest());
  }

  private static void same(String what, Object claimed, Object expected, List<String> problems) {
    if (!Objects.equals(claimed, expected)) {
      problems.add("the certificate's " + what + " is " + claimed + ", the release's " + expected);
    }
  }
}
