package org.anmap.pipeline.intake;

import java.util.List;
import java.util.Optional;
import org.anmap.pipeline.intake.profile.Field;
import org.anmap.pipeline.notice.Rule;

/** Reads one outreach session. */
final class OutreachReader implements RecordReader {
  private static final List<OutreachColumn> COLUMNS = StagedColumn.of(OutreachColumn.class);
  private static final Identity.Names KEYS =
      new Identity.Names(
          OutreachColumn.RECORD_KEY, OutreachColumn.CONTENT_KEY, OutreachColumn.NOISE_KEY, null);

  private final String source;
  private final String sector;
  private final UnitOfRecord units;
  private final Identity identity;

  OutreachReader(String source, String sector, UnitOfRecord units, Identity identity) {
    this.source = source;
    this.sector = sector;
    this.units = units;
    this.identity = identity;
  }

  @Override
  public StagedRow row(Fields fields) throws Unreadable {
    Day held = fields.requiredDate(Field.REPORT_DATE);
    StagedRow row =
        StagedRow.of(COLUMNS)
            .set(OutreachColumn.SOURCE, source)
            .set(OutreachColumn.SECTOR, sector)
            .set(OutreachColumn.RECEIVED_ON, ReceivedOn.of(fields, held).lastNumber())
            .set(OutreachColumn.MONTH, held.month())
            .set(OutreachColumn.ACTIVITY, fields.code(Field.ACTIVITY))
            .set(OutreachColumn.PARTICIPANTS, participants(fields));
    units.set(row, fields, held.first(), OutreachColumn.UNIT, OutreachColumn.PLACE_ESTIMATED);
    fields.count(Field.COUNT).ifPresent(count -> row.set(OutreachColumn.SESSIONS, count));
    identity.give(row, fields, KEYS);
    return row;
  }

  /** No more can have been reached than are on the rolls, where the row says how many are. */
  private static long participants(Fields fields) throws Unreadable {
    Optional<Long> reached = fields.count(Field.PARTICIPANTS);
    if (reached.isEmpty()) {
      fields.remark(Rule.NUMBER_MISSING, Field.PARTICIPANTS);
      return 0;
    }
    long enrolled = fields.count(Field.ENROLLED).orElse(Long.MAX_VALUE);
    if (reached.get() > enrolled) {
      fields.remark(Rule.NUMBER_ABOVE_WHOLE, Field.PARTICIPANTS);
    }
    return Math.min(reached.get(), enrolled);
  }
}
