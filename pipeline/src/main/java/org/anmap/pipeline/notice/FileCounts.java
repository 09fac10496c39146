package org.anmap.pipeline.notice;

import java.io.Serializable;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What became of the rows of one file: every row read is accepted, quarantined or skipped.
 *
 * @param source id of the source
 * @param file name of the file, without folder
 * @param quarantined rows set aside, by rule
 * @param skipped rows left out as meant, by rule
 * @param remarked rows that count although a rule was met in them, by rule; a row may be in several
 */
public record FileCounts(
    String source,
    String file,
    long read,
    long accepted,
    Map<String, Long> quarantined,
    Map<String, Long> skipped,
    Map<String, Long> remarked)
    implements Serializable {

  public FileCounts {
    quarantined = Collections.unmodifiableMap(new TreeMap<>(quarantined));
    skipped = Collections.unmodifiableMap(new TreeMap<>(skipped));
    remarked = Collections.unmodifiableMap(new TreeMap<>(remarked));
    long told = accepted + sum(quarantined) + sum(skipped);
    if (read != told) {
      throw new IllegalArgumentException(
          file + ": " + read + " rows read, but " + told + " accounted for");
    }
  }

  /** Rows without a remark. */
  public FileCounts(
      String source,
      String file,
      long read,
      long accepted,
      Map<String, Long> quarantined,
      Map<String, Long> skipped) {
    this(source, file, read, accepted, quarantined, skipped, Map.of());
  }

  /** The same rows of a file that is called otherwise. */
  public FileCounts named(String name) {
    return new FileCounts(source, name, read, accepted, quarantined, skipped, remarked);
  }

  /** The same rows, some of the accepted ones skipped by a rule. */
  public FileCounts skipping(Rule rule, long rows) {
    if (rows == 0) {
      return this;
    }
    Map<String, Long> more = new TreeMap<>(skipped);
    more.merge(rule.code(), rows, Long::sum);
    return new FileCounts(source, file, read, accepted - rows, quarantined, more, remarked);
  }

  /** The same rows, some of which met a rule and count all the same. */
  public FileCounts remarking(Rule rule, long rows) {
    Map<String, Long> more = new TreeMap<>(remarked);
    more.merge(rule.code(), rows, Long::sum);
    return new FileCounts(source, file, read, accepted, quarantined, skipped, more);
  }

  /** How many rows met a rule, whatever became of them. */
  public long rows(Rule rule) {
    return Stream.of(quarantined, skipped, remarked)
        .mapToLong(rows -> rows.getOrDefault(rule.code(), 0L))
        .sum();
  }

  private static long sum(Map<String, Long> byRule) {
    return byRule.values().stream().mapToLong(Long::longValue).sum();
  }
}
