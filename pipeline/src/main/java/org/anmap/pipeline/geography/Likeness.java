package org.anmap.pipeline.geography;

import org.anmap.pipeline.geography.Names.Named;

/** How like a text is to a name, from 0 to 1. */
final class Likeness {
  /** A shorter name is found inside many words by chance. */
  private static final int SHORTEST_CONTAINED = 4;

  /** Less alike than this and a suggestion is noise. */
  static final double LEAST = 0.6;

  private Likeness() {}

  /** The share of letters that need no change; more than a half if the text holds the name. */
  static double of(Wording text, Named name) {
    double spelled =
        Math.max(share(text.name(), name.candidate().bare()), share(text.name(), name.full()));
    return Math.max(spelled, contained(text, name));
  }

  /**
   * The share of letters of the longer text that need no change; 0 if it is under {@link #LEAST}.
   */
  static double share(String a, String b) {
    int longest = Math.max(a.length(), b.length());
    if (longest == 0 || Math.min(a.length(), b.length()) < LEAST * longest) {
      return 0;
    }
    return 1 - (double) distance(a, b) / longest;
  }

  private static double contained(Wording text, Named name) {
    String words = " " + text.words().replace('y', 'i') + " ";
    boolean holds =
        name.candidate().bare().length() >= SHORTEST_CONTAINED
            && words.contains(" " + name.words().replace('y', 'i') + " ");
    return holds ? 0.5 + 0.5 * name.candidate().bare().length() / text.name().length() : 0;
  }

  /** Levenshtein distance. */
  private static int distance(String a, String b) {
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int substitution = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(substitution, Math.min(row[j], row[j - 1]) + 1);
      }
    }
    return row[b.length()];
  }
}
