package org.anmap.pipeline.intake;

/** Every column of a staged tombstone: which record was taken back and when, nothing else of it. */
public enum TombstoneColumn implements StagedColumn {
  SOURCE(ColumnType.CODE, true),
  /** The key of the record, as its versions have it. */
  RECORD_KEY(ColumnType.HASH, true),
  /** Absent where the day cannot be read: every version is taken back. */
  RECEIVED_ON(ColumnType.DAY, false);

  private final ColumnType type;
  private final boolean required;

  TombstoneColumn(ColumnType type, boolean required) {
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
