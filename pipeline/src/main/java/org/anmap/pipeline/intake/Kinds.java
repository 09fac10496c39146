package org.anmap.pipeline.intake;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.anmap.pipeline.config.Source;
import org.anmap.pipeline.intake.profile.Field;

/** What the rows of each kind of source are staged as. */
final class Kinds {
  private static final Map<Source.Kind, List<? extends StagedColumn>> COLUMNS =
      Map.of(
          Source.Kind.CASE, StagedColumn.of(CaseColumn.class),
          Source.Kind.OUTREACH, StagedColumn.of(OutreachColumn.class),
          Source.Kind.UNIT, StagedColumn.of(UnitColumn.class),
          Source.Kind.DENOMINATOR, StagedColumn.of(DenominatorColumn.class),
          Source.Kind.REFERRAL, StagedColumn.of(ReferralColumn.class),
          Source.Kind.WITHDRAWALS, StagedColumn.of(WithdrawalColumn.class));

  private Kinds() {}

  /**
   * Whether the rows of a kind are staged; the others are read by the driver, for they tell of
   * offices.
   */
  static boolean isStaged(Source.Kind kind) {
    return COLUMNS.containsKey(kind);
  }

  /** Whether a row is something done to, or with, people. */
  static boolean tellsOfPeople(Source.Kind kind) {
    return kind == Source.Kind.CASE
        || kind == Source.Kind.OUTREACH
        || kind == Source.Kind.REFERRAL
        || kind == Source.Kind.WITHDRAWALS;
  }

  /** Whether a later row of an id is a version of the earlier one, so that it can take it back. */
  static boolean hasVersions(Source.Kind kind) {
    return kind == Source.Kind.CASE || kind == Source.Kind.OUTREACH || kind == Source.Kind.REFERRAL;
  }

  static List<? extends StagedColumn> columns(Source.Kind kind) {
    return COLUMNS.get(kind);
  }

  /** The columns that a file can fill: the others are not written, and read as absent. */
  static List<? extends StagedColumn> columns(Source.Kind kind, Set<Field> fields) {
    return columns(kind).stream()
        .filter(column -> column.from().map(fields::contains).orElse(true))
        .toList();
  }

  /** The column that every kind has: the day its rows came. */
  static StagedColumn receivedOn(Source.Kind kind) {
    return columns(kind).stream()
        .filter(column -> column.name().equals("RECEIVED_ON"))
        .findFirst()
        .orElseThrow();
  }
}
