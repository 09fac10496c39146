package org.anmap.pipeline.intake.text;

import java.io.IOException;
import java.io.Reader;
import java.text.Normalizer;

/**
 * The text composed (NFC): a letter and the marks behind it become one. Characters without marks
 * pass as they are, which is NFC for all that a legacy encoding holds.
 *
 * <p>Of a letter with more than {@value #MOST_MARKS} marks, which no language writes, each part is
 * composed alone, so that no input needs more memory than that.
 */
final class ComposingReader extends LetterReader {
  private static final int MOST_MARKS = 16;

  // No combining mark is below, so most characters cost one comparison.
  private static final char FIRST_MARK = '\u0300';

  private String composed = "";
  private int given;

  ComposingReader(Reader in) {
    super(in);
  }

  @Override
  int next() throws IOException {
    if (given < composed.length()) {
      return composed.charAt(given++);
    }
    int first = in.take();
    if (first == Peeking.END || !isMark(in.peek())) {
      return first;
    }
    composed = Normalizer.normalize(letter((char) first), Normalizer.Form.NFC);
    given = 1;
    return composed.charAt(0);
  }

  private StringBuilder letter(char base) throws IOException {
    StringBuilder letter = new StringBuilder().append(base);
    while (letter.length() <= MOST_MARKS && isMark(in.peek())) {
      letter.append((char) in.take());
    }
    return letter;
  }

  private static boolean isMark(int character) {
    return character >= FIRST_MARK && Character.getType(character) == Character.NON_SPACING_MARK;
  }
}
