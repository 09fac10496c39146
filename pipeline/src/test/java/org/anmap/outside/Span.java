package org.anmap.outside;

import java.time.YearMonth;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Calendar months from the first to the last, both included, numbered from year 0. */
record Span(int first, int last) implements Comparable<Span> {
  private static final Pattern YEAR_PART = Pattern.compile("(\\d{4})(?:-(Q|S)(\\d))?");

  /** Reads 2024, 2024-S1, 2024-Q1, 2024-01 or, where an office cuts time anew, 2024-04/2024-09. */
  static Span of(String code) {
    Matcher parts = YEAR_PART.matcher(code);
    if (parts.matches()) {
      int year = 12 * Integer.parseInt(parts.group(1));
      int months = parts.group(2) == null ? 12 : parts.group(2).equals("Q") ? 3 : 6;
      int start = parts.group(3) == null ? 0 : months * (Integer.parseInt(parts.group(3)) - 1);
      return new Span(year + start, year + start + months - 1);
    }
    String[] ends = code.split("/");
    return new Span(month(ends[0]), month(ends[ends.length - 1]));
  }

  private static int month(String code) {
    YearMonth month = YearMonth.parse(code);
    return 12 * month.getYear() + month.getMonthValue() - 1;
  }

  int months() {
    return last - first + 1;
  }

  boolean holds(Span other) {
    return first <= other.first && other.last <= last;
  }

  boolean meets(Span other) {
    return first <= other.last && other.first <= last;
  }

  /** Earlier first; of those that begin together the longest first. */
  @Override
  public int compareTo(Span other) {
    return first != other.first ? first - other.first : other.last - last;
  }

  @Override
  public String toString() {
    return name(first) + "/" + name(last);
  }

  private static String name(int month) {
    return YearMonth.of(month / 12, month % 12 + 1).toString();
  }
}
