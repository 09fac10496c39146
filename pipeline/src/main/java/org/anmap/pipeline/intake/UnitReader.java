package org.anmap.pipeline.intake;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.anmap.pipeline.intake.profile.Field;

/** Reads one reporting unit of a register: a school, an agency, a group. */
final class UnitReader implements RecordReader {
  private static final List<UnitColumn> COLUMNS = StagedColumn.of(UnitColumn.class);
  private static final Identity.Names KEYS =
      new Identity.Names(UnitColumn.RECORD_KEY, UnitColumn.CONTENT_KEY, UnitColumn.NOISE_KEY, null);

  private final String source;
  private final String sector;
  private final UnitOfRecord units;
  private final Identity identity;

  UnitReader(String source, String sector, UnitOfRecord units, Identity identity) {
    this.source = source;
    this.sector = sector;
    this.units = units;
    this.identity = identity;
  }

  @Override
  public StagedRow row(Fields fields) throws Unreadable {
    Day received = fields.requiredDate(Field.RECEIVED_ON);
    Optional<Day> from = fields.date(Field.VALID_FROM);
    Optional<Day> to = fields.date(Field.VALID_TO);
    LocalDate stands = from.orElse(received).first();
    StagedRow row =
        StagedRow.of(COLUMNS)
            .set(UnitColumn.SOURCE, source)
            .set(UnitColumn.SECTOR, sector)
            .set(UnitColumn.RECEIVED_ON, received.lastNumber())
            .set(UnitColumn.UNIT_KIND, fields.code(Field.UNIT_KIND));
    units.set(row, fields, stands, UnitColumn.UNIT, null);
    from.ifPresent(day -> row.set(UnitColumn.VALID_FROM, day.firstNumber()));
    to.ifPresent(day -> row.set(UnitColumn.VALID_TO, day.lastNumber()));
    fields.count(Field.ENROLLED).ifPresent(count -> row.set(UnitColumn.ENROLLED, count));
    identity.give(row, fields, KEYS);
    return row;
  }
}
