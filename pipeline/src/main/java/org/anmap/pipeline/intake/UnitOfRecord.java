package org.anmap.pipeline.intake;

import java.time.LocalDate;
import org.anmap.pipeline.geography.Carry;
import org.anmap.pipeline.geography.Placed;
import org.anmap.pipeline.intake.profile.Field;
import org.anmap.pipeline.notice.Rule;

/** Finds the unit that counts a record: a code decides before a name. */
final class UnitOfRecord {
  /** Flags a row whose commune lies in several old units. */
  static final String ESTIMATED = "estimated";

  private static final LocalDate LAST_DAY = LocalDate.of(2099, 12, 31);

  private final PlaceFinder places;
  private final PlaceQuestions questions;

  UnitOfRecord(PlaceFinder places, PlaceQuestions questions) {
    this.places = places;
    this.questions = questions;
  }

  /** Sets the unit, and the flag if it was estimated and the kind of row keeps it. */
  void set(StagedRow row, Fields fields, LocalDate date, StagedColumn unit, StagedColumn estimated)
      throws Unreadable {
    Placed.Found found = find(fields, date);
    row.set(unit, found.unit());
    if (estimated != null && found.carry() == Carry.ESTIMATED) {
      row.set(estimated, ESTIMATED);
    }
  }

  Placed.Found find(Fields fields, LocalDate date) throws Unreadable {
    Placed.Found found = place(fields, date);
    remark(fields, found, asked(fields));
    return found;
  }

  /**
   * The unit of a row that speaks of the units of the set themselves, whatever the day: a code of
   * the set is that unit, although a commune of later days may bear the same number.
   */
  String ofSet(Fields fields, LocalDate date) throws Unreadable {
    String code = fields.place(asked(fields));
    return places.isUnit(code) ? code : find(fields, date).unit();
  }

  /** The same for a register that says no day: what was valid when is then no question. */
  String ofSet(Fields fields) throws Unreadable {
    String code = fields.place(asked(fields));
    return places.isUnit(code) ? code : place(fields, LAST_DAY).unit();
  }

  private static Field asked(Fields fields) throws Unreadable {
    return fields.place(Field.DISTRICT_CODE).isEmpty() ? Field.DISTRICT : Field.DISTRICT_CODE;
  }

  private Placed.Found place(Fields fields, LocalDate date) throws Unreadable {
    String code = fields.place(Field.DISTRICT_CODE);
    Field asked = asked(fields);
    String district = code.isEmpty() ? fields.place(Field.DISTRICT) : code;
    String province = fields.place(Field.PROVINCE);
    String commune = fields.place(Field.COMMUNE);
    Placed placed = places.find(province, district, commune, date);
    if (placed instanceof Placed.Found found) {
      return found;
    }
    if (placed instanceof Placed.Outside) {
      throw Unreadable.leftOut(Rule.PLACE_OUTSIDE, asked);
    }
    Placed.Found mapped = questions.ask(fields, province, district, commune, date);
    if (mapped != null) {
      return mapped;
    }
    throw new Unreadable(
        placed instanceof Placed.Ambiguous ? Rule.PLACE_AMBIGUOUS : Rule.PLACE_UNMATCHED, asked);
  }

  private static void remark(Fields fields, Placed.Found found, Field asked) {
    switch (found.carry()) {
      case AS_IS -> {}
      case CARRIED -> fields.remark(Rule.PLACE_CARRIED, asked);
      case ESTIMATED -> fields.remark(Rule.PLACE_ESTIMATED, asked);
      case NOT_VALID_THEN -> fields.remark(Rule.PLACE_NOT_VALID_THEN, asked);
    }
  }
}
