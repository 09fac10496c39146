package org.anmap.pipeline.intake;

/** Every column of a staged withdrawal of consent: whose record no longer counts, as a hash. */
public enum WithdrawalColumn implements StagedColumn {
  /** Source of the record that is withdrawn. */
  SOURCE(ColumnType.CODE, true),
  SECTOR(ColumnType.CODE, true),
  /** The key of the record that is withdrawn. */
  RECORD_KEY(ColumnType.HASH, true),
  NOISE_KEY(ColumnType.HASH, true),
  RECEIVED_ON(ColumnType.DAY, true);

  private final ColumnType type;
  private final boolean required;

  WithdrawalColumn(ColumnType type, boolean required) {
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
