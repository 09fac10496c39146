package org.anmap.pipeline.intake.value;

import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.anmap.pipeline.notice.Rule;

/**
 * Reads the age band at an incident from a date of birth, of which offices often know the year
 * alone. The date of birth itself goes no further.
 */
public final class Births {
  private static final Pattern YEAR = Pattern.compile("(?:(?:sinh )?nam |sn )?(\\d{4})");

  private final Dates dates;

  public Births(DateStyle style) {
    dates = Dates.ofBirth(style);
  }

  /** The band; unknown with a remark if the birth cannot be read or leaves two bands possible. */
  public Reading<AgeBand> bandAt(String text, LocalDate incident) {
    Matcher year = YEAR.matcher(Words.plain(text));
    boolean yearAlone = year.matches();
    Reading<RecordedDate> birth = dates.read(yearAlone ? "01/" + year.group(1) : text);
    if (!birth.isKnown()) {
      return birth.refused() ? Reading.unknown(Rule.AGE_UNKNOWN) : Reading.unknown();
    }
    LocalDate first = birth.value().day();
    if (!birth.value().monthOnly()) {
      return Ages.at(first, incident);
    }
    return Ages.at(first, first.plusMonths(yearAlone ? 12 : 1).minusDays(1), incident);
  }
}
