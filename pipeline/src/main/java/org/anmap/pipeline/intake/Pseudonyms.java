package org.anmap.pipeline.intake;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Keyed hashes of one source; without the keys nobody can test a guess against them. */
final class Pseudonyms {
  /**
   * 128 bits of an HMAC name a record: two of a thousand million records share them with
   * probability 10⁻²¹.
   */
  private static final int RECORD_BYTES = 16;

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

  byte[] survivor(String code) {
    return Arrays.copyOf(pseudonym.of(survivor, code), RECORD_BYTES);
  }

  byte[] content(String text) {
    return Arrays.copyOf(pseudonym.of(content, text), RECORD_BYTES);
  }

  /** Of a record with an id. */
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

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
