package org.anmap.pipeline.notice;

import java.io.Serializable;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * What became of the rows of one file: every row read is accepted, quarantined or skipped.
 *
 * @param source id of the source
 * @param file name of the file, without folder
 * @param quarantined rows set aside, by rule
 * @param skipped rows left out as meant, by rule
 */
public record FileCounts(
    String source,
    String file,
    long read,
    long accepted,
    Map<String, Long> quarantined,
    Map<String, Long> skipped)
    implements Serializable {

  public FileCounts {
    quarantined = Collections.unmodifiableMap(new TreeMap<>(quarantined));
    skipped = Collections.unmodifiableMap(new TreeMap<>(skipped));
    long told = accepted + sum(quarantined) + sum(skipped);
    if (read != told) {
      throw new IllegalArgumentException(
          file + ": " + read + " rows read, but " + told + " accounted for");
    }
  }

  /** The same rows, some of the accepted ones skipped by a rule. */
  public FileCounts skipping(Rule rule, long rows) {
    if (rows == 0) {
      return this;
    }
    Map<String, Long> more = new TreeMap<>(skipped);
    more.merge(rule.code(), rows, Long::sum);
    return new FileCounts(source, file, read, accepted - rows, quarantined, more);
  }

  private static long sum(Map<String, Long> byRule) {
    return byRule.values().stream().mapToLong(Long::longValue).sum();
  }
}
