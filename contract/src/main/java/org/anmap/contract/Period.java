package org.anmap.contract;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A published period of whole calendar months: {@code 2025-06}, {@code 2025-Q2}, {@code 2025-S1} or
 * {@code 2025}.
 *
 * <p>Ordered by first month, shorter before longer.
 */
public record Period(PeriodType type, YearMonth first) implements Comparable<Period> {
  private static final Pattern CODE =
      Pattern.compile("(\\d{4})(?:-(?:(\\d{2})|Q([1-4])|S([12])))?");
  private static final Comparator<Period> ORDER =
      Comparator.comparing(Period::first).thenComparing(Period::type);

  /** Refuses a first month that does not start a period of the type. */
  public Period {
    if ((first.getMonthValue() - 1) % type.months() != 0) {
      throw new IllegalArgumentException("no " + type.code() + " starts in " + first);
    }
  }

  /** Reads a code such as {@code 2025-Q2}; anything else is an IllegalArgumentException. */
  @JsonCreator
  public static Period parse(String code) {
    Matcher parts = CODE.matcher(code);
    if (!parts.matches()) {
      throw new IllegalArgumentException(
          "not a period: '" + code + "' (2025-06, 2025-Q2, 2025-S1 or 2025)");
    }
    int year = Integer.parseInt(parts.group(1));
    if (parts.group(2) != null) {
      return new Period(PeriodType.MONTH, YearMonth.of(year, Integer.parseInt(parts.group(2))));
    }
    if (parts.group(3) != null) {
      return new Period(
          PeriodType.QUARTER, YearMonth.of(year, 3 * Integer.parseInt(parts.group(3)) - 2));
    }
    if (parts.group(4) != null) {
      return new Period(
          PeriodType.HALF, YearMonth.of(year, 6 * Integer.parseInt(parts.group(4)) - 5));
    }
    return new Period(PeriodType.YEAR, YearMonth.of(year, 1));
  }

  /** The period of a type that holds a month. */
  public static Period containing(PeriodType type, YearMonth month) {
    int start = (month.getMonthValue() - 1) / type.months() * type.months() + 1;
    return new Period(type, YearMonth.of(month.getYear(), start));
  }

  /**
   * All whole periods of a type inside first … last, in order; partly covered ones are left out.
   */
  public static List<Period> within(PeriodType type, YearMonth first, YearMonth last) {
    List<Period> periods = new ArrayList<>();
    Period period = containing(type, first);
    while (!period.last().isAfter(last)) {
      if (!period.first().isBefore(first)) {
        periods.add(period);
      }
      period = new Period(type, period.first().plusMonths(type.months()));
    }
    return List.copyOf(periods);
  }

  /** The last month, inclusive. */
  public YearMonth last() {
    return first.plusMonths(type.months() - 1L);
  }

  /** The months of the period, in order. */
  public List<YearMonth> months() {
    List<YearMonth> months = new ArrayList<>(type.months());
    for (int i = 0; i < type.months(); i++) {
      months.add(first.plusMonths(i));
    }
    return List.copyOf(months);
  }

  public boolean contains(YearMonth month) {
    return !month.isBefore(first) && !month.isAfter(last());
  }

  /** The code used in files: the inverse of {@link #parse}. */
  @JsonValue
  public String code() {
    return switch (type) {
      case MONTH -> first.toString();
      case QUARTER -> first.getYear() + "-Q" + (first.getMonthValue() + 2) / 3;
      case HALF -> first.getYear() + "-S" + (first.getMonthValue() + 5) / 6;
      case YEAR -> Integer.toString(first.getYear());
    };
  }

  @Override
  public int compareTo(Period other) {
    return ORDER.compare(this, other);
  }

  @Override
  public String toString() {
    return code();
  }
}
