package org.anmap.pipeline.report;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.anmap.contract.Json;
import org.anmap.pipeline.notice.FileCounts;
import org.anmap.pipeline.notice.FileReading;
import org.anmap.pipeline.notice.Notice;
import org.anmap.pipeline.notice.Notices;
import org.anmap.pipeline.notice.PlaceQuestion;

/**
 * What is to be mended in the input of a run, told to the analyst in her language. Private, as
 * every count of rows is; holds file, row and column, never a value.
 *
 * @param asOf as-of date of the run, empty if the run ended before it was known
 * @param files in the order of the sources
 * @param places what the analyst can answer once and for all
 */
public record ValidationReport(
    String asOf, Summary summary, List<FileFindings> files, List<PlaceQuestion> places) {
  private static final String NAME = "validation-report";

  /**
   * The report in four numbers.
   *
   * @param usable whether the input can be published; the privacy gate decides after that
   * @param filesToMend files that must be mended before a run can go on
   * @param rowsSetAside rows that count nowhere until they are mended
   * @param filesWithRowsSetAside files in which these are
   */
  public record Summary(
      boolean usable, long filesToMend, long rowsSetAside, long filesWithRowsSetAside) {
    private static Summary of(List<FileFindings> files) {
      long toMend = files.stream().filter(FileFindings::mustBeMended).count();
      return new Summary(
          toMend == 0 && !files.isEmpty(),
          toMend,
          files.stream().mapToLong(file -> file.totals().quarantined()).sum(),
          files.stream().filter(file -> file.totals().quarantined() > 0).count());
    }
  }

  public ValidationReport {
    files = List.copyOf(files);
    places = List.copyOf(places);
  }

  /** The report on what intake found. */
  public static ValidationReport of(
      String asOf,
      List<FileReading> readings,
      List<FileCounts> counts,
      Notices notices,
      List<PlaceQuestion> places) {
    Map<String, List<FileReading>> readingsOf = byFile(readings, FileReading::file);
    Map<String, List<FileCounts>> countsOf = byFile(counts, FileCounts::file);
    Map<String, List<Notice>> noticesOf = byFile(notices.list(), Notice::file);
    Set<String> names = new LinkedHashSet<>();
    counts.forEach(count -> names.add(count.file()));
    readings.forEach(reading -> names.add(reading.file()));
    notices.list().forEach(notice -> names.add(notice.file()));
    List<FileFindings> files =
        names.stream()
            .map(
                name ->
                    FileFindings.of(
                        name,
                        readingsOf.getOrDefault(name, List.of()),
                        countsOf.getOrDefault(name, List.of()),
                        noticesOf.getOrDefault(name, List.of())))
            .toList();
    return new ValidationReport(asOf, Summary.of(files), files, places);
  }

  /** The report as a page that needs nothing but itself. */
  public String html() {
    return ValidationPage.of(this);
  }

  /**
   * Writes {@code validation-report.json} and {@code .html} to staging, readable by their owner
   * alone.
   */
  public void write(Path staging) {
    PrivateFile.replace(staging.resolve(NAME + ".json"), Json.pretty(this));
    PrivateFile.replace(staging.resolve(NAME + ".html"), html().getBytes(StandardCharsets.UTF_8));
  }

  private static <T> Map<String, List<T>> byFile(List<T> found, Function<T, String> file) {
    return found.stream().collect(Collectors.groupingBy(file));
  }
}
