package org.anmap.pipeline.audit;

import java.util.List;

/** What the audit says of a release. */
public sealed interface AuditResult permits Proof, Leak, Inconsistent {

  /** Whether the release may be published. */
  boolean passed();

  /** The result for people, one sentence or step a line. */
  List<String> toText();
}
