package org.anmap.pipeline.intake.value;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.anmap.pipeline.notice.Rule;

/** Reads the age band of a person from an age in words or from two dates. */
public final class Ages {
  /** Longer than any age: nothing is matched beyond. */
  private static final int LONGEST = 40;

  private static final String ABOUT = "(?:(?:khoang|tam|about|around|aged?|tuoi|~|ประมาณ|อายุ) ?)?";
  private static final String OLD = "(?: ?(?:tuoi|t|years?(?: old)?|yrs?|y/?o|y|ปี|ขวบ))?";

  /** Three decimals are none: they may be a thousand. */
  private static final String YEARS = "(\\d{1,3})(?:[.,](?:\\d{1,2}|\\d{4,15}))?" + OLD;

  private static final Pattern EXACT = Pattern.compile(ABOUT + YEARS);
  private static final Pattern YEARS_AND_MONTHS =
      Pattern.compile(
          "(\\d{1,3}) ?(?:tuoi|nam|years?|y|ปี),? ?\\d{1,2} ?(?:thang|months?|m|เดือน)(?: tuoi)?");
  private static final Pattern MONTHS =
      Pattern.compile(ABOUT + "(\\d{1,2}) ?(?:thang|months?|mos?|เดือน)(?: ?(?:tuoi|old))?");
  private static final Pattern DAYS =
      Pattern.compile("\\d{1,3} ?(?:ngay|tuan|days?|weeks?|วัน|สัปดาห์)(?: ?(?:tuoi|old))?");
  private static final Pattern RANGE =
      Pattern.compile(ABOUT + "(?:(?:tu|from) )?" + YEARS + " ?(?:[-_~]|den|toi|to|ถึง) ?" + YEARS);
  private static final Pattern ABOVE =
      Pattern.compile("(?:>|tren|over|above|older than|มากกว่า) ?" + YEARS);
  private static final Pattern FROM =
      Pattern.compile(
          "(?:(?:>=|≥|tu|age|from) ?)?"
              + YEARS
              + " ?(?:\\+|tro len|(?:and|&) (?:older|over|above)|ขึ้นไป)"
              + "|(?:>=|≥) ?"
              + YEARS);
  private static final Pattern BELOW =
      Pattern.compile("(?:<|duoi|under|below|younger than|ต่ำกว่า) ?" + YEARS);
  private static final Pattern UP_TO =
      Pattern.compile("(?:<=|≤) ?" + YEARS + "|(?:tu )?" + YEARS + " tro xuong");

  private Ages() {}

  /**
   * The band of an age or of a range of ages. What crosses bands, and what no person can be, is
   * unknown with a remark.
   */
  public static Reading<AgeBand> read(String text) {
    if (Unknowns.isUnknown(text)) {
      return Reading.unknown();
    }
    return text.length() > LONGEST ? Reading.unknown(Rule.AGE_UNKNOWN) : inWords(Words.plain(text));
  }

  /** The band of the age at which a person met an incident. */
  public static Reading<AgeBand> at(LocalDate birth, LocalDate incident) {
    if (birth.isAfter(incident)) {
      return Reading.unknown(Rule.AGE_UNKNOWN);
    }
    long age = ChronoUnit.YEARS.between(birth, incident);
    return range(age, age);
  }

  private static Reading<AgeBand> inWords(String plain) {
    Matcher exact = EXACT.matcher(plain);
    if (exact.matches()) {
      return range(years(exact, 1), years(exact, 1));
    }
    Matcher both = YEARS_AND_MONTHS.matcher(plain);
    if (both.matches()) {
      return range(years(both, 1), years(both, 1));
    }
    Matcher months = MONTHS.matcher(plain);
    if (months.matches()) {
      return range(years(months, 1) / 12, years(months, 1) / 12);
    }
    return DAYS.matcher(plain).matches() ? Reading.of(AgeBand.B0_11) : rangeInWords(plain);
  }

  private static Reading<AgeBand> rangeInWords(String plain) {
    Matcher range = RANGE.matcher(plain);
    if (range.matches()) {
      return range(years(range, 1), years(range, 2));
    }
    Matcher above = ABOVE.matcher(plain);
    if (above.matches()) {
      return range(years(above, 1) + 1, AgeBand.OLDEST);
    }
    Matcher from = FROM.matcher(plain);
    if (from.matches()) {
      return range(years(from, from.group(1) == null ? 2 : 1), AgeBand.OLDEST);
    }
    Matcher below = BELOW.matcher(plain);
    if (below.matches()) {
      return range(0, years(below, 1) - 1);
    }
    Matcher upTo = UP_TO.matcher(plain);
    return upTo.matches()
        ? range(0, years(upTo, upTo.group(1) == null ? 2 : 1))
        : Reading.unknown(Rule.AGE_UNKNOWN);
  }

  private static long years(Matcher matcher, int group) {
    return Long.parseLong(matcher.group(group));
  }

  private static Reading<AgeBand> range(long first, long last) {
    Optional<AgeBand> youngest = band(first);
    Optional<AgeBand> oldest = band(last);
    if (first > last || youngest.isEmpty() || oldest.isEmpty()) {
      return Reading.unknown(Rule.AGE_UNKNOWN);
    }
    return youngest.equals(oldest) ? Reading.of(youngest.get()) : Reading.unknown(Rule.AGE_COARSE);
  }

  private static Optional<AgeBand> band(long age) {
    return age > AgeBand.OLDEST ? Optional.empty() : AgeBand.holding((int) age);
  }
}
