package org.anmap.pipeline.intake.file;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.anmap.pipeline.notice.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Workbooks that no program writes are refused before they take the memory of the machine. */
class HostileWorkbookTest {
  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          <row><c r='XFD1'><v>1</v></c></row>                       | ''
          <row><c r='XFE1'><v>1</v></c></row>                       | FILE_UNREADABLE
          <row><c r='ZZZZZZ1'><v>1</v></c></row>                    | FILE_UNREADABLE
          <row><c r='É1'><v>1</v></c></row>                         | FILE_UNREADABLE
          <row><c r='XFD1'/><c><v>1</v></c></row>                   | FILE_UNREADABLE
          <row r='1048576'><c><v>1</v></c></row>                    | ''
          <row r='1048577'><c><v>1</v></c></row>                    | FILE_UNREADABLE
          <row r='0'/>                                              | FILE_UNREADABLE
          <row r='3'/><row r='2'/>                                  | FILE_UNREADABLE
          <row><c t='s'><v>0</v></c></row>                          | ''
          <row><c t='s'><v>1</v></c></row>                          | FILE_UNREADABLE
          <row><c t='s'><v>-1</v></c></row>                         | FILE_UNREADABLE
          <row><c t='s'><v>x</v></c></row>                          | FILE_UNREADABLE
          <row><c><v>1</v></row>                                    | FILE_UNREADABLE
          <row><c><v>&undeclared;</v></c></row>                     | FILE_UNREADABLE
          """)
  void a_sheet_keeps_to_what_a_sheet_can_be(String rows, String rule) throws Exception {
    Path file = TestWorkbook.ofRows(rows).shared("<si><t>a</t></si>").write(folder.resolve("a"));
    if (rule.isEmpty()) {
      read(file);
    } else {
      assertEquals(Rule.valueOf(rule), failure(file));
    }
  }

  @Test
  void the_size_that_a_sheet_claims_takes_no_memory() throws Exception {
    TestWorkbook book =
        new TestWorkbook()
            .sheet(
                "a",
                "",
                "<dimension ref='A1:XFD1048576'/><sheetData><row r='1'><c><v>1</v></c></row><row r='1048576'><c r='A1048576'><v>1</v></c></row></sheetData>");
    assertEquals(1_048_576, read(book.write(folder.resolve("a.xlsx"))));
  }

  @Test
  void ten_thousand_columns_are_read() throws Exception {
    String row = "<row>" + "<c><v>5</v></c>".repeat(10_000) + "</row>";
    Path file = TestWorkbook.ofRows(row).write(folder.resolve("a.xlsx"));
    try (WorkbookRows rows = WorkbookRows.open(file, Optional.empty(), Limits.standard())) {
      rows.next();
      assertEquals(10_000, rows.width());
      assertEquals("5", rows.cell(9_999));
    }
  }

  @ParameterizedTest
  @CsvSource({"sheet", "workbook", "strings", "styles"})
  void a_part_with_a_document_type_is_refused_so_nothing_expands(String part) throws Exception {
    String bomb =
        "<!DOCTYPE x [<!ENTITY a 'aaaaaaaaaa'><!ENTITY b '&a;&a;&a;'>]><x><sheetData><row/></sheetData></x>";
    String name =
        switch (part) {
          case "sheet" -> "xl/worksheets/s1.xml";
          case "workbook" -> "_rels/.rels";
          case "strings" -> "xl/sharedStrings.xml";
          default -> "xl/styles.xml";
        };
    TestWorkbook book =
        TestWorkbook.ofRows("<row><c t='s'><v>0</v></c></row>")
            .shared("<si><t>a</t></si>")
            .part(name, bomb);
    assertEquals(Rule.FILE_UNREADABLE, failure(book.write(folder.resolve("a.xlsx"))));
  }

  @ParameterizedTest
  @CsvSource({"1048576, ''", "1048577, LINE_TOO_LONG"})
  void a_text_has_a_greatest_length(int length, String rule) throws Exception {
    String text = "a".repeat(length);
    Path inCell =
        TestWorkbook.ofRows("<row><c t='str'><v>" + text + "</v></c></row>")
            .write(folder.resolve("a.xlsx"));
    Path shared =
        TestWorkbook.ofRows("<row><c t='s'><v>0</v></c></row>")
            .shared("<si><t>" + text + "</t></si>")
            .write(folder.resolve("b.xlsx"));
    for (Path file : new Path[] {inCell, shared}) {
      if (rule.isEmpty()) {
        read(file);
      } else {
        assertEquals(Rule.valueOf(rule), failure(file));
      }
    }
  }

  @Test
  void an_attribute_has_a_greatest_length() throws Exception {
    TestWorkbook book = TestWorkbook.ofRows("<row x='" + "a".repeat(2_000_000) + "'/>");
    assertEquals(Rule.FILE_UNREADABLE, failure(book.write(folder.resolve("a.xlsx"))));
  }

  @Test
  void a_bomb_within_a_workbook_ends_soon_after_100_MB() throws Exception {
    Path file = TestWorkbook.ofRows("<row/>").write(folder.resolve("a.xlsx"));
    Path bomb = folder.resolve("bomb.xlsx");
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(bomb));
        Archive archive = Archive.open(file, Limits.standard())) {
      for (var entry : archive.files()) {
        zip.putNextEntry(new ZipEntry(entry.getName()));
        if (entry.getName().contains("sheets")) {
          zip.write("<worksheet><sheetData><row/>".getBytes(UTF_8));
          TestArchives.repeat(zip, Limits.RATIO_FROM);
          zip.write("</sheetData></worksheet>".getBytes(UTF_8));
        } else {
          archive.bytes(entry).transferTo(zip);
        }
      }
    }
    assertEquals(Rule.ARCHIVE_TOO_LARGE, failure(bomb));
  }

  @Test
  void the_parts_of_a_workbook_count_together() throws Exception {
    Path file =
        TestWorkbook.ofRows("<row><c t='s'><v>0</v></c></row>")
            .shared("<si><t>" + "a".repeat(1000) + "</t></si>")
            .write(folder.resolve("a.xlsx"));
    assertEquals(Rule.ARCHIVE_TOO_LARGE, failure(file, new Limits(1400, 200)));
    read(file, new Limits(2000, 200));
  }

  @Test
  void a_failure_says_its_row_and_quotes_nothing() throws Exception {
    Path file =
        TestWorkbook.ofRows(
                "<row><c><v>1</v></c></row><row r='3'><c r='ZZZZ3'><v>0101234567</v></c></row>")
            .write(folder.resolve("a.xlsx"));
    BadFile failure = assertThrows(BadFile.class, () -> read(file));
    assertEquals(3, failure.row());
    assertEquals("file_unreadable", failure.getMessage());
  }

  @Test
  void what_is_no_workbook_cannot_be_read_as_one() throws Exception {
    Path text = Files.writeString(folder.resolve("a.xlsx"), "a,b\n1,2\n");
    Path zip = TestArchives.zip(folder.resolve("b.xlsx"), "a.csv", "a,b\n");
    Path empty = TestArchives.zip(folder.resolve("c.xlsx"), Map.of());
    for (Path file : new Path[] {text, zip, empty}) {
      assertEquals(Rule.FILE_UNREADABLE, failure(file));
    }
  }

  private static long read(Path file) throws Exception {
    return read(file, Limits.standard());
  }

  private static long read(Path file, Limits limits) throws Exception {
    try (WorkbookRows rows = WorkbookRows.open(file, Optional.empty(), limits)) {
      while (rows.next()) {
        rows.cell(0);
      }
      return rows.rowNumber();
    }
  }

  private static Rule failure(Path file) {
    return failure(file, Limits.standard());
  }

  private static Rule failure(Path file, Limits limits) {
    return assertThrows(BadFile.class, () -> read(file, limits)).rule();
  }
}
