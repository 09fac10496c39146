package org.anmap.pipeline.intake.value;

import java.util.List;

/**
 * Looks for identifiers of persons in the text of a kept column, where none belongs: identity
 * numbers of Vietnam and Thailand, mobile numbers of both, and e-mail addresses.
 *
 * <p>For columns of text and of counts. Of dates and periods nothing is kept but a day or a month
 * that is possible, and record ids are hashed, so none of these is scanned. One pass over the text,
 * whatever it is.
 */
public final class Identifiers {
  private static final int SHORTEST = 9;
  private static final int LONGEST = 13;

  private Identifiers() {}

  /** Whether the text holds what looks like an identifier of a person. */
  public static boolean looksIdentifying(String text) {
    String plain = Words.plain(text);
    return holdsAddress(plain) || DigitRun.all(plain).stream().anyMatch(Identifiers::holdsNumber);
  }

  /** A letter or digit, an at sign, and a domain of two parts of which the last is letters. */
  private static boolean holdsAddress(String plain) {
    for (int at = plain.indexOf('@'); at >= 0; at = plain.indexOf('@', at + 1)) {
      if (at > 0 && isOfName(plain.charAt(at - 1)) && startsWithDomain(plain, at + 1)) {
        return true;
      }
    }
    return false;
  }

  private static boolean startsWithDomain(String plain, int from) {
    int end = from;
    int dot = -1;
    while (end < plain.length() && (isOfName(plain.charAt(end)) || plain.charAt(end) == '.')) {
      if (plain.charAt(end) == '.' && end > from && end + 1 < plain.length()) {
        dot = isLetter(plain.charAt(end + 1)) ? end : dot;
      }
      end++;
    }
    return dot > 0 && end - dot > 2;
  }

  private static boolean isOfName(char c) {
    return isLetter(c) || Words.isDigit(c) || c == '-' || c == '_' || c == '+';
  }

  private static boolean isLetter(char c) {
    return c >= 'a' && c <= 'z';
  }

  /** Tries every window of whole groups that is no longer than the longest identifier. */
  private static boolean holdsNumber(DigitRun run) {
    List<String> groups = run.groups();
    for (int first = 0; first < groups.size(); first++) {
      StringBuilder digits = new StringBuilder();
      for (int last = first; last < groups.size(); last++) {
        digits.append(groups.get(last));
        if (digits.length() > LONGEST) {
          break;
        }
        if (digits.length() >= SHORTEST
            && isIdentifier(digits.toString(), groups.subList(first, last + 1))) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean isIdentifier(String digits, List<String> groups) {
    NumberShape shape = new NumberShape(digits, groups);
    return shape.isIdentity() || shape.isMobile();
  }
}
