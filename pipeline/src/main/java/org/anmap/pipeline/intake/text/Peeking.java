package org.anmap.pipeline.intake.text;

import java.io.IOException;
import java.io.Reader;

/** The characters of a reader one by one, with a look at the next, wherever its chunks end. */
final class Peeking {
  static final int END = -1;

  private final Reader in;
  private final char[] chunk = new char[8192];
  private int next;
  private int filled;

  Peeking(Reader in) {
    this.in = in;
  }

  /** The next character, which stays; {@link #END} if there is none. */
  int peek() throws IOException {
    while (next == filled) {
      int read = in.read(chunk);
      if (read < 0) {
        return END;
      }
      next = 0;
      filled = read;
    }
    return chunk[next];
  }

  /** The next character, which is taken; {@link #END} if there is none. */
  int take() throws IOException {
    int character = peek();
    if (character != END) {
      next++;
    }
    return character;
  }

  void close() throws IOException {
    in.close();
  }
}
