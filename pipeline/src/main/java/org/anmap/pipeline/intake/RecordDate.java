package org.anmap.pipeline.intake;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a day as Vietnamese offices and spreadsheets write it; the day comes before the month. */
final class RecordDate {
  private static final String TIME =
      "(?:[T ]\\d{1,2}:\\d{2}(?::\\d{2}(?:\\.\\d+)?)?(?:Z|[+-]\\d{2}:?\\d{2})?)?";
  private static final Pattern ISO =
      Pattern.compile("(\\d{4})[-/.](\\d{1,2})[-/.](\\d{1,2})" + TIME);
  private static final Pattern DAY_FIRST =
      Pattern.compile("(\\d{1,2})[-/.](\\d{1,2})[-/.](\\d{4})" + TIME);
  private static final Pattern SERIAL = Pattern.compile("(\\d{5})(?:\\.\\d+)?");

  /** Day 0 of spreadsheets, set so that days after their invented 29 February 1900 are right. */
  private static final LocalDate SERIAL_ZERO = LocalDate.of(1899, 12, 30);

  /** Years outside are slips of the finger: no programme kept files before 1990. */
  static final int FIRST_YEAR = 1990;

  static final int LAST_YEAR = 2099;

  private RecordDate() {}

  /** The day, or nothing if the text is no day of the calendar in a known format. */
  static Optional<LocalDate> parse(String text) {
    try {
      Matcher iso = ISO.matcher(text);
      if (iso.matches()) {
        return Optional.of(day(iso.group(1), iso.group(2), iso.group(3)));
      }
      Matcher dayFirst = DAY_FIRST.matcher(text);
      if (dayFirst.matches()) {
        return Optional.of(day(dayFirst.group(3), dayFirst.group(2), dayFirst.group(1)));
      }
      Matcher serial = SERIAL.matcher(text);
      return serial.matches()
          ? Optional.of(SERIAL_ZERO.plusDays(Integer.parseInt(serial.group(1))))
          : Optional.empty();
    } catch (DateTimeException impossible) {
      return Optional.empty();
    }
  }

  static boolean isInRange(LocalDate date) {
    return date.getYear() >= FIRST_YEAR && date.getYear() <= LAST_YEAR;
  }

  private static LocalDate day(String year, String month, String day) {
    return LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day));
  }
}
