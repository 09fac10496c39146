package org.anmap.pipeline.intake;

/** Every column of a staged case; a new column of an export is never carried along. */
public enum CaseColumn implements StagedColumn {
  SOURCE(ColumnType.CODE, true),
  SECTOR(ColumnType.CODE, true),
  /** HMAC of source and record id; absent if the record has no id. */
  RECORD_KEY(ColumnType.HASH, false),
  /** HMAC of everything kept: breaks ties between versions of a record. */
  CONTENT_KEY(ColumnType.HASH, true),
  /** HMAC under the noise key, from which the record's key for sums is taken. */
  NOISE_KEY(ColumnType.HASH, true),
  /** HMAC of source and survivor code; absent if the record has none. */
  SURVIVOR_KEY(ColumnType.HASH, false),
  RECEIVED_ON(ColumnType.DAY, true),
  /** Month of the report. */
  MONTH(ColumnType.MONTH, true),
  UNIT(ColumnType.CODE, true),
  GBV_TYPE(ColumnType.CODE, true),
  SEX(ColumnType.CODE, true),
  AGE_BAND(ColumnType.CODE, true);

  private final ColumnType type;
  private final boolean required;

  CaseColumn(ColumnType type, boolean required) {
    this.type = type;
    this.required = required;
  }

  @Override
  public ColumnType type() {
    return type;
  }

  @Override
  public boolean required() {
    return required;
  }
}
