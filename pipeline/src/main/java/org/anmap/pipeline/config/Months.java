package org.anmap.pipeline.config;

import java.time.LocalDate;
import java.time.YearMonth;

/** Months as staged: 202506 is June 2025, so that order of numbers is order of time. */
public final class Months {
  private Months() {}

  public static int number(LocalDate day) {
    return number(YearMonth.from(day));
  }

  public static int number(YearMonth month) {
    return month.getYear() * 100 + month.getMonthValue();
  }

  public static YearMonth month(int number) {
    return YearMonth.of(number / 100, number % 100);
  }
}
