package org.anmap.pipeline.intake;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Which source sent its report of which unit and month, and when. Tells of offices, not people. */
public record Reporting(List<Report> reports) {

  /**
   * One answer of the reporting source.
   *
   * @param receivedOn the day it came, if known
   */
  public record Report(
      String source,
      String unit,
      YearMonth month,
      boolean received,
      Optional<LocalDate> receivedOn) {

    boolean wasReceivedBy(LocalDate asOf) {
      return received && receivedOn.filter(day -> day.isAfter(asOf)).isEmpty();
    }
  }

  public Reporting {
    reports = List.copyOf(reports);
  }

  /** The newest month of which any report came. */
  public Optional<YearMonth> newestMonth() {
    return reports.stream().filter(Report::received).map(Report::month).max(YearMonth::compareTo);
  }

  /**
   * The months a run may publish: those whose last day lies at least the lag before the as-of date.
   *
   * @param asOf if not given, the last day of the newest month plus the lag; never the clock
   * @return nothing if no month from the first on was reported and is old enough
   */
  public Optional<ReleaseWindow> window(YearMonth first, int lagDays, Optional<LocalDate> asOf) {
    Optional<YearMonth> newest = newestMonth();
    if (newest.isEmpty()) {
      return Optional.empty();
    }
    LocalDate day = asOf.orElse(newest.get().atEndOfMonth().plusDays(lagDays));
    YearMonth last = newest.get();
    while (last.atEndOfMonth().plusDays(lagDays).isAfter(day)) {
      last = last.minusMonths(1);
    }
    return last.isBefore(first)
        ? Optional.empty()
        : Optional.of(new ReleaseWindow(day, first, last));
  }

  /**
   * The {@code unit month} pairs of which every one of some sources is said not to have reported.
   *
   * <p>A source that says nothing of a pair is not silent: absence of a row decides nothing. Of two
   * answers a yes counts, since two old units may now be one.
   */
  Set<String> silent(Collection<String> sources, LocalDate asOf) {
    Map<String, Set<String>> came = new HashMap<>();
    Map<String, Set<String>> missing = new HashMap<>();
    for (Report report : reports) {
      Map<String, Set<String>> answers = report.wasReceivedBy(asOf) ? came : missing;
      answers
          .computeIfAbsent(report.unit() + " " + report.month(), pair -> new HashSet<>())
          .add(report.source());
    }
    Set<String> silent = new HashSet<>();
    missing.forEach(
        (pair, absent) -> {
          Set<String> sent = came.getOrDefault(pair, Set.of());
          if (!sources.isEmpty()
              && sources.stream().allMatch(s -> absent.contains(s) && !sent.contains(s))) {
            silent.add(pair);
          }
        });
    return silent;
  }
}
