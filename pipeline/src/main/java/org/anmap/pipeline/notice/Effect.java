package org.anmap.pipeline.notice;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** What becomes of the row or the file in which a rule is met. */
public enum Effect {
  /** Nothing of the file is used, and the run ends with exit 3. */
  REJECTS_FILE("rejects the file", "không dùng tệp này, phải sửa rồi chạy lại"),
  /** The file is left out, the run goes on. */
  SKIPS_FILE("skips the file", "bỏ qua tệp này"),
  /** The file counts. */
  KEEPS_FILE("keeps the file", "vẫn dùng tệp này"),
  /** The row is set aside until it is mended; it counts nowhere. */
  QUARANTINES_ROW("quarantines the row", "để riêng dòng này, chưa tính"),
  /** The row is left out as meant. */
  SKIPS_ROW("skips the row", "bỏ qua dòng này"),
  /** The row counts. */
  KEEPS_ROW("keeps the row", "vẫn tính dòng này");

  private final Wording words;

  Effect(String en, String vi) {
    this.words = new Wording(vi, en);
  }

  public Wording words() {
    return words;
  }

  /** As the file of a rule says it. */
  @JsonValue
  String written() {
    return words.en();
  }

  @JsonCreator
  static Effect of(String written) {
    for (Effect effect : values()) {
      if (effect.written().equals(written)) {
        return effect;
      }
    }
    throw new IllegalArgumentException("no effect is written so: " + written);
  }
}
