package org.anmap.pipeline.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.anmap.pipeline.notice.Effect;
import org.anmap.pipeline.notice.FileCounts;
import org.anmap.pipeline.notice.Notice;
import org.anmap.pipeline.notice.Rule;
import org.anmap.pipeline.notice.Severity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FindingTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        // noticed | counted | rows | listed | more
        "0         | 7       | 7    | 0      | 7",
        "1         | 1       | 1    | 1      | 0",
        "49        | 49      | 49   | 49     | 0",
        "50        | 50      | 50   | 50     | 0",
        "51        | 51      | 51   | 50     | 1",
        "200       | 5000    | 5000 | 50     | 4950",
        // the file that says who reported is noticed and not counted
        "51        | 0       | 51   | 50     | 1",
      })
  void lists_the_first_fifty_places_and_counts_all_rows(
      int noticed, long counted, long rows, int listed, long more) {
    List<Notice> notices =
        LongStream.rangeClosed(1, noticed)
            .mapToObj(row -> Rule.DATE_UNREADABLE.at("a.csv", row, "report_date"))
            .toList();
    Finding finding = Finding.of(Rule.DATE_UNREADABLE, notices, counted);
    assertEquals(rows, finding.rows());
    assertEquals(listed, finding.first().size());
    assertEquals(more, finding.more());
  }

  @Test
  void a_row_that_meets_a_rule_in_two_columns_is_one_row() {
    List<Notice> twice =
        Stream.of("report_date", "incident_date")
            .map(column -> Rule.DATE_SERIAL.at("a.csv", 4, column))
            .toList();
    Finding finding = Finding.of(Rule.DATE_SERIAL, twice, 1);
    assertEquals(1, finding.rows());
    assertEquals(2, finding.first().size());
    assertEquals(0, finding.more());
  }

  @Test
  void every_column_of_a_file_is_listed_however_many_there_are() {
    List<Notice> columns =
        LongStream.range(0, 60)
            .mapToObj(i -> Rule.COLUMN_UNKNOWN.at("a.csv", 0, "column " + i))
            .toList();
    Finding finding = Finding.of(Rule.COLUMN_UNKNOWN, columns, 0);
    assertEquals(60, finding.first().size());
    assertEquals(0, finding.rows());
    assertEquals(0, finding.more());
  }

  @Test
  void a_rule_that_sets_a_case_aside_refuses_the_file_that_says_who_reported() {
    Notice raised = new Notice("date_unreadable", Severity.ERROR, "r.csv", 2, "received_on");
    Finding finding = Finding.of(Rule.DATE_UNREADABLE, List.of(raised), 0);
    assertEquals(Severity.ERROR, finding.severity());
    assertEquals(Effect.REJECTS_FILE, finding.effect());
  }

  @Test
  void the_gravest_comes_first_then_what_is_set_aside_then_what_concerns_most_rows() {
    FileCounts counts =
        new FileCounts(
            "health",
            "a.csv",
            100,
            80,
            Map.of("date_missing", 5L, "place_ambiguous", 8L),
            Map.of("not_gbv", 7L),
            Map.of("age_unknown", 60L));
    FileFindings file =
        FileFindings.of(
            "a.csv", List.of(), List.of(counts), List.of(Rule.ENCODING_WRONG.at("a.csv", 0, "")));
    assertEquals(
        List.of("encoding_wrong", "place_ambiguous", "date_missing", "age_unknown", "not_gbv"),
        file.findings().stream().map(Finding::rule).toList());
  }
}
