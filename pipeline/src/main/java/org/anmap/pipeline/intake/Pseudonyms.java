package org.anmap.pipeline.intake;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Keyed hashes of one source; without the keys nobody can test a guess against them. */
final class Pseudonyms {
  /**
   * 128 bits of an HMAC name a record: two of a thousand million records share them with
   * probability 10⁻²¹.
   */
  static final int RECORD_BYTES = 16;

  /** The key for sums has 64 bits. */
  private static final int NOISE_BYTES = 8;

  /** Ends each part of a message, so that no two lists of parts make the same bytes. */
  private static final String NUL = "\u0000";

  private final byte[] source;
  private final byte[] survivor;
  private final byte[] content;
  private final byte[] place;
  private final KeyedHash pseudonym;
  private final KeyedHash noise;

  Pseudonyms(String source, Keys keys) {
    this.source = bytes(source + NUL);
    this.survivor = bytes(source + NUL + "survivor" + NUL);
    this.content = bytes(source + NUL + NUL);
    this.place = bytes("place" + NUL);
    this.pseudonym = new KeyedHash(keys.pseudonym().bytes());
    this.noise = new KeyedHash(keys.noise().bytes());
  }

  byte[] record(String id) {
    return Arrays.copyOf(pseudonym.of(source, id), RECORD_BYTES);
  }

  /**
   * Of one of the records that a row holds, one for each month.
   *
   * <p>It begins with the key of the row's id, so that a withdrawal, which knows that id alone,
   * meets every month: nothing leads from a hash of id and month back to the id.
   *
   * @param month empty if the row is one record
   */
  byte[] record(String id, String month) {
    byte[] row = record(id);
    if (month.isEmpty()) {
      return row;
    }
    byte[] both = Arrays.copyOf(row, 2 * RECORD_BYTES);
    System.arraycopy(record(ofMonth(id, month)), 0, both, RECORD_BYTES, RECORD_BYTES);
    return both;
  }

  byte[] survivor(String code) {
    return Arrays.copyOf(pseudonym.of(survivor, code), RECORD_BYTES);
  }

  byte[] content(String text) {
    return Arrays.copyOf(pseudonym.of(content, text), RECORD_BYTES);
  }

  /** Of a record with an id, and a month if it shares the id with the others of its row. */
  byte[] noise(String id, String month) {
    return noise(month.isEmpty() ? id : ofMonth(id, month));
  }

  byte[] noise(String id) {
    return Arrays.copyOf(noise.of(source, id), NOISE_BYTES);
  }

  /** Of a record without an id; equal rows are told apart after all are staged. */
  byte[] noiseOfContent(String text) {
    return Arrays.copyOf(noise.of(content, text), NOISE_BYTES);
  }

  /** Names a place that was not found, in every source alike, so that it can be mapped once. */
  byte[] place(String text) {
    return Arrays.copyOf(pseudonym.of(place, text), NOISE_BYTES);
  }

  private static String ofMonth(String id, String month) {
    return id + "/" + month;
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
