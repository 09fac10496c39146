package org.anmap.pipeline.intake;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.anmap.pipeline.config.Source;
import org.anmap.pipeline.notice.FileCounts;
import org.anmap.pipeline.notice.Notice;
import org.anmap.pipeline.notice.PlaceQuestion;
import org.anmap.pipeline.notice.Rule;
import org.anmap.pipeline.notice.Severity;

/**
 * One file as it is staged: where its rows are, how it was read, and what became of every row.
 *
 * @param path as its source lists it, a pattern filled in, with {@code /} between steps
 * @param content hash of its bytes
 * @param parts names of the encrypted Parquet files of its rows
 * @param tombstones names of those of the records that it takes back
 * @param received accepted rows by the ISO day they were received
 * @param takenBackOn ISO days on which tombstones were received; empty text for an unknown day
 * @param told how it was read, for the report
 */
record StagedFile(
    Source.Kind kind,
    String path,
    String content,
    List<String> parts,
    List<String> tombstones,
    FileCounts counts,
    Map<String, Long> received,
    Set<String> takenBackOn,
    List<Notice> notices,
    List<PlaceQuestion> questions,
    Map<String, String> told) {

  StagedFile {
    Objects.requireNonNull(path, "path");
    parts = List.copyOf(parts);
    // Absent from what an older version staged, which must be found to be outdated, not torn.
    tombstones = tombstones == null ? List.of() : List.copyOf(tombstones);
    received = Collections.unmodifiableMap(new TreeMap<>(received));
    takenBackOn =
        takenBackOn == null ? Set.of() : Collections.unmodifiableSet(new TreeSet<>(takenBackOn));
    notices = List.copyOf(notices);
    questions = List.copyOf(questions);
    told = Collections.unmodifiableMap(new LinkedHashMap<>(told));
  }

  String source() {
    return counts.source();
  }

  String name() {
    return counts.file();
  }

  boolean isRefused() {
    return notices.stream().anyMatch(notice -> notice.severity() == Severity.ERROR);
  }

  /** The counts as seen on a day: rows received later are skipped. */
  FileCounts countsAsOf(LocalDate asOf) {
    long later =
        received.entrySet().stream()
            .filter(day -> LocalDate.parse(day.getKey()).isAfter(asOf))
            .mapToLong(Map.Entry::getValue)
            .sum();
    return counts.skipping(Rule.AFTER_AS_OF, later);
  }

  /** The same bytes may come again elsewhere or under another name. */
  StagedFile at(String otherPath) {
    String name = otherPath.substring(otherPath.lastIndexOf('/') + 1);
    return new StagedFile(
        kind,
        otherPath,
        content,
        parts,
        tombstones,
        counts.named(name),
        received,
        takenBackOn,
        notices.stream()
            .map(n -> new Notice(n.rule(), n.severity(), name, n.row(), n.column()))
            .toList(),
        questions.stream()
            .map(
                q ->
                    new PlaceQuestion(
                        q.source(), name, q.key(), q.rows(), q.firstRows(), q.candidates()))
            .toList(),
        told);
  }
}
