package org.anmap.pipeline.intake.record;

import org.anmap.pipeline.intake.text.Clean;

/**
 * The text of a cell, and what it was found to mean.
 *
 * <p>Cells of one column that hold the same share one Text, so that a meaning is worked out once
 * for each distinct text: an export of millions of rows holds a few thousand of them. A Text
 * belongs to one column and one thread.
 */
public final class Text {
  private static final char DELETE = 0x7f;

  static final Text EMPTY = new Text("");

  private final String text;
  private Object meaning;
  private boolean held;

  Text(String text) {
    this.text = text;
  }

  /** A text that stands in no file. */
  public static Text of(String text) {
    return new Text(text);
  }

  public String text() {
    return text;
  }

  /** What the reader of the column has made of it, null if it was not asked yet. */
  public Object meaning() {
    return meaning;
  }

  /** Remembers what it means. */
  public void mean(Object found) {
    this.meaning = found;
  }

  /** Whether nobody sees anything in it: no-break and zero-width spaces are no more than spaces. */
  public boolean isBlank() {
    boolean startsPlain = !text.isEmpty() && text.charAt(0) > ' ' && text.charAt(0) < DELETE;
    return !startsPlain && Clean.of(text).isEmpty();
  }

  /**
   * Tells whoever asks first that it is theirs to count: however many records share a text, it
   * takes memory once.
   */
  boolean hold() {
    if (held || this == EMPTY) {
      return false;
    }
    held = true;
    return true;
  }

  /** Nothing of a record is ever printed. */
  @Override
  public String toString() {
    return "text of " + text.length();
  }
}
