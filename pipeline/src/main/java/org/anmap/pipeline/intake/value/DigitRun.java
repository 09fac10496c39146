package org.anmap.pipeline.intake.value;

import java.util.ArrayList;
import java.util.List;

/** Groups of digits that follow one another with nothing but a sign or space between them. */
record DigitRun(List<String> groups) {
  /** What people put between the groups of one number, at most three in a row. */
  private static final String BETWEEN = " .-()";

  private static final int LONGEST_GAP = 3;

  /** The runs of a plain text. A fraction is left out, and ends its run. */
  static List<DigitRun> all(String plain) {
    List<DigitRun> runs = new ArrayList<>();
    List<String> groups = new ArrayList<>();
    int at = 0;
    while (at < plain.length()) {
      int start = nextDigit(plain, at);
      int end = afterDigits(plain, start);
      boolean fraction = isFraction(plain, start, end);
      if (fraction || !groups.isEmpty() && !joins(plain, at, start)) {
        runs.add(new DigitRun(List.copyOf(groups)));
        groups.clear();
      }
      if (!fraction && end > start) {
        groups.add(plain.substring(start, end));
      }
      at = Math.max(end, start);
    }
    runs.add(new DigitRun(List.copyOf(groups)));
    return runs;
  }

  private static int nextDigit(String plain, int from) {
    int at = from;
    while (at < plain.length() && !Words.isDigit(plain.charAt(at))) {
      at++;
    }
    return at;
  }

  private static int afterDigits(String plain, int from) {
    int at = from;
    while (at < plain.length() && Words.isDigit(plain.charAt(at))) {
      at++;
    }
    return at;
  }

  private static boolean joins(String plain, int from, int to) {
    return to - from <= LONGEST_GAP
        && plain.substring(from, to).chars().allMatch(c -> BETWEEN.indexOf(c) >= 0);
  }

  /**
   * Whether more than three digits follow a decimal mark behind a number as it is written: up to
   * three digits, without a leading zero. Groups of phone numbers begin with one.
   */
  private static boolean isFraction(String plain, int start, int end) {
    if (end - start <= 3 || start < 2 || ".,".indexOf(plain.charAt(start - 1)) < 0) {
      return false;
    }
    int whole = start - 1;
    while (whole > 0 && start - whole <= 4 && Words.isDigit(plain.charAt(whole - 1))) {
      whole--;
    }
    int digits = start - 1 - whole;
    boolean signed = whole > 0 && plain.charAt(whole - 1) == '+';
    return digits >= 1 && digits <= 3 && !signed && (digits == 1 || plain.charAt(whole) != '0');
  }
}
