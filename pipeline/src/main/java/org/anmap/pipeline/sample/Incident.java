package org.anmap.pipeline.sample;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import org.anmap.pipeline.notice.Rule;

/**
 * A case as an office knows it, and what goes wrong when it is written down.
 *
 * @param id as the office numbers it
 * @param venue what is written for the place if the mishap is a place that nobody knows
 */
record Incident(
    String id,
    Scene scene,
    Person person,
    GbvType type,
    LocalDate happened,
    LocalDate received,
    String venue,
    Optional<Rule> mishap) {

  boolean is(Rule rule) {
    return Fates.is(mishap, rule);
  }

  /** The day of the report; a mishap may leave none, a text, or a day to come. */
  Optional<LocalDate> reportedOn() {
    if (is(Rule.DATE_MISSING) || is(Rule.DATE_UNREADABLE)) {
      return Optional.empty();
    }
    return Optional.of(is(Rule.DATE_IN_FUTURE) ? scene.day().plusYears(40) : scene.day());
  }

  String reported(DateTimeFormatter format) {
    return reportedOn().map(format::format).orElse(is(Rule.DATE_UNREADABLE) ? "trước Tết" : "");
  }

  /** The day it happened; a mishap may put it after the report. */
  LocalDate happenedOn() {
    return is(Rule.INCIDENT_AFTER_REPORT) ? scene.day().plusDays(3) : happened;
  }

  /** A name or code of the place, unless a mishap befell it. */
  String place(String written) {
    if (is(Rule.PLACE_UNMATCHED)) {
      return venue;
    }
    return is(Rule.PLACE_AMBIGUOUS) ? Mishaps.TWO_UNITS_OF_ONE_NAME : written;
  }

  boolean consents() {
    return !is(Rule.CONSENT_WITHHELD);
  }
}
