package org.anmap.pipeline.sample;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.anmap.pipeline.notice.Rule;
import org.anmap.pipeline.notice.Severity;

/**
 * What intake must make of one file, known from how the file was written.
 *
 * <p>A rule that is mere information skips a row, a warning sets it aside: that is the meaning of
 * the two severities.
 */
final class Outcome {
  private long accepted;
  private final Map<String, Long> quarantined = new TreeMap<>();
  private final Map<String, Long> skipped = new TreeMap<>();
  private final TreeSet<String> noticed = new TreeSet<>();

  void accepted() {
    accepted++;
  }

  /** One row is lost to a rule, or to none. */
  void row(Optional<Rule> mishap) {
    mishap.ifPresentOrElse(rule -> lost(rule, 1), this::accepted);
  }

  /** So many rows that a rule keeps out. */
  void lost(Rule rule, long rows) {
    if (rows > 0) {
      (rule.severity() == Severity.INFO ? skipped : quarantined)
          .merge(rule.code(), rows, Long::sum);
    }
  }

  /** A notice about the file as a whole. */
  void noticed(Rule rule) {
    noticed.add(rule.code());
  }

  long read() {
    return accepted + sum(quarantined) + sum(skipped);
  }

  /** Calls back for each line of the file's outcome: what, rule, rows. */
  void each(Line line) {
    line.of("read", "", read());
    line.of("accepted", "", accepted);
    quarantined.forEach((rule, rows) -> line.of("quarantined", rule, rows));
    skipped.forEach((rule, rows) -> line.of("skipped", rule, rows));
    noticed.forEach(rule -> line.of("noticed", rule, 1));
  }

  private static long sum(Map<String, Long> counts) {
    return counts.values().stream().mapToLong(Long::longValue).sum();
  }

  /** One line of an outcome. */
  interface Line {
    void of(String what, String rule, long rows);
  }
}
