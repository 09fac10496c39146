package org.anmap.pipeline.intake.record;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import org.anmap.pipeline.intake.file.BadFile;
import org.anmap.pipeline.intake.profile.Columns;
import org.anmap.pipeline.intake.profile.Field;
import org.anmap.pipeline.intake.profile.Profile;
import org.anmap.pipeline.intake.text.Clean;

/** One record for each month column of each row. */
final class WideRecords implements RecordSource {
  private static final int IN_YEAR = 100;

  private final RecordSource rows;
  private final RowBuilder builder;
  private final Columns columns;
  private final int value;
  private final int yearSlot;
  private final Deque<RawRecord> waiting = new ArrayDeque<>();

  WideRecords(RecordSource rows, RowBuilder builder, Columns columns, Profile profile) {
    this.rows = rows;
    this.builder = builder;
    this.columns = columns;
    this.value = profile.wide().value().ordinal();
    this.yearSlot = profile.wide().yearSlot();
  }

  @Override
  public RawRecord next() throws BadFile, IOException {
    if (waiting.isEmpty()) {
      RawRecord row = rows.next();
      if (row == null) {
        return null;
      }
      unfold(row);
    }
    return waiting.poll();
  }

  private void unfold(RawRecord row) {
    if (row.isBlank() || Totals.isTotal(row.texts())) {
      waiting.add(row); // one row that is no record, not twelve
      return;
    }
    for (int column = 0; column < columns.width(); column++) {
      int month = columns.monthAt()[column];
      if (month > 0) {
        RawRecord record = row.copy();
        String date = text(month, row);
        record.put(Field.REPORT_DATE.ordinal(), Text.of(date));
        // The months of a row are records of their own, and none is a later version of another.
        record.setMonth(Clean.of(date));
        record.put(value, builder.month(column));
        waiting.add(record);
      }
    }
  }

  /** What stands in the column of the year is read with the month, by the rules of dates. */
  private String text(int month, RawRecord row) {
    if (month >= IN_YEAR) {
      return "%04d-%02d".formatted(month / IN_YEAR, month % IN_YEAR);
    }
    String year = row.get(yearSlot).strip();
    return year.isEmpty() ? "" : "%s-%02d".formatted(year, month);
  }

  @Override
  public void close() throws IOException {
    rows.close();
  }
}
