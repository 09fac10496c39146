package org.anmap.pipeline.intake;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.anmap.contract.Area;
import org.anmap.pipeline.intake.IntakeResult.Remark;
import org.anmap.pipeline.intake.profile.Field;
import org.anmap.pipeline.intake.profile.Profile;
import org.anmap.pipeline.intake.record.RawRecord;
import org.anmap.pipeline.intake.record.Text;
import org.anmap.pipeline.intake.value.AgeBand;
import org.anmap.pipeline.intake.value.Birth;
import org.anmap.pipeline.intake.value.DateEvidence;
import org.anmap.pipeline.intake.value.Dates;
import org.anmap.pipeline.intake.value.Periods.Period;
import org.anmap.pipeline.intake.value.Reading;
import org.anmap.pipeline.intake.value.RecordedDate;
import org.anmap.pipeline.notice.Rule;

/** The fields of one record after another, each read by its rule; remembers what was odd. */
final class Fields {
  private final Profile profile;
  private final CellReader cells;
  private final Map<Field, Text> constants = new EnumMap<>(Field.class);
  private final DateOrders[] orders = new DateOrders[Field.values().length];
  private final List<Remark> remarks = new ArrayList<>();
  private RawRecord record;

  Fields(Profile profile, CellReader cells) {
    this.profile = profile;
    this.cells = cells;
    profile.constants().forEach((field, text) -> constants.put(field, Text.of(text)));
    for (Field field : Field.values()) {
      if (field.type() == Field.Type.DATE) {
        orders[field.ordinal()] = new DateOrders();
      }
    }
  }

  /** Turns to a record; what was odd about the one before is forgotten. */
  Fields of(RawRecord next) {
    this.record = next;
    remarks.clear();
    return this;
  }

  List<Remark> remarks() {
    return remarks;
  }

  void remark(Rule rule, Field field) {
    remarks.add(new Remark(rule, field.code()));
  }

  /** Which of day and month came first, by field, in all records read. */
  Map<Field, DateOrders> dateOrders() {
    Map<Field, DateOrders> byField = new EnumMap<>(Field.class);
    for (Field field : Field.values()) {
      if (orders[field.ordinal()] != null) {
        byField.put(field, orders[field.ordinal()]);
      }
    }
    return byField;
  }

  /** The text of an id, nothing if it is blank or a word for unknown. */
  Optional<String> id(Field field) throws Unreadable {
    return this.<String>read(field);
  }

  /** The clean text of a place, empty if it is blank or a word for unknown. */
  String place(Field field) throws Unreadable {
    return this.<String>read(field).orElse("");
  }

  Optional<Day> date(Field field) throws Unreadable {
    return dated(field);
  }

  Optional<Birth> birth() throws Unreadable {
    return dated(Field.BIRTH_DATE);
  }

  private <T> Optional<T> dated(Field field) throws Unreadable {
    Meaning meaning = meaning(field, text(field));
    orders[field.ordinal()].add(meaning.evidence());
    return read(field, meaning.reading());
  }

  Day requiredDate(Field field) throws Unreadable {
    return date(field).orElseThrow(() -> new Unreadable(Rule.DATE_MISSING, field));
  }

  /**
   * A date of a row that is left out: read alike, but no evidence of the order of day and month.
   */
  Optional<Day> dateOfLeftOut(Field field) throws Unreadable {
    return read(field);
  }

  Optional<Period> period(Field field) throws Unreadable {
    return read(field);
  }

  /** The code of a label; unknown is {@code _U}. */
  String code(Field field) throws Unreadable {
    return this.<String>read(field).orElse(Area.UNKNOWN);
  }

  /** The code of a label, or null where a row may do without. */
  String codeIfKnown(Field field) throws Unreadable {
    return this.<String>read(field).orElse(null);
  }

  /** Yes, no, or nothing known. */
  Optional<Boolean> answer(Field field) throws Unreadable {
    return read(field);
  }

  Optional<Boolean> presence(Field field) throws Unreadable {
    return read(field);
  }

  Optional<AgeBand> age(Field field) throws Unreadable {
    return read(field);
  }

  Optional<Long> count(Field field) throws Unreadable {
    return read(field);
  }

  String name(Field field) throws Unreadable {
    return this.<String>read(field).orElse("");
  }

  /** Whether the record says numbers and nothing else: no date, place, id or code. */
  boolean holdsNumbersOnly() {
    boolean numbers = false;
    for (Field field : Field.values()) {
      boolean isMonth = profile.wide().isUsed() && field == Field.REPORT_DATE; // of the header
      if (!isMonth && !record.text(field.ordinal()).isBlank()) {
        if (field.type() != Field.Type.COUNT && field.type() != Field.Type.AGE) {
          return false;
        }
        numbers = true;
      }
    }
    return numbers;
  }

  RawRecord record() {
    return record;
  }

  /** What a text was found to mean, and what it says of the order of day and month. */
  private record Meaning(Reading<?> reading, DateEvidence evidence) {
    static final Meaning NOTHING = new Meaning(Reading.unknown(), DateEvidence.NONE);
  }

  private <T> Optional<T> read(Field field) throws Unreadable {
    return read(field, meaning(field, text(field)).reading());
  }

  @SuppressWarnings("unchecked")
  private <T> Optional<T> read(Field field, Reading<?> reading) throws Unreadable {
    if (reading.refused()) {
      throw new Unreadable(reading.rule(), field);
    }
    if (reading.rule() != null) {
      remark(reading.rule(), field);
    }
    return Optional.ofNullable((T) reading.value());
  }

  private Text text(Field field) {
    Text text = record.text(field.ordinal());
    // A blank cell says that nothing is known; only a column that is not there has a constant.
    return constants.isEmpty() || record.has(field.ordinal())
        ? text
        : constants.getOrDefault(field, text);
  }

  private Meaning meaning(Field field, Text text) {
    if (text.text().isEmpty()) {
      return Meaning.NOTHING;
    }
    if (text.meaning() instanceof Meaning known) {
      return known;
    }
    Reading<?> reading = cells.read(field, text.text());
    if (reading.value() instanceof RecordedDate date) {
      reading = new Reading<>(Day.of(date), reading.rule(), false);
    }
    DateEvidence evidence =
        field.type() == Field.Type.DATE ? Dates.evidence(text.text().strip()) : DateEvidence.NONE;
    Meaning meaning = new Meaning(reading, evidence);
    text.mean(meaning);
    return meaning;
  }
}
