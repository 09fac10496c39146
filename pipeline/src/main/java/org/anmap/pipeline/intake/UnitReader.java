package org.anmap.pipeline.intake;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.anmap.pipeline.intake.profile.Field;
import org.anmap.pipeline.notice.Rule;

/** Reads one reporting unit of a register: a school, an agency, a group. */
final class UnitReader implements RecordReader {
  private static final List<UnitColumn> COLUMNS = StagedColumn.of(UnitColumn.class);
  private static final Identity.Names KEYS =
      new Identity.Names(UnitColumn.RECORD_KEY, UnitColumn.CONTENT_KEY, UnitColumn.NOISE_KEY, null);

  /** A register without any date has been there since before the first release. */
  private static final Day ALWAYS = Day.of(LocalDate.EPOCH);

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
    if (fields.id(Field.RECORD_ID).isEmpty()) {
      throw new Unreadable(Rule.RECORD_ID_MISSING, Field.RECORD_ID);
    }
    Optional<Day> from = fields.date(Field.VALID_FROM);
    Optional<Day> to = fields.date(Field.VALID_TO);
    Optional<Day> said = fields.date(Field.RECEIVED_ON);
    Day received = said.or(() -> from).orElse(ALWAYS);
    StagedRow row =
        StagedRow.of(COLUMNS)
            .set(UnitColumn.SOURCE, source)
            .set(UnitColumn.SECTOR, sector)
            .set(UnitColumn.RECEIVED_ON, received.lastNumber())
            .set(UnitColumn.UNIT_KIND, fields.code(Field.UNIT_KIND));
    String unit =
        said.isEmpty() ? units.ofSet(fields) : units.find(fields, stands(said.get(), to)).unit();
    row.set(UnitColumn.UNIT, unit);
    from.ifPresent(day -> row.set(UnitColumn.VALID_FROM, day.firstNumber()));
    to.ifPresent(day -> row.set(UnitColumn.VALID_TO, day.lastNumber()));
    fields.count(Field.ENROLLED).ifPresent(count -> row.set(UnitColumn.ENROLLED, count));
    identity.give(row, fields, KEYS);
    return row;
  }

  /**
   * The day whose names of places a register uses: its own, or the last on which the unit stood.
   */
  private static LocalDate stands(Day received, Optional<Day> to) {
    return to.map(Day::last).filter(end -> end.isBefore(received.first())).orElse(received.first());
  }
}
