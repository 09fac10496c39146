package org.anmap.pipeline.report;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.anmap.pipeline.notice.FileCounts;

/** Rows of some files: every row read is accepted, quarantined or skipped. */
record Totals(long read, long accepted, long quarantined, long skipped) {
  static Totals of(List<FileCounts> files) {
    return new Totals(
        files.stream().mapToLong(FileCounts::read).sum(),
        files.stream().mapToLong(FileCounts::accepted).sum(),
        sum(files, FileCounts::quarantined),
        sum(files, FileCounts::skipped));
  }

  private static long sum(List<FileCounts> files, Function<FileCounts, Map<String, Long>> byRule) {
    return files.stream()
        .map(byRule)
        .map(Map::values)
        .flatMap(Collection::stream)
        .mapToLong(Long::longValue)
        .sum();
  }
}
