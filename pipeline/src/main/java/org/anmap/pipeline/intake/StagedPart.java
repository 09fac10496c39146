package org.anmap.pipeline.intake;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.anmap.pipeline.notice.FileCounts;
import org.anmap.pipeline.notice.Notice;
import org.anmap.pipeline.notice.Rule;
import org.anmap.pipeline.notice.Severity;

/**
 * What a task that staged a file tells the driver: where the rows are and how many, none of them.
 *
 * @param path of the encrypted Parquet file; empty if the file was refused
 * @param received accepted rows by the ISO day they were received
 */
public record StagedPart(
    String path, FileCounts counts, Map<String, Long> received, List<Notice> notices)
    implements Serializable {

  public StagedPart {
    received = Collections.unmodifiableMap(new TreeMap<>(received));
    notices = List.copyOf(notices);
  }

  boolean isRefused() {
    return notices.stream().anyMatch(notice -> notice.severity() == Severity.ERROR);
  }

  /** The counts as seen on a day: rows received later are skipped. */
  public FileCounts countsAsOf(LocalDate asOf) {
    long later =
        received.entrySet().stream()
            .filter(day -> LocalDate.parse(day.getKey()).isAfter(asOf))
            .mapToLong(Map.Entry::getValue)
            .sum();
    return counts.skipping(Rule.AFTER_AS_OF, later);
  }
}
