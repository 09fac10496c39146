package org.anmap.pipeline.intake.file;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** A workbook for tests, written as XML by hand, so that it can be what no program writes. */
final class TestWorkbook {
  private final StringBuilder relations = new StringBuilder();
  private final StringBuilder sheets = new StringBuilder();
  private final Map<String, byte[]> parts = new LinkedHashMap<>();
  private String properties = "";

  static TestWorkbook ofRows(String rows) {
    return new TestWorkbook().sheet("Sheet1", "", "<sheetData>" + rows + "</sheetData>");
  }

  /** Adds a sheet of the given content; the state is "", hidden or veryHidden. */
  TestWorkbook sheet(String name, String state, String content) {
    int number = parts.size() + 1;
    relations.append(
        "<Relationship Id='rId%d' Type='http://x/worksheet' Target='worksheets/s%d.xml'/>"
            .formatted(number, number));
    sheets.append(
        "<sheet name='%s' sheetId='%d' %s r:id='rId%d'/>"
            .formatted(name, number, state.isEmpty() ? "" : "state='" + state + "'", number));
    return part(
        "xl/worksheets/s%d.xml".formatted(number), "<worksheet>" + content + "</worksheet>");
  }

  TestWorkbook from1904() {
    properties = "<workbookPr date1904='1'/>";
    return this;
  }

  /** The styles 1, 2, … have these number formats. */
  TestWorkbook formats(String... codes) {
    StringBuilder formats = new StringBuilder();
    StringBuilder styles = new StringBuilder("<xf numFmtId='0'/>");
    for (int i = 0; i < codes.length; i++) {
      formats.append("<numFmt numFmtId='%d' formatCode='%s'/>".formatted(164 + i, codes[i]));
      styles.append("<xf numFmtId='%d'/>".formatted(164 + i));
    }
    return part(
        "xl/styles.xml",
        "<styleSheet><numFmts>%s</numFmts><cellStyleXfs><xf numFmtId='14'/></cellStyleXfs><cellXfs>%s</cellXfs></styleSheet>"
            .formatted(formats, styles));
  }

  TestWorkbook shared(String... items) {
    return part("xl/sharedStrings.xml", "<sst>" + String.join("", items) + "</sst>");
  }

  TestWorkbook part(String name, String xml) {
    parts.put(name, xml.getBytes(UTF_8));
    return this;
  }

  Path write(Path file) throws IOException {
    Map<String, byte[]> all = new LinkedHashMap<>(parts);
    all.put(
        "xl/_rels/workbook.xml.rels",
        "<Relationships>%s</Relationships>".formatted(relations).getBytes(UTF_8));
    all.put(
        "xl/workbook.xml",
        "<workbook xmlns:r='http://x/relationships'>%s<sheets>%s</sheets></workbook>"
            .formatted(properties, sheets)
            .getBytes(UTF_8));
    return TestArchives.zip(file, all);
  }
}
