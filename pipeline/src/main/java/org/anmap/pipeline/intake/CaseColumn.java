package org.anmap.pipeline.intake;

import java.util.Optional;
import org.anmap.pipeline.intake.profile.Field;

/** Every column of a staged case; a new column of an export is never carried along. */
public enum CaseColumn implements StagedColumn {
  SOURCE(ColumnType.CODE, true),
  SECTOR(ColumnType.CODE, true),
  /**
   * HMAC of source and record id, followed by that of id and month where a row holds a record for
   * each month; absent if the record has no id.
   */
  RECORD_KEY(ColumnType.HASH, Field.RECORD_ID),
  /** HMAC of everything kept: what a record without an id is known by; absent if it has one. */
  CONTENT_KEY(ColumnType.HASH, false),
  /** HMAC under the noise key: the record's key for sums. */
  NOISE_KEY(ColumnType.HASH, true),
  /** HMAC of source and survivor code; absent if the record has none. */
  SURVIVOR_KEY(ColumnType.HASH, Field.SURVIVOR_ID),
  RECEIVED_ON(ColumnType.DAY, true),
  /** Month of the report. */
  MONTH(ColumnType.MONTH, true),
  UNIT(ColumnType.CODE, true),
  GBV_TYPE(ColumnType.CODE, true),
  SEX(ColumnType.CODE, true),
  AGE_BAND(ColumnType.CODE, true),
  /** How many cases the row stands for; absent for one. */
  CASES(ColumnType.COUNT, Field.COUNT),
  /** Present if the place was carried back to its unit by an estimate. */
  PLACE_ESTIMATED(ColumnType.CODE, false),
  INCIDENT_MONTH(ColumnType.MONTH, Field.INCIDENT_DATE),
  REPORTING_LAG(ColumnType.CODE, false),
  /** Codes of the list case_context, one space between them. */
  CASE_CONTEXT(ColumnType.CODE, false),
  MARITAL_STATUS(ColumnType.CODE, Field.MARITAL_STATUS),
  DISPLACEMENT_STATUS(ColumnType.CODE, Field.DISPLACEMENT_STATUS),
  DISABILITY(ColumnType.CODE, Field.DISABILITY),
  TIME_OF_DAY(ColumnType.CODE, Field.TIME_OF_DAY),
  LOCATION_TYPE(ColumnType.CODE, Field.LOCATION_TYPE),
  PREVIOUSLY_REPORTED(ColumnType.CODE, Field.PREVIOUSLY_REPORTED),
  PREVIOUS_INCIDENTS(ColumnType.CODE, Field.PREVIOUS_INCIDENTS),
  PERPETRATORS(ColumnType.CODE, Field.PERPETRATORS),
  PERP_SEX(ColumnType.CODE, Field.PERP_SEX),
  PERP_AGE_GROUP(ColumnType.CODE, Field.PERP_AGE_GROUP),
  PERP_RELATIONSHIP(ColumnType.CODE, Field.PERP_RELATIONSHIP),
  /** Codes of the list referred_from, one space between them. */
  REFERRED_FROM(ColumnType.CODE, Field.REFERRED_FROM),
  SVC_SAFEHOUSE(ColumnType.CODE, Field.SVC_SAFEHOUSE),
  SVC_HEALTH(ColumnType.CODE, Field.SVC_HEALTH),
  SVC_PSYCHOSOCIAL(ColumnType.CODE, Field.SVC_PSYCHOSOCIAL),
  SVC_LEGAL(ColumnType.CODE, Field.SVC_LEGAL),
  SVC_POLICE(ColumnType.CODE, Field.SVC_POLICE),
  SVC_LIVELIHOODS(ColumnType.CODE, Field.SVC_LIVELIHOODS),
  SVC_CHILD_PROTECTION(ColumnType.CODE, Field.SVC_CHILD_PROTECTION),
  LEGAL_ACTION(ColumnType.CODE, Field.LEGAL_ACTION);

  private final ColumnType type;
  private final boolean required;
  private final Field from;

  CaseColumn(ColumnType type, boolean required) {
    this.type = type;
    this.required = required;
    this.from = null;
  }

  /** A column that is empty where a file does not have the field. */
  CaseColumn(ColumnType type, Field from) {
    this.type = type;
    this.required = false;
    this.from = from;
  }

  @Override
  public ColumnType type() {
    return type;
  }

  @Override
  public boolean required() {
    return required;
  }

  @Override
  public Optional<Field> from() {
    return Optional.ofNullable(from);
  }
}
