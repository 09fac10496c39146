package org.anmap.pipeline.intake.record;

import java.io.IOException;
import org.anmap.pipeline.intake.file.BadFile;
import org.anmap.pipeline.intake.file.WorkbookRows;
import org.anmap.pipeline.intake.text.TextEncoding;

/** The records of one sheet of a workbook. */
final class WorkbookRecords implements RecordSource {
  private final WorkbookRows rows;
  private final TextEncoding font;
  private final RowBuilder builder;
  private final int skip;

  /**
   * @param font whose letters the cells hold, UTF-8 for those of Unicode
   */
  WorkbookRecords(WorkbookRows rows, TextEncoding font, RowBuilder builder, int skip) {
    this.rows = rows;
    this.font = font;
    this.builder = builder;
    this.skip = skip;
  }

  @Override
  public RawRecord next() throws BadFile, IOException {
    while (rows.next()) {
      if (rows.rowNumber() > skip) {
        builder.begin();
        for (int column = 0; column < rows.width(); column++) {
          char[] text = font.mapped(rows.cell(column)).toCharArray();
          builder.cell(column, text, 0, text.length);
        }
        // A workbook does not store the blank cells at the end of a row.
        return builder.record(rows.rowNumber() - skip, false);
      }
    }
    return null;
  }

  @Override
  public void close() throws IOException {
    rows.close();
  }
}
