package org.anmap.pipeline.intake.record;

import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.anmap.pipeline.intake.file.BadFile;
import org.anmap.pipeline.intake.file.Container;
import org.anmap.pipeline.intake.file.FileKind;
import org.anmap.pipeline.intake.file.Limits;
import org.anmap.pipeline.intake.file.Part;
import org.anmap.pipeline.intake.file.WorkbookRows;
import org.anmap.pipeline.intake.profile.Columns;
import org.anmap.pipeline.intake.profile.Profile;
import org.anmap.pipeline.intake.text.TextEncoding;
import org.anmap.pipeline.intake.value.DateOrder;
import org.anmap.pipeline.notice.Rule;

/**
 * How one file is read: found once, by looking at its beginning, and the same for all its parts.
 *
 * @param delimiter of a text, 0 in a workbook
 * @param header row that names the columns, 1 for the first of the file
 * @param skipped rows before the first record
 * @param order which of day and month comes first
 */
public record Layout(
    FileKind kind,
    TextEncoding encoding,
    char delimiter,
    String sheet,
    Columns columns,
    int header,
    int skipped,
    DateOrder order)
    implements Serializable {

  Layout ordered(DateOrder found) {
    return new Layout(kind, encoding, delimiter, sheet, columns, header, skipped, found);
  }

  /**
   * Whether the file may be cut between records. Not where a row is a record for each month: a part
   * numbers its rows on from the records before it.
   */
  public boolean isCuttable(Profile profile) {
    return kind == FileKind.TEXT
        && encoding.isLineSafe()
        && !profile.spansRows()
        && !profile.wide().isUsed();
  }

  /**
   * Opens the records of a file, or of a part of it; the caller closes.
   *
   * @param remarks takes a rule and the row it was met in
   */
  public RecordSource open(Path file, Part part, Profile profile, BiConsumer<Rule, Long> remarks)
      throws BadFile, IOException {
    RecordSource rows = rows(file, part, profile, remarks);
    return profile.pivot().isUsed() || !profile.oneRecord().isEmpty()
        ? new JoinedRecords(rows, profile, remarks)
        : rows;
  }

  /** The same without joining what spans rows. */
  RecordSource rows(Path file, Part part, Profile profile, BiConsumer<Rule, Long> remarks)
      throws BadFile, IOException {
    RowBuilder builder = new RowBuilder(columns, profile);
    RecordSource rows =
        kind == FileKind.XLSX
            ? new WorkbookRecords(
                WorkbookRows.open(file, sheetName(), Limits.standard()), encoding, builder, skipped)
            : new CsvRecords(
                encoding.open(bytes(file, part)), delimiter, builder, part.isFirst() ? skipped : 0);
    RecordSource records =
        profile.fillDown().isEmpty() ? rows : new FilledRecords(rows, profile, remarks);
    return profile.wide().isUsed() ? new WideRecords(records, builder, columns, profile) : records;
  }

  private static InputStream bytes(Path file, Part part) throws BadFile, IOException {
    return part.isWhole() ? Container.open(file, Limits.standard()) : part.open(file);
  }

  private Optional<String> sheetName() {
    return sheet.isEmpty() ? Optional.empty() : Optional.of(sheet);
  }

  /** What the report says of how the file was read. */
  public Map<String, String> told() {
    Map<String, String> told = new LinkedHashMap<>();
    if (kind == FileKind.XLSX) {
      told.put("format", "xlsx");
      if (encoding.isLegacy()) {
        told.put("encoding", encoding.code());
      }
    } else {
      told.put("encoding", encoding.code());
      told.put("delimiter", delimiter == '\t' ? "tab" : String.valueOf(delimiter));
    }
    told.put("header_row", Integer.toString(header));
    told.put("date_order", order.name().toLowerCase(java.util.Locale.ROOT));
    return told;
  }
}
