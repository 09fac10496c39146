package org.anmap.pipeline.intake.value;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.anmap.pipeline.notice.Rule;

/** Reads counts of people, cases and sessions. */
public final class Numbers {
  /** Nine digits are an identity number, ten a telephone; no row counts so many people. */
  private static final long GREATEST = 99_999_999;

  /** Longer than any count: nothing is matched beyond. */
  private static final int LONGEST = 40;

  private static final String UNIT =
      "(?: ?(?:luot nguoi|luot|nguoi|ng|hoc sinh|hs|em|ho|ca|vu|buoi|persons?|people|คน|ราย"
          + "|ครั้ง)\\.?)?";

  /**
   * A sign; digits, or groups of three without a leading zero, which begins numbers that are read
   * out and not counted; zeros behind a decimal mark, but not three of them, which are a group.
   */
  private static final Pattern COUNT =
      Pattern.compile(
          "([+-]?) ?([1-9]\\d{0,2}(?:([., '])\\d{3})(?:\\3\\d{3})*|\\d{1,12})(?:([.,])(\\d{1,12}))?"
              + UNIT);

  private final char decimal;

  /**
   * @param decimal the decimal mark of the source, {@code '.'} or {@code ','}; 0 if it is unknown,
   *     then one mark before three digits is one of thousands
   */
  public Numbers(char decimal) {
    if (decimal != '.' && decimal != ',' && decimal != 0) {
      throw new IllegalArgumentException("a decimal mark is . or , or 0 for unknown");
    }
    this.decimal = decimal;
  }

  /**
   * The count of a text. What is no whole number up to 99,999,999 is refused, and so is a mark
   * before three digits that the source uses for decimals: 1,234 people are not 1 person and a bit,
   * but whether they are 1234 nobody knows.
   */
  public Reading<Long> count(String text) {
    String unguarded = Formulas.unguarded(text);
    if (Unknowns.isUnknown(unguarded)) {
      return Reading.unknown();
    }
    if (Formulas.isFormula(unguarded)) {
      return Reading.unknown(Rule.FORMULA);
    }
    String plain = Words.plain(unguarded);
    boolean inParentheses = plain.startsWith("(") && plain.endsWith(")");
    Matcher count =
        COUNT.matcher(inParentheses ? plain.substring(1, plain.length() - 1).strip() : plain);
    if (plain.length() > LONGEST || !count.matches()) {
      return Reading.refused(Rule.NUMBER_UNREADABLE);
    }
    boolean negative = inParentheses || count.group(1).equals("-");
    if (negative && !isZero(count)) {
      return Reading.refused(Rule.NUMBER_NEGATIVE);
    }
    return isWhole(count) ? bounded(count.group(2)) : Reading.refused(Rule.NUMBER_UNREADABLE);
  }

  private static boolean isZero(Matcher count) {
    return isZeros(count.group(2)) && (count.group(5) == null || isZeros(count.group(5)));
  }

  private boolean isWhole(Matcher count) {
    String group = count.group(3);
    String mark = count.group(4);
    if (group != null && (group.charAt(0) == decimal || group.equals(mark))) {
      return false;
    }
    return mark == null || count.group(5).length() != 3 && isZeros(count.group(5));
  }

  private static Reading<Long> bounded(String digits) {
    long count = Long.parseLong(digits.replaceAll("[^0-9]", ""));
    return count > GREATEST ? Reading.refused(Rule.NUMBER_UNREADABLE) : Reading.of(count);
  }

  private static boolean isZeros(String digits) {
    return digits.chars().noneMatch(c -> c >= '1' && c <= '9');
  }
}
