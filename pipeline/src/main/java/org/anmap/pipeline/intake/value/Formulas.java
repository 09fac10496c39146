package org.anmap.pipeline.intake.value;

import java.util.regex.Pattern;

/** Cells that a spreadsheet would run, and the guard that some exports put before them. */
public final class Formulas {
  private static final String STARTS = "=+-@";

  /**
   * Signed numbers and phone numbers, with the word of their unit at most; also words behind a dash
   * and a space, which are a point of a list.
   */
  private static final Pattern SIGNED_NUMBER =
      Pattern.compile("[+-][\\d.,() /-]+(?:\\p{L}[\\p{L}\\p{M} .]*)?");

  private Formulas() {}

  /**
   * The text without the apostrophe that Primero puts before {@code = + - @}, so that no
   * spreadsheet runs the cell. Any other apostrophe stays.
   */
  public static String unguarded(String text) {
    boolean guarded =
        text.length() > 1 && text.charAt(0) == '\'' && STARTS.indexOf(text.charAt(1)) >= 0;
    return guarded ? text.substring(1) : text;
  }

  /**
   * Whether a spreadsheet would run the text: it starts with {@code =} or {@code @}, or with a sign
   * that neither a number nor a space follows. Dashes alone mean unknown and are no formula.
   */
  public static boolean isFormula(String text) {
    if (text.isEmpty() || STARTS.indexOf(text.charAt(0)) < 0) {
      return false;
    }
    if (text.charAt(0) == '=' || text.charAt(0) == '@') {
      return true;
    }
    return !Words.key(text).isEmpty() && !SIGNED_NUMBER.matcher(Words.plain(text)).matches();
  }
}
