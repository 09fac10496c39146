package org.anmap.pipeline.intake.text;

/** Whether a run of Thai could have been typed: its vowels and tones stand where they may. */
final class ThaiWord {
  private static final char FIRST = '\u0E01';
  private static final char LAST_CONSONANT = '\u0E2E';
  // The sign of repetition and the abbreviation mark may follow any letter.
  private static final String ANYWHERE = "\u0E2F\u0E46";
  private static final String LEADING = "เแโใไ";
  private static final String FOLLOWING = "ะาำๅ";
  private static final char LAST = '\u0E5B';

  private ThaiWord() {}

  static boolean isThai(char c) {
    return c >= FIRST && c <= LAST;
  }

  /** Whether the run is Thai alone, and marks and vowels have a consonant to stand at. */
  static boolean isPossible(String run) {
    char before = ' ';
    for (int i = 0; i < run.length(); i++) {
      char c = run.charAt(i);
      if (!isThai(c) || !mayFollow(before, c)) {
        return false;
      }
      before = c;
    }
    return !isLeading(before);
  }

  private static boolean mayFollow(char before, char c) {
    if (isLeading(before)) {
      return isConsonant(c);
    }
    if (isMark(c)) {
      return isConsonant(before) || isMark(before);
    }
    if (FOLLOWING.indexOf(c) >= 0) {
      return isConsonant(before) || isMark(before) || before == 'า';
    }
    return ANYWHERE.indexOf(c) < 0 || before != ' ';
  }

  /** Vowels above and below, tones and other signs above. */
  private static boolean isMark(char c) {
    return Character.getType(c) == Character.NON_SPACING_MARK;
  }

  private static boolean isLeading(char c) {
    return LEADING.indexOf(c) >= 0;
  }

  /** The vowels ฤ and ฦ, which a long ๅ may follow, lie among the consonants. */
  private static boolean isConsonant(char c) {
    return c >= FIRST && c <= LAST_CONSONANT;
  }
}
