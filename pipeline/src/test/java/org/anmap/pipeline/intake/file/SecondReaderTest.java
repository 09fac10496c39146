package org.anmap.pipeline.intake.file;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;

/** What another program writes and another reader reads is what we read. */
class SecondReaderTest {
  private static final LocalDate DAY = LocalDate.of(2025, 6, 30);

  @Property(tries = 100)
  void both_readers_agree(@ForAll("tables") List<List<Object>> table) throws Exception {
    Path file = Files.createTempFile("anmap-workbook", ".xlsx");
    try {
      write(file, table);
      assertEquals(theirs(file), ours(file));
    } finally {
      Files.delete(file);
    }
  }

  @Provide
  Arbitrary<List<List<Object>>> tables() {
    Arbitrary<Object> text =
        Arbitraries.of("Núi Thành", "010", " a ", "<&>\"'", "a\nb", "x_y", "TRUE", "2025-06-30")
            .map(t -> t);
    Arbitrary<Object> number = Arbitraries.integers().map(BigDecimal::valueOf);
    Arbitrary<Object> day = Arbitraries.integers().between(0, 9000).map(DAY::minusDays);
    Arbitrary<Object> blank = Arbitraries.just("");
    return Arbitraries.oneOf(text, number, day, blank).list().ofMaxSize(6).list().ofMaxSize(8);
  }

  private static void write(Path file, List<List<Object>> table) throws IOException {
    try (OutputStream out = Files.newOutputStream(file);
        Workbook book = new Workbook(out, "Anmap", "1.0")) {
      Worksheet sheet = book.newWorksheet("Data");
      for (int row = 0; row < table.size(); row++) {
        for (int column = 0; column < table.get(row).size(); column++) {
          put(sheet, row, column, table.get(row).get(column));
        }
      }
    }
  }

  private static void put(Worksheet sheet, int row, int column, Object value) {
    if (value instanceof LocalDate day) {
      sheet.value(row, column, day);
      sheet.style(row, column).format("dd/mm/yyyy").set();
    } else if (value instanceof BigDecimal number) {
      sheet.value(row, column, number);
    } else if (!value.equals("")) {
      sheet.value(row, column, value.toString());
    }
  }

  private static List<String> ours(Path file) throws Exception {
    List<String> cells = new ArrayList<>();
    try (WorkbookRows rows = WorkbookRows.open(file, Optional.empty(), Limits.standard())) {
      while (rows.next()) {
        for (int column = 0; column < rows.width(); column++) {
          if (!rows.cell(column).isEmpty()) {
            cells.add(rows.rowNumber() + ":" + column + " " + rows.cell(column));
          }
        }
      }
    }
    return cells;
  }

  private static List<String> theirs(Path file) throws IOException {
    List<String> cells = new ArrayList<>();
    try (ReadableWorkbook book =
        new ReadableWorkbook(file.toFile(), new ReadingOptions(true, false))) {
      for (Row row : book.getFirstSheet().read()) {
        row.stream()
            .filter(cell -> cell != null && cell.getType() != CellType.EMPTY)
            .forEach(
                cell ->
                    cells.add(row.getRowNum() + ":" + cell.getColumnIndex() + " " + text(cell)));
      }
    }
    return cells;
  }

  private static String text(Cell cell) {
    return "dd/mm/yyyy".equals(cell.getDataFormatString())
        ? cell.asDate().toLocalDate().toString()
        : cell.getText();
  }
}
