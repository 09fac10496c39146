package org.anmap.pipeline.audit;

import java.nio.file.Path;
import java.util.List;
import org.anmap.contract.Certificate;
import org.anmap.contract.CertificateFiles;
import org.anmap.contract.Witness;

/** Every hidden cell is proven to be wide enough: the content of the certificate. */
public record Proof(Certificate certificate, List<Witness> witnesses) implements AuditResult {
  public Proof {
    witnesses = List.copyOf(witnesses);
  }

  /** Writes the folder {@code certificate/} of a release. */
  public void write(Path release) {
    CertificateFiles.write(release, certificate, witnesses);
  }

  @Override
  public boolean passed() {
    return true;
  }

  @Override
  public List<String> toText() {
    return certificate.measures().stream()
        .map(
            proof ->
                proof.hiddenCells() == 0
                    ? proof.measure() + ": nothing is hidden"
                    : proof.measure()
                        + ": every one of "
                        + proof.hiddenCells()
                        + " hidden cells spans at least "
                        + proof.narrowestWidth())
        .toList();
  }
}
