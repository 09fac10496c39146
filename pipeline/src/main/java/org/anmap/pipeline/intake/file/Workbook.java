package org.anmap.pipeline.intake.file;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.anmap.pipeline.notice.Rule;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;

/** The sheets of a workbook, and what the cells of all of them refer to. */
final class Workbook implements Closeable {
  /** More sheets than any office has; each may be looked into. */
  private static final int MOST_SHEETS = 1000;

  private final Archive archive;
  private final Relations relations;
  private final List<Sheet> sheets = new ArrayList<>();
  private boolean from1904;
  private CellFormats formats = CellFormats.none();
  private Optional<SharedStrings> strings = Optional.empty();

  /** One sheet: its name, whether a user sees it, and the part that holds it. */
  record Sheet(String name, boolean isVisible, String part) {}

  private Workbook(Archive archive) throws BadFile {
    this.archive = archive;
    String main = Relations.of("", archive).partOfType("officeDocument", "xl/workbook.xml");
    this.relations = Relations.of(main, archive);
    try (Xml book = open(main).orElseThrow(() -> new BadFile(Rule.FILE_UNREADABLE, 0, ""));
        Xml styles = open(relations.partOfType("styles", "xl/styles.xml")).orElse(null)) {
      readSheets(book);
      if (styles != null) {
        formats = CellFormats.read(styles);
      }
    } catch (IOException e) {
      throw BadFile.unreadable(e, 0);
    }
  }

  /** Opens the workbook and reads its lists; the caller closes. */
  static Workbook open(Path file, Limits limits) throws BadFile {
    Archive archive = Archive.open(file, limits);
    try {
      return new Workbook(archive);
    } catch (BadFile e) {
      throw Closing.after(e, archive);
    }
  }

  List<Sheet> sheets() {
    return sheets;
  }

  /** The rows of a sheet, none if its part is missing; the caller closes. */
  Optional<SheetRows> rows(Sheet sheet) throws BadFile {
    return open(sheet.part()).map(xml -> new SheetRows(xml, this));
  }

  SerialDates dates() {
    return new SerialDates(from1904);
  }

  CellFormats formats() {
    return formats;
  }

  /** The shared texts, read when the first cell asks for one. */
  SharedStrings strings() throws BadFile {
    if (strings.isEmpty()) {
      String part = relations.partOfType("sharedStrings", "xl/sharedStrings.xml");
      try (Xml xml = open(part).orElseThrow(() -> new BadFile(Rule.FILE_UNREADABLE, 0, ""))) {
        strings = Optional.of(SharedStrings.read(xml));
      } catch (IOException e) {
        throw BadFile.unreadable(e, 0);
      }
    }
    return strings.get();
  }

  @Override
  public void close() throws IOException {
    archive.close();
  }

  private Optional<Xml> open(String part) throws BadFile {
    Optional<ZipArchiveEntry> entry = archive.named(part);
    return entry.isEmpty() ? Optional.empty() : Optional.of(new Xml(archive.bytes(entry.get())));
  }

  private void readSheets(Xml book) throws BadFile {
    while (book.next() && sheets.size() < MOST_SHEETS) {
      if (book.starts("workbookPr")) {
        from1904 = book.isOn("date1904");
      } else if (book.starts("sheet")) {
        boolean visible = !book.attribute("state").toLowerCase(Locale.ROOT).endsWith("hidden");
        String part = relations.part(book.attribute("id"));
        sheets.add(new Sheet(book.attribute("name"), visible, part));
      }
    }
  }
}
