package org.anmap.pipeline.intake.value;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The parts of a date in their order: numbers, and months that are known as such by a name or by a
 * word before them.
 *
 * @param shape one letter a part: {@code n} a number, {@code m} a month
 */
record DateParts(String shape, List<Part> parts) {
  /** A number and how many digits wrote it. */
  record Part(int value, int digits) {
    boolean isYear() {
      return digits == 4;
    }

    boolean isShort() {
      return digits <= 2;
    }
  }

  /** The parts of a plain text; nothing if anything in it is no part of a date. */
  static Optional<DateParts> of(String plain) {
    return new Scanner(plain).scan();
  }

  int value(int part) {
    return parts.get(part).value();
  }

  boolean isYear(int part) {
    return parts.get(part).isYear();
  }

  private static final class Scanner {
    /** What the word before a number says of it. */
    private enum Next {
      ANYTHING,
      DAY,
      MONTH,
      YEAR
    }

    private final String text;
    private final StringBuilder shape = new StringBuilder();
    private final List<Part> parts = new ArrayList<>();
    private int at;
    private Next next = Next.ANYTHING;

    Scanner(String text) {
      this.text = text;
    }

    Optional<DateParts> scan() {
      while (at < text.length()) {
        boolean read = Words.isDigit(text.charAt(at)) ? number() : word();
        if (!read || !separator()) {
          return Optional.empty();
        }
      }
      return next == Next.ANYTHING
          ? Optional.of(new DateParts(shape.toString(), List.copyOf(parts)))
          : Optional.empty();
    }

    private boolean number() {
      int start = at;
      while (at < text.length() && Words.isDigit(text.charAt(at))) {
        at++;
      }
      int digits = at - start;
      if (digits > 8 || !fits(digits)) {
        return false;
      }
      shape.append(next == Next.MONTH ? 'm' : 'n');
      parts.add(new Part(Integer.parseInt(text, start, at, 10), digits));
      next = Next.ANYTHING;
      return true;
    }

    private boolean fits(int digits) {
      return next == Next.ANYTHING || digits <= 2 || next == Next.YEAR && digits == 4;
    }

    private boolean word() {
      int start = at;
      while (at < text.length() && isOfWord(text.charAt(at))) {
        at++;
      }
      return at > start && word(text.substring(start, at).replace(".", ""));
    }

    /** Thai abbreviations have a dot behind each letter. */
    private boolean isOfWord(char c) {
      return Words.isThai(c)
          || c >= 'a' && c <= 'z'
          || c == '.' && at > 0 && Words.isThai(text.charAt(at - 1));
    }

    private boolean word(String word) {
      int month = MonthNames.number(word);
      if (month > 0) {
        shape.append('m');
        parts.add(new Part(month, 2));
        boolean expected = next == Next.ANYTHING || next == Next.MONTH;
        next = Next.ANYTHING;
        return expected;
      }
      switch (word) {
        case "ngay", "วันที่":
          return expect(Next.DAY);
        case "thang", "thg", "t", "เดือน":
          return expect(Next.MONTH);
        case "nam", "ปี", "พศ", "คศ":
          return expect(Next.YEAR);
        default:
          return false;
      }
    }

    /** Two words may announce a year ({@code ปี พ.ศ.}); otherwise a number must follow a word. */
    private boolean expect(Next announced) {
      boolean allowed = next == Next.ANYTHING || next == Next.YEAR && announced == Next.YEAR;
      next = announced;
      return allowed;
    }

    /** Steps over what separates two parts; false if the text ends with a separator. */
    private boolean separator() {
      if (at == text.length()) {
        return true;
      }
      skip(" ");
      if (!skip("-/.") && text.startsWith(", ", at)) {
        at++;
      }
      skip(" ");
      return at < text.length();
    }

    private boolean skip(String any) {
      boolean found = at < text.length() && any.indexOf(text.charAt(at)) >= 0;
      at += found ? 1 : 0;
      return found;
    }
  }
}
