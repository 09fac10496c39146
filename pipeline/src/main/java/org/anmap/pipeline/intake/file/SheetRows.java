package org.anmap.pipeline.intake.file;

import java.io.Closeable;
import java.io.IOException;
import java.util.Arrays;
import org.anmap.pipeline.notice.Rule;

/**
 * The rows that one sheet stores, one at a time.
 *
 * <p>The size that a sheet says it has is never read: a row takes the room of its last cell.
 */
final class SheetRows implements Closeable {
  private static final int MOST_ROWS = 1 << 20;
  private static final int MOST_COLUMNS = 1 << 14;
  private static final int LETTERS = 26;

  private final Xml xml;
  private final Workbook book;
  private final SerialDates dates;
  private String[] cells = new String[64];
  private int width;
  private int number;

  SheetRows(Xml xml, Workbook book) {
    this.xml = xml;
    this.book = book;
    this.dates = book.dates();
  }

  /**
   * Moves to the next stored row.
   *
   * @throws BadFile with the number of the row that had begun
   */
  boolean next() throws BadFile {
    try {
      while (xml.next() && !xml.ends("sheetData")) {
        if (xml.starts("row")) {
          read();
          return true;
        }
      }
      return false;
    } catch (BadFile e) {
      throw new BadFile(e.rule(), number, e.column());
    }
  }

  /** Row number as the program shows it, from 1. */
  int number() {
    return number;
  }

  /** One more than the last column that holds text. */
  int width() {
    return width;
  }

  /** The text of a column below the width. */
  String cell(int column) {
    return cells[column] == null ? "" : cells[column];
  }

  @Override
  public void close() throws IOException {
    xml.close();
  }

  private void read() throws BadFile {
    int before = number;
    number = xml.number("r", before + 1);
    if (number <= before || number > MOST_ROWS) {
      throw new BadFile(Rule.FILE_UNREADABLE, 0, "");
    }
    Arrays.fill(cells, 0, width, null);
    width = 0;
    int column = -1;
    while (xml.next() && !xml.ends("row")) {
      if (xml.starts("c")) {
        column = column(xml.attribute("r"), column + 1);
        put(column, text());
      }
    }
  }

  private void put(int column, String text) {
    if (text.isEmpty()) {
      return;
    }
    if (column >= cells.length) {
      cells = Arrays.copyOf(cells, Math.max(column + 1, Math.min(MOST_COLUMNS, 2 * cells.length)));
    }
    cells[column] = text;
    width = Math.max(width, column + 1);
  }

  /** The column of a reference such as {@code AB12}; the next one if a cell has none. */
  private static int column(String reference, int next) throws BadFile {
    int column = 0;
    for (int i = 0; i < reference.length() && !isDigit(reference.charAt(i)); i++) {
      int letter = Character.toUpperCase(reference.charAt(i)) - 'A' + 1;
      column = column * LETTERS + letter;
      if (letter < 1 || letter > LETTERS || column > MOST_COLUMNS) {
        throw new BadFile(Rule.FILE_UNREADABLE, 0, "");
      }
    }
    int found = column == 0 ? next : column - 1;
    if (found >= MOST_COLUMNS) {
      throw new BadFile(Rule.FILE_UNREADABLE, 0, "");
    }
    return found;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  /** The text of the cell that starts here; of a formula, what it last came to. */
  private String text() throws BadFile {
    String type = xml.attribute("t");
    int style = xml.number("s", 0);
    String stored = "";
    while (xml.next() && !xml.ends("c")) {
      if (xml.starts("v")) {
        stored = xml.text("v");
      } else if (xml.starts("is")) {
        stored = xml.richText("is");
      }
    }
    if (stored.isEmpty()) {
      return "";
    }
    return switch (type) {
      case "s" -> book.strings().at(stored);
      case "str" -> Escapes.undone(stored);
      case "inlineStr" -> stored;
      case "b" -> CellText.ofBoolean(stored);
      case "d" -> CellText.ofIsoDate(stored);
      case "e" -> "";
      default -> CellText.ofNumber(stored, book.formats().of(style), dates);
    };
  }
}
