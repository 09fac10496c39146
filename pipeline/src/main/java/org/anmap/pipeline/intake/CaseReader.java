package org.anmap.pipeline.intake;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.anmap.contract.Area;
import org.anmap.pipeline.config.CodeLists;
import org.anmap.pipeline.intake.profile.Field;
import org.anmap.pipeline.intake.value.AgeBand;
import org.anmap.pipeline.intake.value.Birth;
import org.anmap.pipeline.intake.value.Reading;
import org.anmap.pipeline.notice.Rule;

/** Reads one report of a case. */
final class CaseReader implements RecordReader {
  private static final List<CaseColumn> COLUMNS = StagedColumn.of(CaseColumn.class);
  private static final Identity.Names KEYS =
      new Identity.Names(
          CaseColumn.RECORD_KEY,
          CaseColumn.CONTENT_KEY,
          CaseColumn.NOISE_KEY,
          CaseColumn.SURVIVOR_KEY);

  /** No programme counts an incident of long ago by mistake without somebody looking at it. */
  private static final int LONG_BEFORE_DAYS = 3653;

  private static final Map<CaseColumn, Field> ANSWERS =
      Map.of(
          CaseColumn.PREVIOUSLY_REPORTED, Field.PREVIOUSLY_REPORTED,
          CaseColumn.PREVIOUS_INCIDENTS, Field.PREVIOUS_INCIDENTS,
          CaseColumn.LEGAL_ACTION, Field.LEGAL_ACTION);

  private final String source;
  private final String sector;
  private final UnitOfRecord units;
  private final Identity identity;

  /** Optional columns that hold the code of a field, where the file has it. */
  private final Map<CaseColumn, Field> coded = new EnumMap<>(CaseColumn.class);

  private final Map<CaseColumn, Field> answers = new EnumMap<>(CaseColumn.class);

  /** Whether the file tells more than most do. */
  private final boolean isDetailed;

  /**
   * @param fields that the file may have
   */
  CaseReader(
      String source, String sector, UnitOfRecord units, Identity identity, Set<Field> fields) {
    this.source = source;
    this.sector = sector;
    this.units = units;
    this.identity = identity;
    for (CaseColumn column : CaseColumn.values()) {
      column
          .from()
          .filter(field -> field.type() == Field.Type.CODE && fields.contains(field))
          .ifPresent(field -> coded.put(column, field));
    }
    answers.putAll(ANSWERS);
    answers.values().retainAll(fields);
    isDetailed = !coded.isEmpty() || !answers.isEmpty() || fields.contains(Field.DISABILITY);
  }

  @Override
  public StagedRow row(Fields fields) throws Unreadable {
    String type = fields.code(Field.GBV_TYPE);
    if (type.equals(CodeLists.NOT_GBV)) {
      throw Unreadable.leftOut(Rule.NOT_GBV, Field.GBV_TYPE);
    }
    Day reported = fields.requiredDate(Field.REPORT_DATE);
    Optional<Day> happened = fields.date(Field.INCIDENT_DATE);
    checkOrder(fields, reported, happened);
    Optional<AgeBand> age = age(fields, happened.orElse(reported));
    StagedRow row =
        StagedRow.of(COLUMNS)
            .set(CaseColumn.SOURCE, source)
            .set(CaseColumn.SECTOR, sector)
            .set(CaseColumn.RECEIVED_ON, ReceivedOn.of(fields, reported).lastNumber())
            .set(CaseColumn.MONTH, reported.month())
            .set(CaseColumn.GBV_TYPE, type)
            .set(CaseColumn.SEX, fields.code(Field.SEX))
            .set(CaseColumn.AGE_BAND, age.map(AgeBand::code).orElse(Area.UNKNOWN));
    units.set(row, fields, reported.first(), CaseColumn.UNIT, CaseColumn.PLACE_ESTIMATED);
    happened.ifPresent(day -> row.set(CaseColumn.INCIDENT_MONTH, day.month()));
    row.set(CaseColumn.REPORTING_LAG, lag(fields, reported, happened));
    row.set(CaseColumn.CASE_CONTEXT, CaseContext.of(fields, type, age.orElse(null)));
    if (isDetailed) {
      setDetails(row, fields);
    }
    cases(fields).ifPresent(count -> row.set(CaseColumn.CASES, count));
    identity.give(row, fields, KEYS);
    return row;
  }

  private void setDetails(StagedRow row, Fields fields) throws Unreadable {
    for (Map.Entry<CaseColumn, Field> code : coded.entrySet()) {
      row.set(code.getKey(), fields.codeIfKnown(code.getValue()));
    }
    for (Map.Entry<CaseColumn, Field> answer : answers.entrySet()) {
      row.set(answer.getKey(), word(fields.answer(answer.getValue())));
    }
    row.set(CaseColumn.DISABILITY, word(fields.presence(Field.DISABILITY)));
  }

  private static void checkOrder(Fields fields, Day reported, Optional<Day> happened)
      throws Unreadable {
    if (happened.isEmpty()) {
      return;
    }
    if (happened.get().isAfter(reported)) {
      throw new Unreadable(Rule.INCIDENT_AFTER_REPORT, Field.INCIDENT_DATE);
    }
    if (happened.get().daysTo(reported) > LONG_BEFORE_DAYS) {
      fields.remark(Rule.INCIDENT_LONG_BEFORE, Field.INCIDENT_DATE);
    }
  }

  /** From the birth date if there is one, which the record then forgets. */
  private static Optional<AgeBand> age(Fields fields, Day at) throws Unreadable {
    Optional<AgeBand> said = fields.age(Field.AGE);
    Optional<Birth> born = fields.birth();
    if (born.isEmpty()) {
      return said;
    }
    Reading<AgeBand> reckoned = born.get().bandAt(at.first(), at.last());
    if (!reckoned.isKnown()) {
      fields.remark(reckoned.rule(), Field.BIRTH_DATE);
      return said;
    }
    if (said.isPresent() && said.get() != reckoned.value()) {
      fields.remark(Rule.AGE_DISAGREES, Field.AGE);
    }
    return Optional.of(reckoned.value());
  }

  private static String lag(Fields fields, Day reported, Optional<Day> happened) throws Unreadable {
    String said = fields.codeIfKnown(Field.REPORTING_LAG);
    return happened
        .filter(day -> day.exact() && reported.exact())
        .map(day -> ReportingLag.of(day.daysTo(reported)))
        .orElse(said);
  }

  private static String word(Optional<Boolean> answer) {
    return answer.map(yes -> yes ? "yes" : "no").orElse(null);
  }

  private static Optional<Long> cases(Fields fields) throws Unreadable {
    Optional<Long> count = fields.count(Field.COUNT);
    if (count.isPresent() && count.get() == 0) {
      throw Unreadable.leftOut(Rule.ROW_WITHOUT_RECORD, Field.COUNT);
    }
    return count;
  }
}
