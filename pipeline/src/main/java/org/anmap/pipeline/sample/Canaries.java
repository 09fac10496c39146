package org.anmap.pipeline.sample;

/**
 * Unique markers for the identifying fields of invented people: none may ever come out of intake.
 *
 * <p>A counter sent through a bijection, so that no two are alike and none looks like its
 * neighbour.
 */
final class Canaries {
  /** Begins every marker; no Vietnamese or English word has it. */
  static final String PREFIX = "Qzx";

  private static final String ALPHABET = "0123456789abcdfghjklmnpqrstvwxyz";
  private static final long FORTY_BITS = (1L << 40) - 1;

  private final long offset;
  private final Truth truth;
  private long counter;

  Canaries(long seed, Truth truth) {
    this.offset = seed * 0x9E3779B97F4A7C15L;
    this.truth = truth;
  }

  /** A marker to stand inside a text of the field. */
  String marker(String field) {
    long x = counter++ * 0x9E3779B97F4A7C15L + offset & FORTY_BITS;
    x ^= x >>> 17;
    x = x * 0xBF58476D1CE4E5B9L & FORTY_BITS;
    x ^= x >>> 21;
    StringBuilder text = new StringBuilder(PREFIX);
    for (int i = 0; i < 8; i++) {
      text.append(ALPHABET.charAt((int) (x >>> 5 * i & 31)));
    }
    truth.canary(field, text.toString());
    return text.toString();
  }

  /** Twelve digits like a citizen's number, of province 999: there are 96. */
  String nationalId() {
    String text = "999" + digits(9, 618_033_989L);
    truth.canary("national_id", text);
    return text;
  }

  /** Eleven digits like a mobile number, with the prefix 010, which is not assigned. */
  String phone() {
    String text = "010" + digits(8, 61_803_399L);
    truth.canary("phone", text);
    return text;
  }

  /** A number of degrees in the Gulf of Guinea, east or north of nothing: no island lies there. */
  String degrees() {
    String text = "0.9" + digits(8, 61_803_399L);
    truth.canary("coordinate", text);
    return text;
  }

  /** A number that is written like the identifiers that programs give, and begins with 999. */
  String uuid() {
    String text = "999" + digits(5, 61_803L) + "-0000-4000-8000-abcd" + digits(8, 61_803_399L);
    truth.canary("uuid", text);
    return text;
  }

  /** Multiplying by a number coprime to ten permutes all numbers of so many digits. */
  private String digits(int count, long multiplier) {
    long size = 1;
    for (int i = 0; i < count; i++) {
      size *= 10;
    }
    long number = Math.floorMod(counter++ % size * multiplier + offset % size, size);
    String text = Long.toString(number);
    return "0".repeat(count - text.length()) + text;
  }
}
