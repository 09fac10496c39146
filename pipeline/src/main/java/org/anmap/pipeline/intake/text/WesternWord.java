package org.anmap.pipeline.intake.text;

/** Whether a word could be one of French, Spanish, Portuguese, German or their neighbours. */
final class WesternWord {
  private static final String LETTERS = "àáâãäåæçèéêëìíîïñòóôõöøùúûüýÿßœšž";

  private WesternWord() {}

  /** Whether its letters are those languages', most of them plain. */
  static boolean isPossible(String word) {
    int plain = 0;
    int marked = 0;
    for (int i = 0; i < word.length(); i++) {
      char c = Character.toLowerCase(word.charAt(i));
      if (c >= 'a' && c <= 'z') {
        plain++;
      } else if (LETTERS.indexOf(c) >= 0) {
        marked++;
      } else {
        return false;
      }
    }
    // "été" has one plain letter for two others; strange alphabets have none.
    return plain > 0 && marked <= plain + 1;
  }
}
