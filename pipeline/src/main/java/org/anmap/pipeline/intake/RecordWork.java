package org.anmap.pipeline.intake;

import java.util.Optional;
import org.anmap.pipeline.config.Source;
import org.anmap.pipeline.intake.IntakeResult.Accepted;
import org.anmap.pipeline.intake.IntakeResult.Quarantined;
import org.anmap.pipeline.intake.IntakeResult.Remark;
import org.anmap.pipeline.intake.IntakeResult.Skipped;
import org.anmap.pipeline.intake.IntakeResult.TakenBack;
import org.anmap.pipeline.intake.profile.Field;
import org.anmap.pipeline.intake.profile.Profile;
import org.anmap.pipeline.intake.record.RawRecord;
import org.anmap.pipeline.intake.record.Totals;
import org.anmap.pipeline.notice.Rule;

/** What becomes of one record: what holds for a record of any kind, then its own rules. */
final class RecordWork {
  private final Profile profile;
  private final Fields fields;
  private final RecordReader reader;
  private final Tombstones tombstones;

  RecordWork(Profile profile, Fields fields, RecordReader reader, Tombstones tombstones) {
    this.profile = profile;
    this.fields = fields;
    this.reader = reader;
    this.tombstones = tombstones;
  }

  IntakeResult read(RawRecord record) {
    IntakeResult result = judged(record);
    return result instanceof Skipped skipped && takesBack(record, skipped)
        ? tombstones
            .of(refuses(record) ? Rule.CONSENT_WITHHELD : skipped.remark().rule(), fields)
            .<IntakeResult>map(tombstone -> new TakenBack(skipped.remark(), tombstone))
            .orElse(skipped)
        : result;
  }

  private boolean takesBack(RawRecord record, Skipped skipped) {
    return Kinds.hasVersions(profile.kind())
        && !record.isPartOfAnother()
        && !record.isBlank()
        && skipped.remark().rule() != Rule.ROW_TOTAL;
  }

  /** Whether consent is asked for and not given, whatever else is wrong with the row. */
  private boolean refuses(RawRecord record) {
    try {
      return hasConsentColumn(record) && !fields.answer(Field.CONSENT).orElse(false);
    } catch (Unreadable e) {
      return false;
    }
  }

  private IntakeResult judged(RawRecord record) {
    if (record.isBlank()) {
      return skipped(Rule.ROW_WITHOUT_RECORD, "");
    }
    fields.of(record);
    boolean mayBeTotal = profile.wide().isUsed() || record.has(profile.slots());
    if (mayBeTotal && Totals.isTotal(record.texts())) {
      return skipped(Rule.ROW_TOTAL, "");
    }
    if (record.miscounted()) {
      return aside(record, new Quarantined(new Remark(Rule.FIELDS_MISCOUNTED, "")));
    }
    Profile.Filter stopping = record.stoppedBy(profile);
    if (stopping != null) {
      return stopping.quarantine()
          ? new Quarantined(new Remark(Rule.ROW_NOT_APPROVED, ""))
          : skipped(Rule.ROW_FILTERED, "");
    }
    if (profile.wide().isUsed() && record.text(profile.wide().value().ordinal()).isBlank()) {
      return skipped(Rule.CELL_BLANK, "");
    }
    try {
      Optional<Boolean> consent = fields.answer(Field.CONSENT);
      if (hasConsentColumn(record) && !consent.orElse(false)) {
        return skipped(Rule.CONSENT_WITHHELD, Field.CONSENT.code());
      }
      return new Accepted(reader.row(fields), fields.remarks());
    } catch (Unreadable e) {
      return aside(record, e.result());
    }
  }

  /**
   * A blank cell in a column of consent is no consent; a file without the column has another way.
   */
  private boolean hasConsentColumn(RawRecord record) {
    return profile.kind() != Source.Kind.WITHDRAWALS // where "no" is what the row is about
        && (record.has(Field.CONSENT.ordinal()) || profile.constants().containsKey(Field.CONSENT));
  }

  /** A row that no rule accepts may be no record at all. */
  private IntakeResult aside(RawRecord record, IntakeResult result) {
    if (!(result instanceof Quarantined)) {
      return result;
    }
    if (Totals.isTotal(record.texts())) {
      return skipped(Rule.ROW_TOTAL, "");
    }
    return fields.holdsNumbersOnly()
        ? new Quarantined(new Remark(Rule.ROW_NUMBERS_ONLY, ""))
        : result;
  }

  private static Skipped skipped(Rule rule, String column) {
    return new Skipped(new Remark(rule, column));
  }
}
