package org.anmap.pipeline.intake;

/** Every column of a staged outreach session. */
public enum OutreachColumn implements StagedColumn {
  SOURCE(ColumnType.CODE, true),
  SECTOR(ColumnType.CODE, true),
  RECORD_KEY(ColumnType.HASH, false),
  CONTENT_KEY(ColumnType.HASH, true),
  NOISE_KEY(ColumnType.HASH, true),
  RECEIVED_ON(ColumnType.DAY, true),
  /** Month in which the session was held. */
  MONTH(ColumnType.MONTH, true),
  UNIT(ColumnType.CODE, true),
  ACTIVITY(ColumnType.CODE, true),
  PARTICIPANTS(ColumnType.COUNT, true);

  private final ColumnType type;
  private final boolean required;

  OutreachColumn(ColumnType type, boolean required) {
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
