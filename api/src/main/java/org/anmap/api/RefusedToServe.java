package org.anmap.api;

/** The releases folder is not what its index and manifests say; the message is for the operator. */
final class RefusedToServe extends RuntimeException {
  private static final long serialVersionUID = 1L;

  RefusedToServe(String message) {
    super(message);
  }
}
