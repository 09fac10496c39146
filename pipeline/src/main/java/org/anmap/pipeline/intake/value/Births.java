package org.anmap.pipeline.intake.value;

import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.anmap.pipeline.notice.Rule;

/** Reads a date of birth, of which offices often know the year alone. */
public final class Births {
  private static final Pattern YEAR = Pattern.compile("(?:(?:sinh )?nam |sn )?(\\d{4})");

  /** Longer than any birth: nothing is matched beyond. */
  private static final int LONGEST = 48;

  private final Dates dates;

  public Births(DateStyle style) {
    dates = Dates.ofBirth(style);
  }

  /** The birth; what cannot be read leaves the age unknown, with a remark, and keeps the record. */
  public Reading<Birth> read(String text) {
    Matcher year = YEAR.matcher(text.length() > LONGEST ? "" : Words.plain(text));
    boolean yearAlone = year.matches();
    Reading<RecordedDate> date = dates.read(yearAlone ? "01/" + year.group(1) : text);
    if (!date.isKnown()) {
      return date.refused() ? Reading.unknown(Rule.AGE_UNKNOWN) : Reading.unknown();
    }
    LocalDate first = date.value().day();
    if (yearAlone) {
      return Reading.of(new Birth(first, first.plusYears(1).minusDays(1)));
    }
    LocalDate last = date.value().monthOnly() ? first.plusMonths(1).minusDays(1) : first;
    return Reading.of(new Birth(first, last), date.rule());
  }
}
