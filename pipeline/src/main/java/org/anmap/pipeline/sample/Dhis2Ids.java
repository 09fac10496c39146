package org.anmap.pipeline.sample;

/** Invented ids in DHIS2's form: a letter and ten letters or digits; the same name, the same id. */
final class Dhis2Ids {
  private static final String SIGNS =
      "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";
  private static final long FNV_OFFSET = 0xcbf29ce484222325L;
  private static final long FNV_PRIME = 0x100000001b3L;

  private Dhis2Ids() {}

  static String of(String name) {
    long hash = FNV_OFFSET;
    for (int i = 0; i < name.length(); i++) {
      hash = (hash ^ name.charAt(i)) * FNV_PRIME;
    }
    StringBuilder id = new StringBuilder("z");
    for (int i = 0; i < 10; i++) {
      hash = hash * 0x9E3779B97F4A7C15L + FNV_OFFSET;
      id.append(SIGNS.charAt((int) ((hash >>> 40) % SIGNS.length())));
    }
    return id.toString();
  }
}
