package org.anmap.contract;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;

/** How long a published period is; each is whole months, and the four nest in one another. */
public enum PeriodType {
  MONTH("month", 1),
  QUARTER("quarter", 3),
  HALF("half", 6),
  YEAR("year", 12);

  private final String code;
  private final int months;

  PeriodType(String code, int months) {
    this.code = code;
    this.months = months;
  }

  /** The word used in files and addresses: month, quarter, half or year. */
  @JsonValue
  public String code() {
    return code;
  }

  /** Length in calendar months. */
  public int months() {
    return months;
  }

  @JsonCreator
  public static PeriodType of(String code) {
    return Arrays.stream(values())
        .filter(type -> type.code.equals(code))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "unknown period type '" + code + "': month, quarter, half or year"));
  }
}
