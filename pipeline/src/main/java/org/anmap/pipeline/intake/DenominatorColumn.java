package org.anmap.pipeline.intake;

/** Every column of a staged denominator: how many people or households an area has. */
public enum DenominatorColumn implements StagedColumn {
  SOURCE(ColumnType.CODE, true),
  SECTOR(ColumnType.CODE, true),
  CONTENT_KEY(ColumnType.HASH, false),
  NOISE_KEY(ColumnType.HASH, true),
  RECEIVED_ON(ColumnType.DAY, true),
  UNIT(ColumnType.CODE, true),
  /** First month of the period it holds for. */
  MONTH(ColumnType.MONTH, true),
  SEX(ColumnType.CODE, true),
  AGE_BAND(ColumnType.CODE, true),
  VALUE(ColumnType.COUNT, true);

  private final ColumnType type;
  private final boolean required;

  DenominatorColumn(ColumnType type, boolean required) {
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
