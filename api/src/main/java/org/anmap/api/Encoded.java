package org.anmap.api;

import org.anmap.contract.Sha256;

/**
 * The bytes of a body in one content coding, with their strong entity tag.
 *
 * @param coding {@code identity}, {@code gzip} or {@code br}
 * @param etag quoted sha256 of the encoded bytes, so each coding has its own
 */
record Encoded(String coding, byte[] bytes, String etag) {
  static Encoded of(String coding, byte[] bytes) {
    return new Encoded(coding, bytes, EntityTag.strong(Sha256.of(bytes)));
  }
}
