package org.anmap.pipeline.intake;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The age bands of the code list {@code age_band}; the age itself is never staged. */
enum AgeBand {
  B0_11("0_11", 0, 11),
  B12_17("12_17", 12, 17),
  B18_25("18_25", 18, 25),
  B26_40("26_40", 26, 40),
  B41_60("41_60", 41, 60),
  B61("61", 61, 120);

  private static final Pattern YEARS = Pattern.compile("(?:khoang)?(\\d{1,3})(?:tuoi|t|years?|y)?");
  private static final Pattern MONTHS = Pattern.compile("(\\d{1,2})(?:thang|months?)(?:tuoi)?");
  private static final Pattern RANGE = Pattern.compile("\\s*(\\d{1,3})\\s*[-–_]\\s*(\\d{1,3})\\s*");

  private final String code;
  private final int first;
  private final int last;

  AgeBand(String code, int first, int last) {
    this.code = code;
    this.first = first;
    this.last = last;
  }

  String code() {
    return code;
  }

  /** The band of an age in words, or nothing if it is impossible or crosses bands. */
  static Optional<AgeBand> of(String text) {
    Matcher range = RANGE.matcher(text);
    if (range.matches()) {
      Optional<AgeBand> low = holding(Integer.parseInt(range.group(1)));
      return low.equals(holding(Integer.parseInt(range.group(2)))) ? low : Optional.empty();
    }
    if (text.contains("-") || text.contains(".") || text.contains(",")) {
      return Optional.empty();
    }
    String folded = Folded.of(text);
    if (MONTHS.matcher(folded).matches()) {
      return Optional.of(B0_11);
    }
    Matcher years = YEARS.matcher(folded);
    return years.matches() ? holding(Integer.parseInt(years.group(1))) : Optional.empty();
  }

  private static Optional<AgeBand> holding(int age) {
    for (AgeBand band : values()) {
      if (age >= band.first && age <= band.last) {
        return Optional.of(band);
      }
    }
    return Optional.empty();
  }
}
