package org.anmap.pipeline.intake;

import java.util.Optional;
import org.anmap.pipeline.intake.profile.Field;
import org.anmap.pipeline.notice.Rule;

/** The day a row came. */
final class ReceivedOn {
  private ReceivedOn() {}

  /**
   * The day the row says, else the last day of what it tells of.
   *
   * <p>No clock is asked: a row that came before the day it tells of tells of the future.
   */
  static Day of(Fields fields, Day told) throws Unreadable {
    Optional<Day> received = fields.date(Field.RECEIVED_ON);
    if (received.isPresent() && told.isAfter(received.get())) {
      throw new Unreadable(Rule.DATE_IN_FUTURE, Field.REPORT_DATE);
    }
    return received.orElse(told);
  }
}
