package org.anmap.pipeline.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.anmap.pipeline.config.ConfigException;
import org.anmap.pipeline.config.PublicationConfig.Deidentify;
import org.anmap.pipeline.intake.StagedFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RetentionTest {
  @ParameterizedTest(name = "as of {0}, from {1}, {2} months kept")
  @CsvSource(
      delimiter = '|',
      value = {
        "2025-08-14 | 2024-08 | 12 | 2024-08            | 13 | 2024-09",
        "2025-08-14 | 2024-08 | 13 |                    |    |",
        "2025-08-14 | 2024-09 | 12 |                    |    |",
        "2025-08-01 | 2024-08 | 12 |                    |    |",
        "2025-08-01 | 2024-08 | 11 | 2024-08            | 12 | 2024-09",
        "2025-08-02 | 2024-08 | 12 | 2024-08            | 13 | 2024-09",
        "2025-08-14 | 2022-07 | 24 | 2022-07 to 2023-08 | 38 | 2023-09",
        "2025-08-14 | 2022-07 | 37 | 2022-07            | 38 | 2022-08",
        "2025-08-14 | 2022-07 | 38 |                    |    |",
        "2025-03-31 | 2025-02 | 1  | 2025-02            | 2  | 2025-03",
      })
  void every_month_of_a_release_is_kept_whole(
      LocalDate asOf, YearMonth first, int months, String lost, String least, String later) {
    Retention retention = new Retention(new Deidentify("keys.json", months));
    if (lost == null) {
      retention.check(asOf, first);
      return;
    }
    assertEquals(
        "deidentify.retention_months: "
            + months
            + " would forget rows of "
            + lost
            + ", which the release counts; raise it to "
            + least
            + " or more, or publication.first_month to "
            + later
            + " or later",
        assertThrows(ConfigException.class, () -> retention.check(asOf, first)).getMessage());
    new Retention(new Deidentify("keys.json", Integer.valueOf(least))).check(asOf, first);
    new Retention(new Deidentify("keys.json", months)).check(asOf, YearMonth.parse(later));
  }

  @Test
  void without_a_number_of_months_nothing_is_forgotten(@TempDir Path staging) {
    Retention retention = new Retention(new Deidentify("keys.json", null));
    retention.check(LocalDate.MAX, YearMonth.of(1990, 1));
    assertEquals(List.of(), retention.forget(new StagedFiles(staging), LocalDate.MAX));
  }
}
