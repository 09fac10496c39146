package org.anmap.pipeline.intake;

import java.util.Optional;
import org.anmap.pipeline.intake.profile.Field;

/** Every column of a staged referral from one sector to another. */
public enum ReferralColumn implements StagedColumn {
  SOURCE(ColumnType.CODE, true),
  SECTOR(ColumnType.CODE, true),
  /** HMAC of source and record id; absent if the referral has no id. */
  RECORD_KEY(ColumnType.HASH, Field.RECORD_ID),
  CONTENT_KEY(ColumnType.HASH, false),
  NOISE_KEY(ColumnType.HASH, true),
  /** HMAC of source and case id: tells which referrals are of one case. */
  CASE_KEY(ColumnType.HASH, true),
  /** HMAC of source and survivor code; absent if the record has none. */
  SURVIVOR_KEY(ColumnType.HASH, Field.SURVIVOR_ID),
  RECEIVED_ON(ColumnType.DAY, true),
  /** Month in which it was made. */
  MONTH(ColumnType.MONTH, true),
  /** Absent where the referral names no place: its case does. */
  UNIT(ColumnType.CODE, false),
  FROM_SECTOR(ColumnType.CODE, true),
  TO_SECTOR(ColumnType.CODE, true),
  OUTCOME(ColumnType.CODE, true),
  /** Whether the outcome came within 72 hours; absent if a day is not known. */
  WITHIN_72_HOURS(ColumnType.CODE, Field.OUTCOME_ON);

  private final ColumnType type;
  private final boolean required;
  private final Field from;

  ReferralColumn(ColumnType type, boolean required) {
    this.type = type;
    this.required = required;
    this.from = null;
  }

  /** A column that is empty where a file does not have the field. */
  ReferralColumn(ColumnType type, Field from) {
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
