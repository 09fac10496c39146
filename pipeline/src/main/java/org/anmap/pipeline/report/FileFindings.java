package org.anmap.pipeline.report;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.anmap.pipeline.notice.FileCounts;
import org.anmap.pipeline.notice.FileReading;
import org.anmap.pipeline.notice.Notice;
import org.anmap.pipeline.notice.Rule;
import org.anmap.pipeline.notice.Severity;

/**
 * What became of one file, and what is to be mended in it.
 *
 * @param file its name; files of one name in several folders are told together
 * @param parts the file as each source read it; empty if it was not read at all
 * @param findings gravest first
 */
public record FileFindings(String file, List<Part> parts, List<Finding> findings) {

  /**
   * The file as one source read it.
   *
   * @param reading how it was read, as far as is known
   * @param counts what became of its rows; none if they are not counted, as in the reporting source
   */
  public record Part(String source, Map<String, String> reading, List<FileCounts> counts) {
    public Part {
      counts = List.copyOf(counts);
    }
  }

  public FileFindings {
    parts = List.copyOf(parts);
    findings = List.copyOf(findings);
  }

  /** What belongs to one file, out of what was found in all. */
  static FileFindings of(
      String file, List<FileReading> readings, List<FileCounts> counts, List<Notice> notices) {
    Map<String, List<Notice>> byRule =
        notices.stream().collect(Collectors.groupingBy(Notice::rule));
    List<Finding> findings =
        Arrays.stream(Rule.values())
            .map(rule -> finding(rule, byRule.getOrDefault(rule.code(), List.of()), counts))
            .flatMap(List::stream)
            .sorted(Finding.GRAVEST)
            .toList();
    return new FileFindings(file, parts(readings, counts), findings);
  }

  /** Whether the run cannot go on before something is mended here. */
  boolean mustBeMended() {
    return findings.stream().anyMatch(finding -> finding.severity() == Severity.ERROR);
  }

  Totals totals() {
    return Totals.of(parts.stream().flatMap(part -> part.counts().stream()).toList());
  }

  private static List<Finding> finding(Rule rule, List<Notice> notices, List<FileCounts> counts) {
    long rows = counts.stream().mapToLong(count -> count.rows(rule)).sum();
    return notices.isEmpty() && rows == 0 ? List.of() : List.of(Finding.of(rule, notices, rows));
  }

  private static List<Part> parts(List<FileReading> readings, List<FileCounts> counts) {
    Set<String> sources = new LinkedHashSet<>();
    Stream.concat(
            counts.stream().map(FileCounts::source), readings.stream().map(FileReading::source))
        .forEach(sources::add);
    return sources.stream()
        .map(
            source ->
                new Part(
                    source,
                    readings.stream()
                        .filter(reading -> reading.source().equals(source))
                        .map(FileReading::reading)
                        .findFirst()
                        .orElse(Map.of()),
                    counts.stream().filter(count -> count.source().equals(source)).toList()))
        .toList();
  }
}
