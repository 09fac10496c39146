package org.anmap.pipeline.intake.file;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/**
 * The day numbers of spreadsheets: days since the end of 1899, or since the first day of 1904.
 *
 * @param from1904 whether the workbook counts from 1904, as those made on a Mac once did
 */
record SerialDates(boolean from1904) {
  private static final LocalDate FIRST_1904 = LocalDate.of(1904, 1, 1);
  private static final LocalDate BEFORE_1900 = LocalDate.of(1899, 12, 31);

  /** Day 60 of the 1900 system is 29 February 1900, which never was: later days are one off. */
  private static final int NO_SUCH_DAY = 60;

  private static final LocalDate LAST = LocalDate.of(9999, 12, 31);
  private static final BigDecimal SECONDS = BigDecimal.valueOf(86_400);
  private static final DateTimeFormatter MINUTES =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm");

  /** The date, or date and time to the minute, in ISO form; nothing if there is no such day. */
  Optional<String> date(BigDecimal number) {
    if (number.signum() < 0 || number.compareTo(BigDecimal.valueOf(LAST.toEpochDay() * 2)) > 0) {
      return Optional.empty();
    }
    long seconds = seconds(number);
    return day(seconds / 86_400).map(day -> text(day, seconds % 86_400));
  }

  /** The time of day, of a number below one; a number with days is a date and time. */
  Optional<String> time(BigDecimal number) {
    boolean daysToo = number.compareTo(BigDecimal.ONE) >= 0;
    if (daysToo || number.signum() < 0) {
      return date(number);
    }
    long second = Math.min(seconds(number), 86_399);
    return Optional.of(LocalTime.ofSecondOfDay(second).toString().substring(0, 5));
  }

  /** To the nearest second: a fraction of a day is never exact. */
  private static long seconds(BigDecimal number) {
    return number.multiply(SECONDS).setScale(0, RoundingMode.HALF_UP).longValue();
  }

  private Optional<LocalDate> day(long number) {
    LocalDate day;
    if (from1904) {
      day = FIRST_1904.plusDays(number);
    } else if (number == 0 || number == NO_SUCH_DAY) {
      return Optional.empty();
    } else {
      day = BEFORE_1900.plusDays(number > NO_SUCH_DAY ? number - 1 : number);
    }
    return day.isAfter(LAST) ? Optional.empty() : Optional.of(day);
  }

  private static String text(LocalDate day, long second) {
    return second == 0
        ? day.toString()
        : MINUTES.format(LocalDateTime.of(day, LocalTime.ofSecondOfDay(second)));
  }
}
