package org.anmap.pipeline.intake;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.anmap.pipeline.config.CodeLists;
import org.anmap.pipeline.config.Months;
import org.anmap.pipeline.intake.IntakeResult.Accepted;
import org.anmap.pipeline.intake.IntakeResult.Quarantined;
import org.anmap.pipeline.intake.IntakeResult.Remark;
import org.anmap.pipeline.intake.IntakeResult.Skipped;
import org.anmap.pipeline.notice.Rule;

/** Reads one report of a case. */
final class CaseReader implements RecordReader {
  private static final List<CaseColumn> COLUMNS = StagedColumn.of(CaseColumn.class);

  private final String source;
  private final String sector;
  private final Profile profile;
  private final PlaceFinder places;
  private final Pseudonyms pseudonyms;

  CaseReader(
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
      String type = fields.code(Field.GBV_TYPE);
      if (type.equals(CodeLists.NOT_GBV)) {
        return new Skipped(new Remark(Rule.NOT_GBV, Field.GBV_TYPE.code()));
      }
      return new Accepted(row(fields, type), fields.remarks());
    } catch (Unreadable e) {
      return new Quarantined(e.remark());
    }
  }

  private StagedRow row(Fields fields, String type) throws Unreadable {
    LocalDate reported = fields.requiredDate(Field.REPORT_DATE);
    LocalDate received = fields.receivedOn(reported);
    if (fields.date(Field.INCIDENT_DATE).filter(reported::isBefore).isPresent()) {
      throw new Unreadable(Rule.INCIDENT_AFTER_REPORT, Field.INCIDENT_DATE);
    }
    StagedRow row =
        StagedRow.of(COLUMNS)
            .set(CaseColumn.SOURCE, source)
            .set(CaseColumn.SECTOR, sector)
            .set(CaseColumn.RECEIVED_ON, received)
            .set(CaseColumn.MONTH, Months.number(reported))
            .set(CaseColumn.UNIT, fields.unit(places, reported))
            .set(CaseColumn.GBV_TYPE, type)
            .set(CaseColumn.SEX, fields.code(Field.SEX))
            .set(CaseColumn.AGE_BAND, fields.ageBand());
    fields
        .known(Field.SURVIVOR_ID)
        .ifPresent(code -> row.set(CaseColumn.SURVIVOR_KEY, pseudonyms.survivor(code)));
    Optional<String> id = fields.known(Field.RECORD_ID);
    String content = row.content();
    id.ifPresent(text -> row.set(CaseColumn.RECORD_KEY, pseudonyms.record(text)));
    return row.set(CaseColumn.CONTENT_KEY, pseudonyms.content(content))
        .set(CaseColumn.NOISE_KEY, pseudonyms.noise(id, content));
  }
}
