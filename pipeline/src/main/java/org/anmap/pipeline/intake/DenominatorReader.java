package org.anmap.pipeline.intake;

import java.util.List;
import org.anmap.contract.Area;
import org.anmap.pipeline.config.Months;
import org.anmap.pipeline.intake.profile.Field;
import org.anmap.pipeline.intake.value.AgeBand;
import org.anmap.pipeline.intake.value.Periods.Period;
import org.anmap.pipeline.notice.Rule;

/** Reads how many people or households an area has. */
final class DenominatorReader implements RecordReader {
  private static final List<DenominatorColumn> COLUMNS = StagedColumn.of(DenominatorColumn.class);
  private static final Identity.Names KEYS =
      new Identity.Names(null, DenominatorColumn.CONTENT_KEY, DenominatorColumn.NOISE_KEY, null);

  private final String source;
  private final String sector;
  private final UnitOfRecord units;
  private final Identity identity;

  DenominatorReader(String source, String sector, UnitOfRecord units, Identity identity) {
    this.source = source;
    this.sector = sector;
    this.units = units;
    this.identity = identity;
  }

  @Override
  public StagedRow row(Fields fields) throws Unreadable {
    Period period =
        fields
            .period(Field.PERIOD)
            .orElseThrow(() -> new Unreadable(Rule.DATE_MISSING, Field.PERIOD));
    long value =
        fields
            .count(Field.VALUE)
            .orElseThrow(() -> new Unreadable(Rule.NUMBER_UNREADABLE, Field.VALUE));
    Day received = fields.date(Field.RECEIVED_ON).orElse(Day.of(period.first()));
    StagedRow row =
        StagedRow.of(COLUMNS)
            .set(DenominatorColumn.SOURCE, source)
            .set(DenominatorColumn.SECTOR, sector)
            .set(DenominatorColumn.RECEIVED_ON, received.lastNumber())
            .set(DenominatorColumn.MONTH, Months.number(period.first()))
            .set(DenominatorColumn.SEX, total(fields.codeIfKnown(Field.SEX)))
            .set(
                DenominatorColumn.AGE_BAND,
                total(fields.age(Field.AGE).map(AgeBand::code).orElse(null)))
            .set(DenominatorColumn.VALUE, value);
    units.set(row, fields, period.first(), DenominatorColumn.UNIT, null);
    identity.give(row, fields, KEYS);
    return row;
  }

  /** A number that says nothing of sex or age is one of all of them. */
  private static String total(String code) {
    return code == null ? Area.TOTAL : code;
  }
}
