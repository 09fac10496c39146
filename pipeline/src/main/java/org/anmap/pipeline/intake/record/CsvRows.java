package org.anmap.pipeline.intake.record;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.Closeable;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import org.anmap.pipeline.intake.file.BadFile;
import org.anmap.pipeline.notice.Rule;

/** The rows of one CSV text, cell by cell; a strict parser, so that nothing shifts in silence. */
final class CsvRows implements Closeable {
  /** A cell of a spreadsheet holds 32,767 characters; an unclosed quote would hold the file. */
  private static final int LONGEST_FIELD = 1 << 20;

  private final CsvReader<Boolean> csv;
  private final CloseableIterator<Boolean> rows;
  private long row;

  /** Takes the cells of a row, in order. */
  interface Cells {
    void begin();

    void cell(int column, char[] buffer, int offset, int length);
  }

  CsvRows(Reader text, char delimiter, int widest, Cells cells) {
    this.csv =
        CsvReader.builder()
            .fieldSeparator(delimiter)
            .allowUnclosedQuote(false)
            .allowExtraCharsAfterClosingQuote(false)
            .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
            .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
            .maxBufferSize(LONGEST_FIELD)
            .build(new Handler(cells, widest), text);
    this.rows = csv.iterator();
  }

  /**
   * Reads one row; false at the end.
   *
   * @throws BadFile HEADER_TOO_WIDE if it has too many cells, whether or not it is the header
   */
  boolean next() throws BadFile {
    try {
      if (!rows.hasNext()) {
        return false;
      }
      rows.next();
      row++;
      return true;
    } catch (CsvParseException e) {
      throw new BadFile(rule(e), row + 1, "");
    } catch (UncheckedIOException e) {
      throw BadFile.unreadable(e, row + 1);
    }
  }

  /** The parser wraps whatever is thrown while it reads; what is no fault of the text goes on. */
  private static Rule rule(CsvParseException failure) {
    Throwable cause = failure;
    while (cause.getCause() != null) {
      cause = cause.getCause();
    }
    if (cause instanceof TooWide) {
      return Rule.HEADER_TOO_WIDE;
    }
    if (cause instanceof Error fault) {
      throw fault;
    }
    if (cause instanceof RuntimeException fault && !(fault instanceof CsvParseException)) {
      throw fault;
    }
    String told = String.valueOf(cause.getMessage());
    boolean isTooLong = told.contains("maximum buffer size") || told.contains("exceeds");
    return isTooLong ? Rule.LINE_TOO_LONG : Rule.QUOTES_UNBALANCED;
  }

  @Override
  public void close() throws IOException {
    csv.close();
  }

  private static final class TooWide extends RuntimeException {
    private static final long serialVersionUID = 1;

    TooWide() {
      super("too many cells", null, false, false);
    }
  }

  private static final class Handler extends AbstractBaseCsvCallbackHandler<Boolean> {
    private final Cells cells;
    private final int widest;

    Handler(Cells cells, int widest) {
      this.cells = cells;
      this.widest = widest;
    }

    @Override
    protected void handleBegin(long line) {
      cells.begin();
    }

    @Override
    protected void handleField(int index, char[] buffer, int offset, int length, boolean quoted) {
      if (index >= widest) {
        throw new TooWide();
      }
      cells.cell(index, buffer, offset, length);
    }

    @Override
    protected Boolean buildRecord() {
      return Boolean.TRUE;
    }
  }
}
