package org.anmap.outside;

/** No counts fit what is published, so something that was assumed is wrong. */
final class Contradiction extends RuntimeException {
  private static final long serialVersionUID = 1;

  Contradiction(String where) {
    super(where);
  }
}
