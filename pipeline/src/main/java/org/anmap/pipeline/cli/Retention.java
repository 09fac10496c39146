package org.anmap.pipeline.cli;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.anmap.pipeline.config.ConfigException;
import org.anmap.pipeline.config.PublicationConfig.Deidentify;
import org.anmap.pipeline.intake.StagedFiles;

/**
 * Forgets staged files that are older than the publication keeps rows of people.
 *
 * <p>A row is received on the day it reports or later, so a release whose first new month is kept
 * whole loses nothing.
 */
final class Retention {
  /** Null if files are kept until somebody forgets them. */
  private final Integer months;

  Retention(Deidentify deidentify) {
    this.months = deidentify.retentionMonths();
  }

  /**
   * Makes sure that no month would be lost that a release still has to count.
   *
   * @param first the first month that is not out yet: those before it are counted already
   * @throws ConfigException if one would, which also says how to mend it
   */
  void check(LocalDate asOf, YearMonth first) {
    if (months == null) {
      return;
    }
    LocalDate kept = asOf.minusMonths(months);
    if (!first.atDay(1).isBefore(kept)) {
      return;
    }
    YearMonth lost = YearMonth.from(kept.minusDays(1));
    throw new ConfigException(
        "deidentify.retention_months: "
            + months
            + " would forget rows of "
            + (lost.equals(first) ? lost : first + " to " + lost)
            + ", which the release counts; raise it to "
            + least(asOf, first)
            + " or more, or publication.first_month to "
            + lost.plusMonths(1)
            + " or later");
  }

  /** The least number of months that keeps the whole release. */
  private static long least(LocalDate asOf, YearMonth month) {
    LocalDate first = month.atDay(1);
    long whole = ChronoUnit.MONTHS.between(first, asOf);
    return asOf.minusMonths(whole).isAfter(first) ? whole + 1 : whole;
  }

  /** Forgets what is too old on a day, and says which files these were. */
  List<StagedFiles.Kept> forget(StagedFiles staged, LocalDate asOf) {
    return months == null ? List.of() : staged.forgetBefore(asOf.minusMonths(months));
  }
}
