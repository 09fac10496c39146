package org.anmap.pipeline.intake.record;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.anmap.pipeline.intake.file.BadFile;
import org.anmap.pipeline.intake.file.Container;
import org.anmap.pipeline.intake.file.Delimiters;
import org.anmap.pipeline.intake.file.FileKind;
import org.anmap.pipeline.intake.file.Limits;
import org.anmap.pipeline.intake.file.Part;
import org.anmap.pipeline.intake.file.WorkbookRows;
import org.anmap.pipeline.intake.profile.Field;
import org.anmap.pipeline.intake.profile.HeaderSearch;
import org.anmap.pipeline.intake.profile.Profile;
import org.anmap.pipeline.intake.text.Detected;
import org.anmap.pipeline.intake.text.Encodings;
import org.anmap.pipeline.intake.text.TextEncoding;
import org.anmap.pipeline.intake.value.DateEvidence;
import org.anmap.pipeline.intake.value.DateOrder;
import org.anmap.pipeline.intake.value.Dates;
import org.anmap.pipeline.notice.Rule;

/** Looks at the beginning of a file and tells how to read it. */
public final class FileLook {
  private static final int SAMPLE_BYTES = 1 << 18;
  private static final int SAMPLE_CHARS = 1 << 16;

  /** Records that are asked for the order of day and month: a part above 12 comes soon. */
  private static final int DATED = 20_000;

  /** Rows where several make a record and say the same date. */
  private static final int DATED_OF_MANY = 200_000;

  private final Path file;
  private final String sheet;
  private final String encoding;
  private final String delimiter;

  /**
   * @param sheet of a workbook, empty for the first with a table
   * @param encoding as the source says, empty to find it
   * @param delimiter as the source says, empty to find it
   */
  public FileLook(Path file, String sheet, String encoding, String delimiter) {
    this.file = file;
    this.sheet = sheet;
    this.encoding = encoding;
    this.delimiter = delimiter;
  }

  /** How to read the file by a profile; a file that cannot be read is a BadFile. */
  public Layout layout(Profile profile) throws BadFile, IOException {
    Headed headed = headed(profile);
    Beginning beginning = headed.beginning();
    HeaderSearch.Found header = headed.header();
    Layout layout =
        new Layout(
            beginning.kind(),
            beginning.encoding(),
            beginning.delimiter(),
            sheet,
            header.columns(),
            header.last(),
            header.skipped(),
            switch (profile.order()) {
              case DAY -> DateOrder.DAY_FIRST;
              case MONTH -> DateOrder.MONTH_FIRST;
              case AUTO -> DateOrder.UNKNOWN;
            });
    return layout.order() == DateOrder.UNKNOWN ? ordered(layout, profile) : layout;
  }

  /** The beginning of a file and the header in it. */
  private record Headed(Beginning beginning, HeaderSearch.Found header) {
    static Headed of(Beginning beginning, Profile profile) throws BadFile {
      return new Headed(beginning, HeaderSearch.in(beginning.rows(), profile));
    }
  }

  /** The names of a header tell better than any count of signs what stands between them. */
  private Headed headed(Profile profile) throws BadFile, IOException {
    Beginning likeliest = beginning(HeaderSearch.ROWS);
    try {
      return Headed.of(likeliest, profile);
    } catch (BadFile e) {
      if (likeliest.kind() == FileKind.XLSX) {
        throw e;
      }
      Optional<Headed> otherwise = otherwiseCut(likeliest, profile);
      if (otherwise.isEmpty()) {
        refuseUnreadableTop(likeliest);
        throw e;
      }
      return otherwise.get();
    }
  }

  private Optional<Headed> otherwiseCut(Beginning likeliest, Profile profile) throws IOException {
    TextEncoding found = likeliest.encoding();
    for (char other : delimiter.isEmpty() ? Delimiters.candidates() : List.<Character>of()) {
      try {
        List<List<String>> rows = text(found, other, HeaderSearch.ROWS);
        return Optional.of(Headed.of(new Beginning(likeliest.kind(), found, other, rows), profile));
      } catch (BadFile e) {
        // No header either: what the likeliest sign gave is what will be told.
      }
    }
    return Optional.empty();
  }

  /** Where a row near the top cannot be read, that is why no header was found. */
  private void refuseUnreadableTop(Beginning top) throws BadFile, IOException {
    try (CsvRows csv = rows(top.encoding(), top.delimiter(), new ArrayList<>())) {
      for (int row = 0; row < HeaderSearch.ROWS && csv.next(); row++) {
        continue;
      }
    } catch (BadFile e) {
      throw new BadFile(e.rule(), 0, e.column());
    }
  }

  /**
   * The first rows of a file as they stand, header and all: raw text, for intake alone.
   *
   * @param delimiter 0 in a workbook
   */
  public record Beginning(
      FileKind kind, TextEncoding encoding, char delimiter, List<List<String>> rows) {
    /** Nothing of a record is ever printed. */
    @Override
    public String toString() {
      return "beginning of " + rows.size() + " rows";
    }
  }

  /** The first rows, so many at most. */
  public Beginning beginning(int most) throws BadFile, IOException {
    FileKind kind = Container.kind(file);
    if (kind == FileKind.XLSX) {
      List<List<String>> rows = workbook(most);
      TextEncoding font = font(rows);
      return new Beginning(
          kind,
          font,
          (char) 0,
          rows.stream().map(row -> row.stream().map(font::mapped).toList()).toList());
    }
    TextEncoding found = encoding();
    char separator = delimiter.isEmpty() ? sniffed(found) : delimiter.charAt(0);
    return new Beginning(kind, found, separator, text(found, separator, most));
  }

