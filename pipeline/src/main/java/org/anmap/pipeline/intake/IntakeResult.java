package org.anmap.pipeline.intake;

import java.util.List;
import org.anmap.pipeline.notice.Rule;

/** What leaves the raw wall for one record: a de-identified row, or the rule that says why not. */
sealed interface IntakeResult {

  /** A rule that was met, and the field it was met in. */
  record Remark(Rule rule, String column) {}

  /** A row to stage, and what was odd about it. */
  record Accepted(StagedRow row, List<Remark> remarks) implements IntakeResult {
    public Accepted {
      remarks = List.copyOf(remarks);
    }
  }

  /** A row set aside for the analyst to mend. */
  record Quarantined(Remark remark) implements IntakeResult {}

  /** A row left out as meant. */
  record Skipped(Remark remark) implements IntakeResult {}

  /** A row left out as meant, which takes back the earlier versions of its record. */
  record TakenBack(Remark remark, StagedRow tombstone) implements IntakeResult {}
}
