package org.anmap.contract;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** Whether a table may hide a zero. */
public enum Zeros {
  /** A zero is always shown, so every hidden cell is known to be at least 1. */
  PUBLIC("public"),
  /** 0 … k−1 are alike, so a hidden cell may be 0. */
  HIDDEN("hidden");

  private final String code;

  Zeros(String code) {
    this.code = code;
  }

  @JsonValue
  public String code() {
    return code;
  }

  @JsonCreator
  public static Zeros of(String code) {
    for (Zeros zeros : values()) {
      if (zeros.code.equals(code)) {
        return zeros;
      }
    }
    throw new IllegalArgumentException("zeros is public or hidden, was '" + code + "'");
  }
}
