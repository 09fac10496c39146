package org.anmap.pipeline.intake.text;

import java.io.IOException;
import java.io.Reader;

/** Text in a legacy Vietnamese font, as the letters its readers saw. */
final class FontReader extends LetterReader {
  private final FontMap font;

  FontReader(Reader shown, FontMap font) {
    super(shown);
    this.font = font;
  }

  @Override
  int next() throws IOException {
    int first = in.take();
    if (first == Peeking.END) {
      return first;
    }
    char both = font.startsPair(first) ? font.pair(first, in.peek()) : FontMap.NONE;
    if (both == FontMap.NONE) {
      return font.single(first);
    }
    in.take();
    return both;
  }
}
