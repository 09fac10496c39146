package org.anmap.pipeline.intake;

/**
 * How long after the incident it was reported, in bands of the list reporting_lag.
 *
 * <p>Post-exposure treatment works within 72 hours and emergency contraception within 120, hence
 * the first two. Primero puts day 4 in the first; the dates decide here.
 */
final class ReportingLag {
  private static final int FIRST = 3;
  private static final int SECOND = 5;
  private static final int THIRD = 14;
  private static final int MONTH = 31;

  private ReportingLag() {}

  /** The band of a number of days, 0 or more. */
  static String of(int days) {
    if (days <= FIRST) {
      return "0_3_days";
    }
    if (days <= SECOND) {
      return "4_5_days";
    }
    if (days <= THIRD) {
      return "6_14_days";
    }
    return days <= MONTH ? "2_weeks_1_month" : "over_1_month";
  }
}
