package org.anmap.pipeline.intake.record;

import java.io.IOException;
import java.io.Reader;
import org.anmap.pipeline.intake.file.BadFile;
import org.anmap.pipeline.notice.Rule;

/** The records of a CSV text, or of a part of one that begins with a record. */
final class CsvRecords implements RecordSource {
  /** More cells than any form has; a line of a million commas ends here. */
  static final int WIDEST = 5_000;

  private final CsvRows rows;
  private final RowBuilder builder;
  private final long skip;
  private long read;

  /**
   * @param skip rows before the first record: the header and what stands above it
   */
  CsvRecords(Reader text, char delimiter, RowBuilder builder, int skip) {
    this.builder = builder;
    this.skip = skip;
    this.rows =
        new CsvRows(
            text,
            delimiter,
            WIDEST,
            new CsvRows.Cells() {
              @Override
              public void begin() {
                builder.begin();
              }

              @Override
              public void cell(int column, char[] buffer, int offset, int length) {
                if (read >= skip) {
                  builder.cell(column, buffer, offset, length);
                }
              }
            });
  }

  @Override
  public RawRecord next() throws BadFile {
    while (next(rows)) {
      if (read > skip) {
        return builder.record(read - skip, true);
      }
    }
    return null;
  }

  private boolean next(CsvRows rows) throws BadFile {
    try {
      boolean there = rows.next();
      read += there ? 1 : 0;
      return there;
    } catch (BadFile e) {
      // The header was found before, so that it is a record which has too many cells.
      Rule rule = e.rule() == Rule.HEADER_TOO_WIDE ? Rule.LINE_TOO_LONG : e.rule();
      throw new BadFile(rule, Math.max(0, e.row() - skip), e.column());
    }
  }

  @Override
  public void close() throws IOException {
    rows.close();
  }
}
