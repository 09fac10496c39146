package org.anmap.pipeline.intake.text;

/** Tells text from other content by its control characters. */
final class Controls {
  /** Old programs leave a few form feeds or end-of-file signs; content that is no text has many. */
  private static final int CHARACTERS_PER_CONTROL = 100;

  private Controls() {}

  static boolean areTooMany(String text) {
    long controls = text.chars().filter(Controls::isControl).count();
    return controls * CHARACTERS_PER_CONTROL > text.length();
  }

  /** ASCII controls other than those of layout (tab to carriage return). */
  private static boolean isControl(int c) {
    return c < ' ' && (c < '\t' || c > '\r') || c == '\u007F';
  }
}
