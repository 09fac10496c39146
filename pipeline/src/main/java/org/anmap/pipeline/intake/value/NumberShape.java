package org.anmap.pipeline.intake.value;

import java.util.List;
import java.util.regex.Pattern;

/**
 * A number as it may be written by hand, in groups, and whether it has the shape of an identifier.
 *
 * <p>Groups must look like those of the identifier, so that lists of codes and dates with their
 * times do not: {@code 05-01-2025 12} has ten digits, and no phone number is written so.
 *
 * @param digits the groups joined
 */
record NumberShape(String digits, List<String> groups) {
  /** Twelve digits are the identity card of Vietnam, nine the one before it. */
  private static final int CARD = 12;

  private static final int OLD_CARD = 9;

  private static final int THAI_CARD = 13;
  private static final List<Integer> THAI_GROUPS = List.of(1, 4, 5, 2, 1);

  /** Codes of provinces begin with 0; what begins with 999 was never issued, and tests use it. */
  private static final Pattern CARD_START = Pattern.compile("(?:0|999).*");

  /** Today's mobile numbers of both countries, and those of Vietnam before 2018. */
  private static final Pattern NATIONAL = Pattern.compile("0[356789]\\d{8}|01\\d{9}");

  private static final Pattern INTERNATIONAL =
      Pattern.compile("(?:00)?(?:840?[35789]\\d{8}|841\\d{9}|660?[689]\\d{8})");

  boolean isIdentity() {
    boolean whole = groups.size() == 1;
    switch (digits.length()) {
      case OLD_CARD:
        return whole;
      case CARD:
        return whole || groups.get(0).length() >= 3 && CARD_START.matcher(digits).matches();
      case THAI_CARD:
        return (whole || lengths().equals(THAI_GROUPS)) && hasThaiCheckDigit();
      default:
        return false;
    }
  }

  boolean isMobile() {
    if (groups.size() == 1) {
      return NATIONAL.matcher(digits).matches() || INTERNATIONAL.matcher(digits).matches();
    }
    int start = groups.get(0).length();
    return start <= 4 && INTERNATIONAL.matcher(digits).matches()
        // Two codes of communes have five digits each; single digits are codes of answers.
        || start >= 3
            && start != 5
            && groups.stream().allMatch(group -> group.length() > 1)
            && NATIONAL.matcher(digits).matches();
  }

  private List<Integer> lengths() {
    return groups.stream().map(String::length).toList();
  }

  /** The last digit follows from the twelve before it, weighed 13 to 2. */
  private boolean hasThaiCheckDigit() {
    int sum = 0;
    for (int i = 0; i < CARD; i++) {
      sum += (digits.charAt(i) - '0') * (THAI_CARD - i);
    }
    return (11 - sum % 11) % 10 == digits.charAt(CARD) - '0';
  }
}
