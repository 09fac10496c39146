package org.anmap.pipeline.intake;

import java.time.LocalDate;
import java.time.YearMonth;

/**
 * What a run may publish.
 *
 * @param asOf rows received later are left out
 * @param first first month of the release
 * @param last last month of the release, the newest whose lag has passed
 */
public record ReleaseWindow(LocalDate asOf, YearMonth first, YearMonth last) {
  public ReleaseWindow {
    if (last.isBefore(first)) {
      throw new IllegalArgumentException("a release has at least one month");
    }
  }
}
