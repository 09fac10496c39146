package org.anmap.pipeline.intake.value;

import java.util.Optional;

/** The age bands of the code list {@code age_band}, in years; the age itself is never staged. */
public enum AgeBand {
  B0_11("0_11", 0, 11),
  B12_17("12_17", 12, 17),
  B18_25("18_25", 18, 25),
  B26_40("26_40", 26, 40),
  B41_60("41_60", 41, 60),
  B61("61", 61, 120);

  /** The greatest age of a person. */
  static final int OLDEST = 120;

  private final String code;
  private final int first;
  private final int last;

  AgeBand(String code, int first, int last) {
    this.code = code;
    this.first = first;
    this.last = last;
  }

  public String code() {
    return code;
  }

  /** The band of an age in years; nothing if no person is so old. */
  static Optional<AgeBand> holding(int age) {
    for (AgeBand band : values()) {
      if (age >= band.first && age <= band.last) {
        return Optional.of(band);
      }
    }
    return Optional.empty();
  }
}
