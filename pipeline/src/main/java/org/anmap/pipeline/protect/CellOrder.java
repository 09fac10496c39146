package org.anmap.pipeline.protect;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * An order of cells that only the holder of the noise key can know.
 *
 * <p>Where two cells are equally cheap to hide, somebody must choose. A count would tell; the place
 * in the file would make the choice predictable. HMAC of the cell's name under a secret key does
 * neither, and is the same in every run.
 */
public final class CellOrder {
  private final SecretKeySpec key;

  /** An order under a key of at least one byte. */
  public CellOrder(byte[] key) {
    this.key = new SecretKeySpec(key, "HmacSHA256");
  }

  /** The rank of a cell's identity: the first 64 bits of its HMAC-SHA-256. */
  long of(String identity) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(key);
      return ByteBuffer.wrap(mac.doFinal(identity.getBytes(StandardCharsets.UTF_8))).getLong();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JDK has HMAC-SHA-256", e);
    }
  }
}
