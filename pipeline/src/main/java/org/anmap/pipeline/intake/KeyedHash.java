package org.anmap.pipeline.intake;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;

/**
 * HMAC-SHA-256 (RFC 2104) with the two padded blocks digested once and cloned for every row.
 *
 * <p>{@code Mac.getInstance} for every row costs six times as much.
 */
final class KeyedHash {
  private static final int BLOCK = 64;

  private final MessageDigest inner;
  private final MessageDigest outer;

  KeyedHash(byte[] key) {
    byte[] block = Arrays.copyOf(key.length > BLOCK ? sha256().digest(key) : key, BLOCK);
    this.inner = padded(block, 0x36);
    this.outer = padded(block, 0x5c);
  }

  byte[] of(byte[] message) {
    return of(message, "");
  }

  /** The hash of some bytes followed by a text in UTF-8. */
  byte[] of(byte[] prefix, String text) {
    try {
      MessageDigest first = (MessageDigest) inner.clone();
      first.update(prefix);
      MessageDigest second = (MessageDigest) outer.clone();
      return second.digest(first.digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (CloneNotSupportedException e) {
      throw new IllegalStateException("the SHA-256 of every JDK can be cloned", e);
    }
  }

  private static MessageDigest padded(byte[] block, int pad) {
    MessageDigest digest = sha256();
    for (byte b : block) {
      digest.update((byte) (b ^ pad));
    }
    return digest;
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
