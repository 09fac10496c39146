package org.anmap.pipeline.intake.file;

import java.io.Closeable;
import java.io.IOException;

/** Closes what was opened before a refusal; what closing says no longer matters. */
final class Closing {
  private Closing() {}

  /** The refusal, after all is closed. */
  static BadFile after(BadFile refusal, Closeable opened) {
    try (opened) {
      return refusal;
    } catch (IOException e) {
      return refusal;
    }
  }
}
