package org.anmap.pipeline.intake;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.anmap.pipeline.intake.profile.Field;
import org.anmap.pipeline.notice.Rule;

/**
 * Makes the tombstone of a record whose row is left out as meant.
 *
 * <p>Without it an earlier version that was staged with consent would count on. A row that is set
 * aside makes none: it waits to be mended, and until then nobody knows what it says.
 */
final class Tombstones {
  private static final List<TombstoneColumn> COLUMNS = StagedColumn.of(TombstoneColumn.class);

  /** Rules that say something of the record; the others say that a row is none. */
  private static final Set<Rule> TAKING_BACK =
      EnumSet.of(
          Rule.CONSENT_WITHHELD,
          Rule.ROW_FILTERED,
          Rule.NOT_GBV,
          Rule.PLACE_OUTSIDE,
          Rule.ROW_WITHOUT_RECORD);

  private final String source;
  private final Identity identity;

  Tombstones(String source, Identity identity) {
    this.source = source;
    this.identity = identity;
  }

  /**
   * The tombstone of a record that a rule leaves out, none if its id cannot be read.
   *
   * <p>Without a day nothing tells which versions are earlier: a refusal of consent then takes back
   * every version, the other rules none. The day that a refusal tells of is not the day it came,
   * and may have been corrected to an earlier one, so it does not stand in.
   */
  Optional<StagedRow> of(Rule rule, Fields fields) {
    if (!TAKING_BACK.contains(rule)) {
      return Optional.empty();
    }
    Optional<Integer> day = day(fields, rule != Rule.CONSENT_WITHHELD);
    return day.isEmpty() && rule != Rule.CONSENT_WITHHELD
        ? Optional.empty()
        : key(fields)
            .map(
                key ->
                    StagedRow.of(COLUMNS)
                        .set(TombstoneColumn.SOURCE, source)
                        .set(TombstoneColumn.RECORD_KEY, key)
                        .set(TombstoneColumn.RECEIVED_ON, day.orElse(null)));
  }

  private Optional<byte[]> key(Fields fields) {
    try {
      return identity.of(fields);
    } catch (Unreadable e) {
      return Optional.empty();
    }
  }

  /** The day the row came, or may have come: {@link ReceivedOn} has it so for a row that counts. */
  private static Optional<Integer> day(Fields fields, boolean orReported) {
    try {
      Optional<Day> received = fields.dateOfLeftOut(Field.RECEIVED_ON);
      return (received.isPresent() || !orReported
              ? received
              : fields.dateOfLeftOut(Field.REPORT_DATE))
          .map(Day::lastNumber);
    } catch (Unreadable e) {
      return Optional.empty();
    }
  }
}
