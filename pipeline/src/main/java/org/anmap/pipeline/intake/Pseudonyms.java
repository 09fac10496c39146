package org.anmap.pipeline.intake;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Keyed hashes of one source; without the keys nobody can test a guess against them. */
final class Pseudonyms {
  /** Ends each part of a message, so that no two lists of parts make the same bytes. */
  private static final String NUL = "\u0000";

  private final String source;
  private final KeyedHash pseudonym;
  private final KeyedHash noise;

  Pseudonyms(String source, Keys keys) {
    this.source = source;
    this.pseudonym = new KeyedHash(keys.pseudonym().bytes());
    this.noise = new KeyedHash(keys.noise().bytes());
  }

  byte[] record(String id) {
    return pseudonym.of(bytes(source + NUL + id));
  }

  byte[] survivor(String code) {
    return pseudonym.of(bytes(source + NUL + "survivor" + NUL + code));
  }

  byte[] content(String content) {
    return pseudonym.of(bytes(source + NUL + NUL + content));
  }

  /** From the record id, else from the content; equal rows are told apart after all are staged. */
  byte[] noise(Optional<String> id, String content) {
    return noise.of(
        bytes(id.map(text -> source + NUL + text).orElse(source + NUL + NUL + content)));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
