package org.anmap.api;

import java.util.Arrays;
import java.util.Optional;

/** Entity tags and {@code If-None-Match}, RFC 9110 section 13.1.2. */
final class EntityTag {
  private EntityTag() {}

  static String strong(String sha256) {
    return '"' + sha256 + '"';
  }

  /** Whether the client already has what carries this tag; weak comparison, as the RFC asks. */
  static boolean known(Optional<String> ifNoneMatch, String etag) {
    return ifNoneMatch
        .map(
            header ->
                Arrays.stream(header.split(","))
                    .map(String::strip)
                    .map(tag -> tag.startsWith("W/") ? tag.substring(2) : tag)
                    .anyMatch(tag -> tag.equals("*") || tag.equals(etag)))
        .orElse(false);
  }
}
