package org.anmap.pipeline.protect;

/** No table of the plan may be published; the message is a reason without any count. */
final class Unprotectable extends RuntimeException {
  Unprotectable(String message) {
    super(message);
  }
}
