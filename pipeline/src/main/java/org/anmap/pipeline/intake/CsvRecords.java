package org.anmap.pipeline.intake;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.anmap.pipeline.notice.Rule;

/**
 * The records of one CSV file, one at a time.
 *
 * <p>Columns that the profile does not read never become text. Bytes that the encoding does not
 * allow become U+FFFD, which the record's reader quarantines where it matters.
 */
final class CsvRecords implements Closeable {
  private final CsvReader<RawRecord> csv;
  private final CloseableIterator<RawRecord> records;
  private final Handler handler = new Handler();
  private final Header header;
  private long row;

  private CsvRecords(InputStream bytes, String encoding, String delimiter, Profile profile)
      throws BadFile {
    InputStreamReader text =
        new InputStreamReader(
            bytes,
            charset(encoding)
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPLACE)
                .onUnmappableCharacter(CodingErrorAction.REPLACE));
    this.csv =
        CsvReader.builder()
            .fieldSeparator(delimiter)
            .allowUnclosedQuote(false)
            .allowExtraCharsAfterClosingQuote(false)
            .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
            .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
            .build(handler, text);
    this.records = csv.iterator();
    if (!step()) {
      throw new BadFile(Rule.FILE_EMPTY, 0, "");
    }
    this.header = Header.of(handler.names(), profile);
    handler.read(header.fieldAt());
  }

  /** Opens a file and reads its header; the caller closes. */
  static CsvRecords open(Path file, String encoding, String delimiter, Profile profile)
      throws BadFile {
    InputStream bytes;
    try {
      bytes = Files.newInputStream(file);
    } catch (IOException e) {
      throw new BadFile(Rule.FILE_UNREADABLE, 0, "");
    }
    try {
      return new CsvRecords(bytes, encoding, delimiter, profile);
    } catch (BadFile e) {
      try (bytes) {
        throw e;
      } catch (IOException closing) {
        throw e;
      }
    }
  }

  Header header() {
    return header;
  }

  /** The next record, or null at the end. */
  RawRecord next() throws BadFile {
    if (!step()) {
      return null;
    }
    row++;
    return handler.record(row);
  }

  private boolean step() throws BadFile {
    try {
      if (!records.hasNext()) {
        return false;
      }
      records.next();
      return true;
    } catch (CsvParseException e) {
      throw new BadFile(Rule.QUOTES_UNBALANCED, row + 1, "");
    } catch (UncheckedIOException e) {
      throw new BadFile(Rule.FILE_UNREADABLE, row + 1, "");
    }
  }

  private static Charset charset(String encoding) throws BadFile {
    try {
      return Charset.forName(encoding);
    } catch (IllegalArgumentException e) {
      throw new BadFile(Rule.ENCODING_UNKNOWN, 0, "");
    }
  }

  @Override
  public void close() throws IOException {
    csv.close();
  }

  /** Keeps the fields that are read; until told which, all of them, for the header. */
  private static final class Handler extends AbstractBaseCsvCallbackHandler<RawRecord> {
    private static final Field[] NONE = new Field[0];
    private final List<String> names = new ArrayList<>();
    private Field[] fieldAt = NONE;
    private boolean inHeader = true;
    private String[] values = new String[Field.values().length];

    List<String> names() {
      return names;
    }

    void read(Field[] fields) {
      this.fieldAt = fields;
      this.inHeader = false;
    }

    @Override
    protected void handleBegin(long line) {
      values = new String[Field.values().length];
    }

    @Override
    protected void handleField(int index, char[] buffer, int offset, int length, boolean quoted) {
      if (inHeader) {
        String name = new String(buffer, offset, length);
        names.add(index == 0 && name.startsWith("\uFEFF") ? name.substring(1) : name);
      } else if (index < fieldAt.length && fieldAt[index] != null) {
        values[fieldAt[index].ordinal()] = new String(buffer, offset, length);
      }
    }

    RawRecord record(long row) {
      return new RawRecord(row, getFieldCount(), values);
    }

    @Override
    protected RawRecord buildRecord() {
      return EMPTY;
    }

    private static final RawRecord EMPTY = new RawRecord(0, 0, new String[0]);
  }
}
