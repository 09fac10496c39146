package org.anmap.pipeline.intake;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.anmap.contract.Area;
import org.anmap.pipeline.geography.Placed;
import org.anmap.pipeline.intake.IntakeResult.Remark;
import org.anmap.pipeline.notice.Rule;

/** The fields of one record, each read by its rule; remembers what was odd. */
final class Fields {
  private static final char REPLACED = '\uFFFD';

  private final RawRecord record;
  private final Profile profile;
  private final List<Remark> remarks = new ArrayList<>();

  Fields(RawRecord record, Profile profile) {
    this.record = record;
    this.profile = profile;
  }

  List<Remark> remarks() {
    return remarks;
  }

  /** The clean text of a field. */
  String text(Field field) throws Unreadable {
    String raw = record.get(field);
    if (raw.indexOf(REPLACED) >= 0) {
      throw new Unreadable(Rule.BYTES_MALFORMED, field);
    }
    return Folded.clean(raw);
  }

  /** The text of a field, nothing if it is blank or a word for unknown. */
  Optional<String> known(Field field) throws Unreadable {
    String text = text(field);
    return Folded.isUnknown(text) ? Optional.empty() : Optional.of(text);
  }

  /** The day of a field, nothing if it is blank. */
  Optional<LocalDate> date(Field field) throws Unreadable {
    Optional<String> text = known(field);
    if (text.isEmpty()) {
      return Optional.empty();
    }
    LocalDate date =
        RecordDate.parse(text.get()).orElseThrow(() -> new Unreadable(Rule.DATE_UNREADABLE, field));
    if (!RecordDate.isInRange(date)) {
      throw new Unreadable(Rule.DATE_OUT_OF_RANGE, field);
    }
    return Optional.of(date);
  }

  LocalDate requiredDate(Field field) throws Unreadable {
    return date(field).orElseThrow(() -> new Unreadable(Rule.DATE_MISSING, field));
  }

  /**
   * The day the row came, the reported day if the row does not say.
   *
   * <p>No clock is asked: a row that came before the day it tells of tells of the future.
   */
  LocalDate receivedOn(LocalDate reported) throws Unreadable {
    LocalDate received = date(Field.RECEIVED_ON).orElse(reported);
    if (reported.isAfter(received)) {
      throw new Unreadable(Rule.DATE_IN_FUTURE, Field.REPORT_DATE);
    }
    return received;
  }

  /** The unit of the record: a code decides before a name. */
  String unit(PlaceFinder places, LocalDate date) throws Unreadable {
    String code = text(Field.DISTRICT_CODE);
    Field asked = Folded.isUnknown(code) ? Field.DISTRICT : Field.DISTRICT_CODE;
    String district = asked == Field.DISTRICT ? text(Field.DISTRICT) : code;
    Placed placed = places.find(text(Field.PROVINCE), district, date);
    if (placed instanceof Placed.Found found) {
      if (found.carried()) {
        remarks.add(new Remark(Rule.PLACE_CARRIED, asked.code()));
      }
      return found.unit();
    }
    throw new Unreadable(
        placed instanceof Placed.Ambiguous ? Rule.PLACE_AMBIGUOUS : Rule.PLACE_UNMATCHED, asked);
  }

  /** The code of a label; a blank is unknown, a label of no list is unknown with a notice. */
  String code(Field field) throws Unreadable {
    Optional<String> label = known(field);
    if (label.isEmpty()) {
      return Area.UNKNOWN;
    }
    Optional<String> code = profile.code(field, label.get());
    if (code.isEmpty()) {
      remarks.add(new Remark(Rule.CODE_UNKNOWN, field.code()));
    }
    return code.orElse(Area.UNKNOWN);
  }

  String ageBand() throws Unreadable {
    Optional<String> age = known(Field.AGE);
    if (age.isEmpty()) {
      return Area.UNKNOWN;
    }
    Optional<AgeBand> band = AgeBand.of(age.get());
    if (band.isEmpty()) {
      remarks.add(new Remark(Rule.AGE_UNKNOWN, Field.AGE.code()));
    }
    return band.map(AgeBand::code).orElse(Area.UNKNOWN);
  }

  /** A count of people, grouped in thousands or not. */
  long count(Field field) throws Unreadable {
    Optional<String> text = known(field);
    if (text.isEmpty()) {
      remarks.add(new Remark(Rule.NUMBER_MISSING, field.code()));
      return 0;
    }
    if (!text.get().matches("\\d{1,6}|\\d{1,3}([., ]\\d{3}){1,2}")) {
      throw new Unreadable(Rule.NUMBER_UNREADABLE, field);
    }
    return Long.parseLong(text.get().replaceAll("\\D", ""));
  }
}
