package org.anmap.pipeline.intake.value;

import java.time.LocalDate;
import org.anmap.pipeline.notice.Rule;

/**
 * When a person was born, as far as an office knows: on a day, in a month, or in a year.
 *
 * @param first the day, or the first it may have been
 * @param last the day, or the last it may have been
 */
public record Birth(LocalDate first, LocalDate last) {

  /**
   * The age band on the day of an incident of which perhaps only the month is known: its first and
   * last possible day. Days after the incident are no days of birth.
   *
   * @return unknown with AGE_COARSE if two bands are possible, with AGE_UNKNOWN if no person can be
   *     so old or so young
   */
  public Reading<AgeBand> bandAt(LocalDate firstDay, LocalDate lastDay) {
    Reading<AgeBand> oldest = Ages.at(first, lastDay);
    Reading<AgeBand> youngest = Ages.at(last.isAfter(firstDay) ? firstDay : last, firstDay);
    return oldest.equals(youngest) || !oldest.isKnown() ? oldest : Reading.unknown(Rule.AGE_COARSE);
  }
}
