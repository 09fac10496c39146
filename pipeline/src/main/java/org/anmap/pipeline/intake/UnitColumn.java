package org.anmap.pipeline.intake;

import java.util.Optional;
import org.anmap.pipeline.intake.profile.Field;

/** Every column of a staged reporting unit: a school, an agency, a group. */
public enum UnitColumn implements StagedColumn {
  SOURCE(ColumnType.CODE, true),
  SECTOR(ColumnType.CODE, true),
  RECORD_KEY(ColumnType.HASH, Field.RECORD_ID),
  CONTENT_KEY(ColumnType.HASH, false),
  NOISE_KEY(ColumnType.HASH, true),
  RECEIVED_ON(ColumnType.DAY, true),
  UNIT(ColumnType.CODE, true),
  UNIT_KIND(ColumnType.CODE, true),
  VALID_FROM(ColumnType.DAY, Field.VALID_FROM),
  VALID_TO(ColumnType.DAY, Field.VALID_TO),
  /** Pupils, students or members on its rolls. */
  ENROLLED(ColumnType.COUNT, Field.ENROLLED);

  private final ColumnType type;
  private final boolean required;
  private final Field from;

  UnitColumn(ColumnType type, boolean required) {
    this.type = type;
    this.required = required;
    this.from = null;
  }

  /** A column that is empty where a file does not have the field. */
  UnitColumn(ColumnType type, Field from) {
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
