package org.anmap.pipeline.intake.file;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.List;
import java.util.Optional;
import org.anmap.pipeline.intake.file.Workbook.Sheet;
import org.anmap.pipeline.notice.Rule;

/**
 * The rows of one sheet of a workbook, one at a time, as a user sees their numbers.
 *
 * <p>Merged cells are not undone: the value of a merged cell is in its first cell only. Memory
 * holds one row and the shared texts of the workbook, at most 512 MB of them.
 */
public final class WorkbookRows implements Closeable {
  private final Workbook book;
  private final SheetRows stored;
  private boolean hasStored;
  private long number;

  private WorkbookRows(Workbook book, SheetRows stored) throws BadFile {
    this.book = book;
    this.stored = stored;
    this.hasStored = stored.next();
  }

  /**
   * Opens a sheet; the caller closes.
   *
   * @param sheet its name, in any case; if absent, the first sheet that a user sees and that has
   *     more than one row, or else the first that a user sees
   * @throws BadFile SHEET_MISSING if there is no such sheet: its column then says which was asked
   *     for, and not which there are, for a sheet may be called after a person; FILE_UNREADABLE or
   *     ARCHIVE_TOO_LARGE if the workbook is damaged or made to do harm
   */
  public static WorkbookRows open(Path file, Optional<String> sheet, Limits limits) throws BadFile {
    Workbook book = Workbook.open(file, limits);
    try {
      Sheet chosen = sheet.isPresent() ? named(sheet.get(), book) : first(book);
      SheetRows rows = book.rows(chosen).orElseThrow(() -> missing(sheet.orElse("")));
      return new WorkbookRows(book, rows);
    } catch (BadFile e) {
      throw Closing.after(e, book);
    }
  }

  /**
   * Moves to the next row, stored or blank: a blank one has width 0.
   *
   * @throws BadFile with the number of the row that had begun
   */
  public boolean next() throws BadFile {
    if (hasStored && number == stored.number()) {
      hasStored = stored.next();
    }
    number += hasStored ? 1 : 0;
    return hasStored;
  }

  /** The number of the row as the program shows it, from 1. */
  public long rowNumber() {
    return number;
  }

  /** One more than the last column of the row that holds text. */
  public int width() {
    return isStored() ? stored.width() : 0;
  }

  /**
   * The text of a cell; "" if it is blank, an error such as #N/A, or beyond the width.
   *
   * <p>A number whose format is a date is {@code 2025-06-30}, with a time of day {@code
   * 2025-06-30T14:05}, a time alone {@code 14:05}; any other number is plain digits with a point. A
   * formula is what it last came to. Yes and no are TRUE and FALSE.
   *
   * @param column from 0
   */
  public String cell(int column) {
    return column < width() ? stored.cell(column) : "";
  }

  @Override
  public void close() throws IOException {
    try (book) {
      stored.close();
    }
  }

  private boolean isStored() {
    return number == stored.number();
  }

  private static Sheet named(String name, Workbook book) throws BadFile {
    return book.sheets().stream()
        .filter(sheet -> plain(sheet.name()).equalsIgnoreCase(plain(name)))
        .findFirst()
        .orElseThrow(() -> missing(name));
  }

  private static String plain(String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFC).strip();
  }

  private static Sheet first(Workbook book) throws BadFile {
    List<Sheet> visible = book.sheets().stream().filter(Sheet::isVisible).toList();
    for (Sheet sheet : visible) {
      if (hasRows(2, sheet, book)) {
        return sheet;
      }
    }
    return visible.stream().findFirst().orElseThrow(() -> missing(""));
  }

  /** Whether so many rows of the sheet hold anything. */
  private static boolean hasRows(int count, Sheet sheet, Workbook book) throws BadFile {
    int found = 0;
    try (SheetRows rows = book.rows(sheet).orElse(null)) {
      while (rows != null && found < count && rows.next()) {
        found += rows.width() > 0 ? 1 : 0;
      }
    } catch (IOException e) {
      throw BadFile.unreadable(e, 0);
    }
    return found == count;
  }

  private static BadFile missing(String asked) {
    return new BadFile(Rule.SHEET_MISSING, 0, asked);
  }
}
