package org.anmap.pipeline.intake;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.anmap.pipeline.config.Months;
import org.anmap.pipeline.intake.IntakeResult.Accepted;
import org.anmap.pipeline.intake.IntakeResult.Quarantined;

/** Reads one outreach session. */
final class OutreachReader implements RecordReader {
  private static final List<OutreachColumn> COLUMNS = StagedColumn.of(OutreachColumn.class);

  private final String source;
  private final String sector;
  private final Profile profile;
  private final PlaceFinder places;
  private final Pseudonyms pseudonyms;

  OutreachReader(
      String source, String sector, Profile profile, PlaceFinder places, Pseudonyms pseudonyms) {
    this.source = source;
    this.sector = sector;
    this.profile = profile;
    this.places = places;
    this.pseudonyms = pseudonyms;
  }

  @Override
  public IntakeResult read(RawRecord record) {
    Fields fields = new Fields(record, profile);
    try {
      return new Accepted(row(fields), fields.remarks());
    } catch (Unreadable e) {
      return new Quarantined(e.remark());
    }
  }

  private StagedRow row(Fields fields) throws Unreadable {
    LocalDate held = fields.requiredDate(Field.REPORT_DATE);
    StagedRow row =
        StagedRow.of(COLUMNS)
            .set(OutreachColumn.SOURCE, source)
            .set(OutreachColumn.SECTOR, sector)
            .set(OutreachColumn.RECEIVED_ON, fields.receivedOn(held))
            .set(OutreachColumn.MONTH, Months.number(held))
            .set(OutreachColumn.UNIT, fields.unit(places, held))
            .set(OutreachColumn.ACTIVITY, fields.code(Field.ACTIVITY))
            .set(OutreachColumn.PARTICIPANTS, fields.count(Field.PARTICIPANTS));
    Optional<String> id = fields.known(Field.RECORD_ID);
    String content = row.content();
    id.ifPresent(text -> row.set(OutreachColumn.RECORD_KEY, pseudonyms.record(text)));
    return row.set(OutreachColumn.CONTENT_KEY, pseudonyms.content(content))
        .set(OutreachColumn.NOISE_KEY, pseudonyms.noise(id, content));
  }
}
