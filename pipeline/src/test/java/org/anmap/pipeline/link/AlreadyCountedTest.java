package org.anmap.pipeline.link;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.anmap.pipeline.config.Source.Kind;
import org.anmap.pipeline.intake.Staged;
import org.anmap.pipeline.intake.TestPublication;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * May came out on 15 July, with what was known then. In August June comes out: nobody may be in
 * both, whatever her record says by then.
 */
class AlreadyCountedTest {
  private static final LocalDate JULY = LocalDate.of(2025, 7, 15);
  private static final LocalDate AUGUST = LocalDate.of(2025, 8, 14);
  private static final String HEADER = "record_id,report_date,received_on,district,gbv_type\n";

  @TempDir private Path folder;

  /** Versions of record 7 as report day and day received. */
  @ParameterizedTest(name = "{2}")
  @CsvSource({
    "20/05 21/05,             '',    as it was: May holds it",
    "20/05 21/05; 02/06 20/07, '',    corrected to June after May came out",
    "20/05 21/05; 02/06 03/07, June,  corrected to June before May came out",
    "02/06 03/06,             June,  always June",
    "02/06 03/06; 30/05 20/07, '',    corrected to May too late for May: waits for the revision",
    "20/05 20/07; 02/06 25/07, June,  came late for May and was then corrected to June",
    "20/05 21/05; 02/06 20/07; 03/06 25/07, '', twice corrected",
    "20/05 05/06; 02/06 05/06, June,  of two months on one day the later is the newest",
    "02/06 05/06; 20/05 05/06, June,  in whatever order they stand",
  })
  void a_record_is_in_one_month(String versions, String june, String why) {
    StringBuilder rows = new StringBuilder(HEADER);
    for (String version : versions.split("; ")) {
      String[] days = version.split(" ");
      rows.append("7,%s/2025,%s/2025,A,rape\n".formatted(days[0], days[1]));
    }
    TestPublication publication =
        new TestPublication(folder)
            .source("police", "police", Kind.CASE, "in.csv")
            .source("reporting", "womens_union", Kind.REPORTING, "reporting.csv");
    publication.file("in.csv", rows.toString());
    publication.file("reporting.csv", TestPublication.REPORTING + "police,A,2025-06,có\n");
    Staged staged = publication.stage();
    Link link = new Link(AUGUST, Map.of(YearMonth.of(2025, 5), JULY));
    assertEquals(june == null ? "" : june, months(link.apply(staged).cases().rows()), why);
  }

  /** Of the months that are not out; the others are counted from their vintage. */
  private static String months(Dataset<Row> rows) {
    List<Integer> months =
        rows.select("MONTH").collectAsList().stream().map(row -> row.getInt(0)).toList();
    return months.stream()
        .filter(month -> month > 202505)
        .map(month -> month == 202506 ? "June" : month.toString())
        .collect(Collectors.joining(" "));
  }
}
