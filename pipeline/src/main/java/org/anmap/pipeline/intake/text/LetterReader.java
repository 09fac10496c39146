package org.anmap.pipeline.intake.text;

import java.io.IOException;
import java.io.Reader;

/** A reader that makes its characters one by one from those of another. */
abstract class LetterReader extends Reader {
  final Peeking in;

  LetterReader(Reader in) {
    this.in = new Peeking(in);
  }

  /** The next character, or {@link Peeking#END}. */
  abstract int next() throws IOException;

  @Override
  public final int read(char[] buffer, int offset, int length) throws IOException {
    int read = 0;
    while (read < length) {
      int character = next();
      if (character == Peeking.END) {
        return read == 0 ? Peeking.END : read;
      }
      buffer[offset + read++] = (char) character;
    }
    return read;
  }

  @Override
  public final void close() throws IOException {
    in.close();
  }
}
