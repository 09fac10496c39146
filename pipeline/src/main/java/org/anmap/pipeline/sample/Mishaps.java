package org.anmap.pipeline.sample;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.anmap.contract.Area;

/** What goes wrong on the way from an office to an export, and how often. */
final class Mishaps {
  static final String TWO_UNITS_OF_ONE_NAME = "Kỳ Anh";

  private static final double RESUBMITTED = 0.02;
  private static final double RESUBMITTED_WITH_NEW_TYPE = 0.4;
  private static final double LATE = 0.015;
  private static final double DISTRICT_UNKNOWN = 0.006;
  private static final double UNREADABLE_DATE = 0.0004;
  private static final double FUTURE_DATE = 0.0003;
  private static final double UNKNOWN_PLACE = 0.0004;
  private static final double AMBIGUOUS_PLACE_IN_ITS_PROVINCE = 0.003;
  private static final double TWINS_WITHOUT_ID = 0.0002;
  private static final double CONFLICT = 0.0003;

  private final Sector sector;
  private final Canaries canaries;
  private final Consumer<String> count;
  private final Dice dice;

  /**
   * @param count is told of each mishap
   */
  Mishaps(Sector sector, Canaries canaries, Consumer<String> count, Dice dice) {
    this.sector = sector;
    this.canaries = canaries;
    this.count = count;
    this.dice = dice;
  }

  /** The rows an export holds for a report: mostly the one. */
  List<CaseRow> befall(CaseRow row, Area province, LocalDate reported) {
    boolean nameOfTwo =
        province.ref().equals("42") && YearMonth.from(reported).isBefore(Story.REFORM);
    if (dice.chance(UNREADABLE_DATE)) {
      return counted(
          "unreadable_date", row.reportedOn(dice.of(List.of("32/13/2024", "trước Tết"))));
    }
    if (dice.chance(FUTURE_DATE)) {
      return counted("future_date", row.reportedOn(sector.date(reported.plusYears(40))));
    }
    if (dice.chance(UNKNOWN_PLACE)) {
      return counted("unknown_place", row.at(row.province(), "quán " + canaries.marker("place")));
    }
    if (nameOfTwo && dice.chance(AMBIGUOUS_PLACE_IN_ITS_PROVINCE)) {
      return counted("ambiguous_place", row.at(province.nameVi(), TWO_UNITS_OF_ONE_NAME));
    }
    if (dice.chance(TWINS_WITHOUT_ID)) {
      count.accept("twins_without_id");
      return List.of(row.withoutId(), row.withoutId());
    }
    if (dice.chance(CONFLICT)) {
      count.accept("conflict");
      String other = sector.type(otherType(), dice);
      return List.of(row, row.resubmitted(other, row.received(), note()));
    }
    return List.of(row);
  }

  private List<CaseRow> counted(String what, CaseRow row) {
    count.accept(what);
    return List.of(row);
  }

  /** The same record sent again a month or two later, sometimes with its type put right. */
  Optional<CaseRow> resubmission(CaseRow row, LocalDate reported) {
    if (!dice.chance(RESUBMITTED)) {
      return Optional.empty();
    }
    count.accept("resubmitted");
    boolean corrected = dice.chance(RESUBMITTED_WITH_NEW_TYPE);
    String type = corrected ? sector.type(otherType(), dice) : row.type();
    LocalDate later = YearMonth.from(reported).plusMonths(2).atDay(1).plusDays(dice.between(0, 24));
    return Optional.of(row.resubmitted(type, sector.date(later), note()));
  }

  private GbvType otherType() {
    return dice.of(List.of(GbvType.PHYSICAL, GbvType.PSYCHOLOGICAL, GbvType.DENIAL));
  }

  boolean isPlaceUnknown() {
    boolean unknown = dice.chance(DISTRICT_UNKNOWN);
    if (unknown) {
      count.accept("district_unknown");
    }
    return unknown;
  }

  /** Exports arrive in the first weeks after the month; a few rows many months later. */
  LocalDate received(LocalDate reported) {
    if (dice.chance(LATE)) {
      count.accept("late");
      return reported.plusDays(dice.between(75, 300));
    }
    return YearMonth.from(reported).plusMonths(1).atDay(3).plusDays(dice.between(0, 17));
  }

  /** A note with a canary; a few hold what breaks a careless reader: commas, quotes, new lines. */
  String note() {
    String marker = canaries.marker("note");
    if (dice.chance(0.004)) {
      return "Gặp \"" + marker + "\",\nhẹn lại";
    }
    return dice.of(List.of("Tư vấn ", "Gặp ", "Hẹn ")) + marker;
  }
}
