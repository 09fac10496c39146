package org.anmap.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TableCsvTest {
  private static final TableSpec SPEC =
      new TableSpec(
          "t",
          "REPORTS",
          List.of("GBV_TYPE"),
          "s",
          List.of("district"),
          List.of(PeriodType.QUARTER),
          true,
          Zeros.HIDDEN);
  private static final String HEADER =
      "AREA_SET,REF_AREA,TIME_PERIOD,GBV_TYPE,MEASURE,OBS_VALUE,OBS_STATUS,CONF_STATUS\r\n";

  @TempDir Path folder;

  @Test
  void zero_hidden_not_reported_and_no_such_unit_are_four_things() throws IOException {
    ProtectedTable table =
        new ProtectedTable(
            SPEC,
            List.of(
                row("b", "rape", new Cell.Hidden()),
                row("a", "rape", new Cell.Shown(0)),
                row("c", "rape", new Cell.NotReported()),
                row("a", "_T", new Cell.Shown(1234)),
                row("d", "rape", new Cell.NoSuchUnit())));
    String text =
        HEADER
            + "s,a,2025-Q2,_T,REPORTS,1234,A,F\r\n"
            + "s,a,2025-Q2,rape,REPORTS,0,A,F\r\n"
            + "s,b,2025-Q2,rape,REPORTS,,A,C\r\n"
            + "s,c,2025-Q2,rape,REPORTS,,M,F\r\n"
            + "s,d,2025-Q2,rape,REPORTS,,O,F\r\n";
    assertEquals(text, new String(TableCsv.bytes(table), StandardCharsets.UTF_8));
    assertEquals(table.rows(), read(text).rows());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "s,a,2025-Q2,rape,REPORTS,7,A,C", // a hidden cell with a value
        "s,a,2025-Q2,rape,REPORTS,,A,F", // a free cell without one
        "s,a,2025-Q2,rape,REPORTS,-1,A,F",
        "s,a,2025-Q2,rape,REPORTS,1.0,A,F",
        "s,a,2025-Q2,rape,REPORTS,007,A,F",
        "s,a,2025-Q2,rape,REPORTS,,M,C",
        "s,a,2025-Q2,rape,REPORTS,,X,F",
        "s,a,2025-Q9,rape,REPORTS,1,A,F",
        "other,a,2025-Q2,rape,REPORTS,1,A,F",
        "s,a,2025-Q2,rape,SURVIVORS,1,A,F",
        "s,a,2025-Q2,rape,REPORTS,1,A"
      })
  void a_row_that_is_not_of_the_format_is_refused_by_file_and_row(String row) {
    Exception refusal =
        assertThrows(IllegalArgumentException.class, () -> read(HEADER + row + "\r\n"));
    assertTrue(
        refusal.getMessage().contains("t.csv row 1")
            || refusal.getMessage().contains("not a period"),
        refusal.getMessage());
  }

  @Test
  void a_cell_listed_twice_is_refused() {
    String row = "s,a,2025-Q2,rape,REPORTS,1,A,F\r\n";
    assertThrows(IllegalArgumentException.class, () -> read(HEADER + row + row));
  }

  private ProtectedTable read(String text) throws IOException {
    Path file = folder.resolve("t.csv");
    Files.writeString(file, text);
    return TableCsv.read(file, SPEC);
  }

  private static Observation row(String area, String code, Cell cell) {
    return new Observation(new CellKey(area, Period.parse("2025-Q2"), List.of(code)), cell);
  }
}
