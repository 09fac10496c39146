package org.anmap.pipeline.intake.value;

import java.time.LocalDate;
import org.anmap.pipeline.notice.Rule;

/**
 * Turns the numbers of a date into a day, by the era and the day count of a style.
 *
 * <p>A day that the calendar does not have is a {@link java.time.DateTimeException}.
 *
 * @param firstYear years before are slips of the finger
 * @param lastYear years after are
 */
record DateCalendar(DateStyle style, int firstYear, int lastYear) {
  private static final int BUDDHIST_ERA = 543;
  private static final int FIRST_BUDDHIST = 2400;
  private static final int LAST_BUDDHIST = 2700;

  /** Day 0 of spreadsheets, set so that days after their invented 29 February 1900 are right. */
  private static final LocalDate SERIAL_ZERO = LocalDate.of(1899, 12, 30);

  private static final LocalDate SERIAL_ZERO_1904 = LocalDate.of(1904, 1, 1);

  Reading<RecordedDate> day(int year, int month, int day) {
    RecordedDate date = new RecordedDate(LocalDate.of(ofOurEra(year), month, day), false);
    return isInRange(date.day()) ? Reading.of(date) : outOfRange();
  }

  Reading<RecordedDate> month(int year, int month) {
    RecordedDate date = new RecordedDate(LocalDate.of(ofOurEra(year), month, 1), true);
    return isInRange(date.day()) ? Reading.of(date, Rule.DATE_MONTH_ONLY) : outOfRange();
  }

  /** The day of a spreadsheet's day number. */
  Reading<RecordedDate> serial(int number) {
    LocalDate day = (style.base1904() ? SERIAL_ZERO_1904 : SERIAL_ZERO).plusDays(number);
    return isInRange(day)
        ? Reading.of(new RecordedDate(day, false), Rule.DATE_SERIAL)
        : outOfRange();
  }

  private int ofOurEra(int year) {
    boolean buddhist = style.buddhist() && year >= FIRST_BUDDHIST && year <= LAST_BUDDHIST;
    return buddhist ? year - BUDDHIST_ERA : year;
  }

  private boolean isInRange(LocalDate day) {
    return day.getYear() >= firstYear && day.getYear() <= lastYear;
  }

  private static Reading<RecordedDate> outOfRange() {
    return Reading.refused(Rule.DATE_OUT_OF_RANGE);
  }
}
