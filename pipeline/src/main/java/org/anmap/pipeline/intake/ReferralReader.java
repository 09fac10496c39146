package org.anmap.pipeline.intake;

import java.util.List;
import java.util.Optional;
import org.anmap.pipeline.intake.profile.Field;
import org.anmap.pipeline.notice.Rule;

/** Reads one referral from a sector to another, and what became of it. */
final class ReferralReader implements RecordReader {
  private static final List<ReferralColumn> COLUMNS = StagedColumn.of(ReferralColumn.class);
  private static final Identity.Names KEYS =
      new Identity.Names(
          ReferralColumn.RECORD_KEY,
          ReferralColumn.CONTENT_KEY,
          ReferralColumn.NOISE_KEY,
          ReferralColumn.SURVIVOR_KEY);

  /** Days within which treatment after exposure works. */
  private static final int WINDOW_DAYS = 3;

  private final String source;
  private final String sector;
  private final UnitOfRecord units;
  private final Identity identity;

  ReferralReader(String source, String sector, UnitOfRecord units, Identity identity) {
    this.source = source;
    this.sector = sector;
    this.units = units;
    this.identity = identity;
  }

  @Override
  public StagedRow row(Fields fields) throws Unreadable {
    String caseId =
        fields
            .id(Field.CASE_ID)
            .orElseThrow(() -> new Unreadable(Rule.RECORD_ID_MISSING, Field.CASE_ID));
    Day made = fields.requiredDate(Field.REPORT_DATE);
    Optional<Day> ended = fields.date(Field.OUTCOME_ON);
    StagedRow row =
        StagedRow.of(COLUMNS)
            .set(ReferralColumn.SOURCE, source)
            .set(ReferralColumn.SECTOR, sector)
            .set(ReferralColumn.CASE_KEY, identity.of(caseId))
            .set(ReferralColumn.RECEIVED_ON, ReceivedOn.of(fields, made).lastNumber())
            .set(ReferralColumn.MONTH, made.month())
            .set(ReferralColumn.FROM_SECTOR, fields.code(Field.FROM_SECTOR))
            .set(ReferralColumn.TO_SECTOR, fields.code(Field.TO_SECTOR))
            .set(ReferralColumn.OUTCOME, fields.code(Field.OUTCOME));
    if (hasPlace(fields)) {
      units.set(row, fields, made.first(), ReferralColumn.UNIT, null);
    }
    ended
        .filter(day -> day.exact() && made.exact())
        .ifPresent(
            day ->
                row.set(
                    ReferralColumn.WITHIN_72_HOURS, made.daysTo(day) > WINDOW_DAYS ? "no" : "yes"));
    identity.give(row, fields, KEYS);
    return row;
  }

  private static boolean hasPlace(Fields fields) throws Unreadable {
    return !(fields.place(Field.DISTRICT)
            + fields.place(Field.DISTRICT_CODE)
            + fields.place(Field.COMMUNE))
        .isEmpty();
  }
}
