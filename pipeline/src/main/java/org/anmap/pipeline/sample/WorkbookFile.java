package org.anmap.pipeline.sample;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** A workbook of one sheet; days are real dates, numbers real numbers, the same on every day. */
final class WorkbookFile {
  static final LocalDateTime PACKED_ON = LocalDateTime.of(2026, 11, 3, 8, 0);

  private WorkbookFile() {}

  /**
   * @param lines cells as texts, numbers or days; an empty text is an empty cell
   */
  static void write(Path file, String sheet, List<List<Object>> lines) {
    try {
      Files.createDirectories(file.getParent());
      try (Workbook book =
          new Workbook(Files.newOutputStream(file), "Microsoft Excel", "16.0300")) {
        fill(book.newWorksheet(sheet), lines);
      }
      Files.write(file, withoutClock(file));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write " + file, e);
    }
  }

  private static void fill(Worksheet sheet, List<List<Object>> lines) {
    for (int row = 0; row < lines.size(); row++) {
      for (int column = 0; column < lines.get(row).size(); column++) {
        Object cell = lines.get(row).get(column);
        if (cell instanceof LocalDate day) {
          sheet.value(row, column, day);
          sheet.style(row, column).format("dd/mm/yyyy").set();
        } else if (cell instanceof Number number) {
          sheet.value(row, column, number);
        } else if (!cell.equals("")) {
          sheet.value(row, column, (String) cell);
        }
      }
    }
  }

  /** The library writes the time into the properties and into the archive. */
  private static byte[] withoutClock(Path file) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipFile book = new ZipFile(file.toFile());
        ZipOutputStream out = new ZipOutputStream(bytes)) {
      for (ZipEntry part : Collections.list(book.entries())) {
        ZipEntry again = new ZipEntry(part.getName());
        again.setTimeLocal(PACKED_ON);
        out.putNextEntry(again);
        byte[] content = book.getInputStream(part).readAllBytes();
        out.write(part.getName().equals("docProps/core.xml") ? dated(content) : content);
      }
    }
    return bytes.toByteArray();
  }

  private static byte[] dated(byte[] properties) {
    return new String(properties, StandardCharsets.UTF_8)
        .replaceAll(
            "(<dcterms:created[^>]*>)[^<]*",
            "$1" + PACKED_ON.toLocalDate() + "T" + PACKED_ON.toLocalTime() + ":00Z")
        .getBytes(StandardCharsets.UTF_8);
  }
}
