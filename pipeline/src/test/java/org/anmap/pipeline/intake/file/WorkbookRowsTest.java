package org.anmap.pipeline.intake.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.anmap.pipeline.notice.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkbookRowsTest {
  private static final String TWO_ROWS =
      "<sheetData><row r='1'><c r='A1'><v>1</v></c></row><row r='2'><c r='A2'><v>2</v></c></row></sheetData>";

  @TempDir private Path folder;

  @Test
  void rows_and_columns_that_are_not_stored_are_blank() throws Exception {
    assertEquals(
        List.of("1:", "2: ,,x", "3:", "4:", "5: y,,z"),
        rows(
            TestWorkbook.ofRows(
                """
                <row r='2'><c r='C2' t='str'><v>x</v></c></row>
                <row r='3'/>
                <row r='5'><c r='A5' t='str'><v>y</v></c><c r='C5' t='str'><v>z</v></c></row>
                """)));
  }

  @Test
  void a_cell_that_is_only_formatted_does_not_widen_its_row() throws Exception {
    assertEquals(
        List.of("1: x", "2:"),
        rows(
            TestWorkbook.ofRows(
                """
                <row r='1'><c r='A1' t='str'><v>x</v></c><c r='B1' s='1'/><c r='C1'><v></v></c></row>
                <row r='2'><c r='A2' s='1'/></row>
                """)));
  }

  @Test
  void rows_and_cells_without_a_reference_follow_the_one_before() throws Exception {
    assertEquals(
        List.of("1: 1,2", "2: ,3,4"),
        rows(
            TestWorkbook.ofRows(
                """
                <row><c><v>1</v></c><c><v>2</v></c></row>
                <row><c r='b2'><v>3</v></c><c><v>4</v></c></row>
                """)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          <c t='s'><v>0</v></c>                                                | 012345
          <c t='s'><v>1</v></c>                                                | Núi Thành
          <c t='s'><v>2</v></c>                                                | Tam
          <c t='s'><v>3</v></c>                                                | ' a '
          <c t='inlineStr'><is><t>010</t></is></c>                             | 010
          <c t='inlineStr'><is><r><t>a</t></r><r><t>_x000A_</t></r></is></c>   | 'a\n'
          <c><v>45231</v></c>                                                  | 45231
          <c s='1'><v>45658</v></c>                                            | 2025-01-01
          <c s='2'><v>45658.25</v></c>                                         | 2025-01-01T06:00
          <c s='3'><v>45658</v></c>                                            | 45658
          <c s='99'><v>45658</v></c>                                           | 45658
          <c t='d'><v>2025-01-01T00:00:00</v></c>                              | 2025-01-01
          <c t='b'><v>1</v></c>                                                | TRUE
          <c t='e'><v>#N/A</v></c>                                             | ''
          <c><f>A1+1</f><v>7</v></c>                                           | 7
          <c s='1'><f t='array' ref='A1'>TODAY()</f><v>45658</v></c>           | 2025-01-01
          <c t='str'><f>A1&amp;"x"</f><v>x</v></c>                             | x
          <c t='e'><f>1/0</f><v>#DIV/0!</v></c>                                | ''
          <c><f>A1</f></c>                                                     | ''
          <c t='str'><v><![CDATA[a<b]]></v></c>                                | a<b
          """)
  void a_cell_is_read_as_a_user_sees_it(String cell, String text) throws Exception {
    TestWorkbook book =
        TestWorkbook.ofRows("<row>" + cell + "<c t='str'><v>end</v></c></row>")
            .formats("dd/mm/yyyy", "[$-42A]d mmm yyyy h:mm", "0\\d")
            .shared(
                "<si><t>012345</t></si>",
                "<si><r><rPr><b/></rPr><t>Núi </t></r><r><t>Thành</t></r></si>",
                "<si><t>Tam</t><rPh sb='0' eb='1'><t>タム</t></rPh></si>",
                "<si><t xml:space='preserve'> a </t></si>");
    String expected = text.replace("\\n", "\n");
    assertEquals(List.of("1: " + expected + ",end"), rows(book));
  }

  @Test
  void a_workbook_may_count_its_days_from_1904() throws Exception {
    TestWorkbook book =
        TestWorkbook.ofRows("<row><c s='1'><v>44196</v></c></row>")
            .formats("dd/mm/yyyy")
            .from1904();
    assertEquals(List.of("1: 2025-01-01"), rows(book));
  }

  @ParameterizedTest
  @CsvSource({"Data, 2", "' data ', 2", "Notes, 1", "Kept, 2"})
  void a_sheet_is_found_by_its_name_even_if_it_is_hidden(String name, int rows) throws Exception {
    assertEquals(rows, rows(sheets(), Optional.of(name)).size());
  }

  @Test
  void without_a_name_it_is_the_first_that_a_user_sees_with_more_than_one_row() throws Exception {
    assertEquals(List.of("1: 1", "2: 2"), rows(sheets()));
    TestWorkbook cover =
        new TestWorkbook()
            .sheet("Kept", "hidden", TWO_ROWS)
            .sheet(
                "Cover",
                "",
                "<sheetData><row><c><v>9</v></c></row><row><c s='1'/></row></sheetData>");
    assertEquals(List.of("1: 9", "2:"), rows(cover));
  }

  @Test
  void an_unknown_sheet_is_refused_without_the_names_there_are() {
    TestWorkbook book = new TestWorkbook().sheet("Twin Name", "", TWO_ROWS);
    BadFile refusal = assertThrows(BadFile.class, () -> rows(book, Optional.of("Other")));
    assertEquals(Rule.SHEET_MISSING, refusal.rule());
    assertEquals("Other", refusal.column());
  }

  @Test
  void a_workbook_without_a_sheet_that_a_user_sees_has_none() {
    TestWorkbook book = new TestWorkbook().sheet("Kept", "veryHidden", TWO_ROWS);
    assertEquals(
        Rule.SHEET_MISSING, assertThrows(BadFile.class, () -> rows(book, Optional.empty())).rule());
  }

  @Test
  void parts_may_be_where_the_relations_say_and_elements_may_have_prefixes() throws Exception {
    Path file = folder.resolve("moved.xlsx");
    TestArchives.zip(
        file,
        Map.of(
            "_rels/.rels",
            "<Relationships><Relationship Id='a' Type='http://x/officeDocument' Target='/xl/workbook2.xml'/></Relationships>"
                .getBytes(),
            "xl/_rels/workbook2.xml.rels",
            "<Relationships><Relationship Id='b' Type='http://x/worksheet' Target='/data/One.xml'/></Relationships>"
                .getBytes(),
            "xl/workbook2.xml",
            "<x:workbook xmlns:x='u' xmlns:r='v'><x:sheets><x:sheet name='a' r:id='b'/></x:sheets></x:workbook>"
                .getBytes(),
            "data/one.xml",
            "<x:worksheet xmlns:x='u'><x:sheetData><x:row><x:c><x:v>1</x:v></x:c></x:row></x:sheetData></x:worksheet>"
                .getBytes()));
    assertEquals(List.of("1: 1"), rows(file, Optional.empty()));
  }

  private static TestWorkbook sheets() {
    return new TestWorkbook()
        .sheet("Kept", "hidden", TWO_ROWS)
        .sheet("Notes", "", "<sheetData><row><c><v>9</v></c></row></sheetData>")
        .sheet("Data", "visible", TWO_ROWS)
        .sheet("Chart", "", "<drawing/>");
  }

  private List<String> rows(TestWorkbook book) throws Exception {
    return rows(book, Optional.empty());
  }

  private List<String> rows(TestWorkbook book, Optional<String> sheet) throws Exception {
    return rows(book.write(folder.resolve("a.xlsx")), sheet);
  }

  private static List<String> rows(Path file, Optional<String> sheet) throws Exception {
    List<String> all = new ArrayList<>();
    try (WorkbookRows rows = WorkbookRows.open(file, sheet, Limits.standard())) {
      while (rows.next()) {
        String cells =
            IntStream.range(0, rows.width()).mapToObj(rows::cell).collect(Collectors.joining(","));
        assertEquals("", rows.cell(rows.width()));
        all.add(rows.rowNumber() + ":" + (cells.isEmpty() ? "" : " " + cells));
      }
    }
    return all;
  }
}