  /** A workbook is Unicode, but its letters may be those of a font from before Unicode. */
  private static TextEncoding font(List<List<String>> rows) {
    String text = rows.stream().map(row -> String.join(" ", row)).collect(Collectors.joining("\n"));
    return Encodings.detect(text.getBytes(StandardCharsets.UTF_8), false)
        .map(Detected::encoding)
        .filter(found -> found == TextEncoding.TCVN3_IN_UTF_8 || found == TextEncoding.VNI_IN_UTF_8)
        .orElse(TextEncoding.UTF_8);
  }

  private TextEncoding encoding() throws BadFile, IOException {
    byte[] sample;
    boolean whole;
    try (InputStream bytes = Container.open(file, Limits.standard())) {
      sample = bytes.readNBytes(SAMPLE_BYTES);
      whole = sample.length < SAMPLE_BYTES;
    }
    Optional<TextEncoding> said = Optional.empty();
    if (!encoding.isEmpty()) {
      said = TextEncoding.named(encoding);
      if (said.isEmpty()) {
        throw new BadFile(Rule.ENCODING_UNKNOWN, 0, "");
      }
    }
    Detected detected =
        Encodings.detect(sample, whole).orElseThrow(() -> new BadFile(Rule.FILE_NOT_TEXT, 0, ""));
    if (said.isPresent() && isWide(detected.encoding()) != isWide(said.get())) {
      throw new BadFile(Rule.ENCODING_WRONG, 0, "");
    }
    return said.orElse(detected.encoding());
  }

  private static boolean isWide(TextEncoding encoding) {
    return !encoding.isLineSafe();
  }

  private char sniffed(TextEncoding found) throws BadFile, IOException {
    try (Reader text = found.open(Container.open(file, Limits.standard()))) {
      CharBuffer sample = CharBuffer.allocate(SAMPLE_CHARS);
      while (sample.hasRemaining() && text.read(sample) >= 0) {
        continue;
      }
      return Delimiters.sniff(sample.flip().toString(), '"').character();
    }
  }

  private List<List<String>> text(TextEncoding found, char separator, int most)
      throws BadFile, IOException {
    List<String> row = new ArrayList<>();
    try (CsvRows csv = rows(found, separator, row)) {
      return upToBadFile(csv, row, most);
    }
  }

  /**
   * The rows of the file.
   *
   * @param row takes the cells of one after another; the parser also begins rows that are blank and
   *     that it then passes over
   */
  private CsvRows rows(TextEncoding found, char separator, List<String> row)
      throws BadFile, IOException {
    return new CsvRows(
        found.open(Container.open(file, Limits.standard())),
        separator,
        CsvRecords.WIDEST,
        new CsvRows.Cells() {
          @Override
          public void begin() {
            row.clear();
          }

          @Override
          public void cell(int column, char[] buffer, int offset, int length) {
            row.add(new String(buffer, offset, length));
          }
        });
  }

  /** A mistake below the header is told when the records are read, with its row. */
  private static List<List<String>> upToBadFile(CsvRows csv, List<String> row, int most)
      throws BadFile {
    List<List<String>> rows = new ArrayList<>();
    try {
      while (rows.size() < most && csv.next()) {
        rows.add(List.copyOf(row));
      }
    } catch (BadFile e) {
      if (rows.isEmpty()) {
        throw new BadFile(e.rule(), 0, e.column()); // rows are counted from below the header
      }
    }
    return rows;
  }

  private List<List<String>> workbook(int most) throws BadFile, IOException {
    List<List<String>> rows = new ArrayList<>();
    Optional<String> named = sheet.isEmpty() ? Optional.empty() : Optional.of(sheet);
    try (WorkbookRows workbook = WorkbookRows.open(file, named, Limits.standard())) {
      while (rows.size() < most && workbook.next()) {
        List<String> row = new ArrayList<>();
        for (int column = 0; column < workbook.width(); column++) {
          if (column >= CsvRecords.WIDEST) {
            throw new BadFile(Rule.HEADER_TOO_WIDE, 0, "");
          }
          row.add(workbook.cell(column));
        }
        rows.add(row);
      }
    }
    return rows;
  }

  /**
   * Asks the dates of the file for their order, where the profile leaves it to them: row by row,
   * because records that span rows are all held at once.
   */
  private Layout ordered(Layout layout, Profile profile) throws IOException {
    long dayFirst = 0;
    long monthFirst = 0;
    int most = profile.spansRows() ? DATED_OF_MANY : DATED;
    try (RecordSource rows = layout.rows(file, Part.WHOLE, profile, (rule, row) -> {})) {
      RawRecord r = rows.next();
      for (int seen = 0; r != null && seen < most; r = rows.next(), seen++) {
        for (Field field : layout.columns().found()) {
          if (field.type() == Field.Type.DATE) {
            DateEvidence evidence = Dates.evidence(r.get(field).strip());
            dayFirst += evidence == DateEvidence.DAY_FIRST ? 1 : 0;
            monthFirst += evidence == DateEvidence.MONTH_FIRST ? 1 : 0;
          }
        }
      }
    } catch (BadFile e) {
      // Told when the records are read; what was seen until then decides.
    }
    DateOrder proven = dayFirst > monthFirst ? DateOrder.DAY_FIRST : DateOrder.MONTH_FIRST;
    return layout.ordered(dayFirst == monthFirst ? DateOrder.UNKNOWN : proven);
  }
}
