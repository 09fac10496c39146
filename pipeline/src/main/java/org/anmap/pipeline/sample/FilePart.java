package org.anmap.pipeline.sample;

import java.time.YearMonth;
import java.util.List;

/** The stretch of months that an office puts into one file since the reform. */
record FilePart(String suffix, List<YearMonth> months) {
  /** Half a year with the new columns, then a file a year as before. */
  static final List<FilePart> SINCE_REFORM =
      List.of(
          new FilePart("-2025-2.csv", Story.months(Story.REFORM, YearMonth.of(2025, 12))),
          new FilePart("-2026.csv", Story.months(YearMonth.of(2026, 1), Story.END)));

  FilePart {
    months = List.copyOf(months);
  }

  String name(String office) {
    return office + suffix;
  }

  /** Offices number their records anew each January. */
  boolean startsYear() {
    return months.get(0).getMonthValue() == 1;
  }

  boolean isLast() {
    return months.contains(Story.END);
  }
}
