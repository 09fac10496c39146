package org.anmap.pipeline.intake;

import java.util.Optional;
import org.anmap.pipeline.intake.profile.Field;

/** Every column of a staged outreach session. */
public enum OutreachColumn implements StagedColumn {
  SOURCE(ColumnType.CODE, true),
  SECTOR(ColumnType.CODE, true),
  RECORD_KEY(ColumnType.HASH, Field.RECORD_ID),
  CONTENT_KEY(ColumnType.HASH, false),
  NOISE_KEY(ColumnType.HASH, true),
  RECEIVED_ON(ColumnType.DAY, true),
  /** Month in which the session was held. */
  MONTH(ColumnType.MONTH, true),
  UNIT(ColumnType.CODE, true),
  ACTIVITY(ColumnType.CODE, true),
  PARTICIPANTS(ColumnType.COUNT, true),
  /** How many sessions the row stands for; absent for one. */
  SESSIONS(ColumnType.COUNT, Field.COUNT),
  /** Present if the place was carried back to its unit by an estimate. */
  PLACE_ESTIMATED(ColumnType.CODE, false);

  private final ColumnType type;
  private final boolean required;
  private final Field from;

  OutreachColumn(ColumnType type, boolean required) {
    this.type = type;
    this.required = required;
    this.from = null;
  }

  /** A column that is empty where a file does not have the field. */
  OutreachColumn(ColumnType type, Field from) {
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
