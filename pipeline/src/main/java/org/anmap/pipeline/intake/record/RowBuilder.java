package org.anmap.pipeline.intake.record;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.anmap.pipeline.intake.file.BadFile;
import org.anmap.pipeline.intake.profile.Columns;
import org.anmap.pipeline.intake.profile.Field;
import org.anmap.pipeline.intake.profile.Profile;
import org.anmap.pipeline.notice.Rule;

/** Puts the cells of a row where they belong; cells of dropped columns never become text. */
final class RowBuilder {
  private final Columns columns;
  private final Slots slots;

  /** By column: the index of its value, -1 if it is dropped. */
  private final int[] indexAt;

  private final TextPool[] pools;
  private Text[] values = new Text[0];
  private int cells;
  private boolean surplus;
  private int doubled = -1;

  /** By column of a wide file, its cell; empty for others. */
  private final Text[] months;

  /** The index that the cells of months fill, -1 if there are none. */
  private final int monthly;

  RowBuilder(Columns columns, Profile profile) {
    this.columns = columns;
    this.slots = slots(columns, profile);
    this.indexAt = IntStream.of(columns.slotAt()).map(s -> s < 0 ? -1 : slots.indexOf(s)).toArray();
    if (columns.label() >= 0) {
      indexAt[columns.label()] = slots.indexOf(profile.slots());
    }
    this.pools = new TextPool[columns.width()];
    for (int column = 0; column < pools.length; column++) {
      int slot = columns.slotAt()[column];
      boolean isId =
          slot >= 0 && slot < Field.values().length && Field.values()[slot].type() == Field.Type.ID;
      pools[column] = isId ? null : new TextPool();
    }
    this.months = new Text[profile.wide().isUsed() ? columns.width() : 0];
    this.monthly = profile.wide().isUsed() ? slots.indexOf(profile.wide().value().ordinal()) : -1;
  }

  /** The slots that a file fills, those that its values bring, and one for the label of totals. */
  private static Slots slots(Columns columns, Profile profile) {
    List<Integer> filled = new ArrayList<>();
    IntStream.of(columns.slotAt()).filter(slot -> slot >= 0).forEach(filled::add);
    Arrays.stream(columns.copies()).forEach(copy -> filled.add(copy[1]));
    profile.pivot().fields().values().forEach(field -> filled.add(field.ordinal()));
    if (profile.wide().isUsed()) {
      filled.add(profile.wide().value().ordinal());
      filled.add(Field.REPORT_DATE.ordinal());
    }
    if (columns.label() >= 0) {
      filled.add(profile.slots());
    }
    return new Slots(profile.slots() + 1, filled.stream().mapToInt(Integer::intValue).toArray());
  }

  void begin() {
    Arrays.fill(months, null);
    values = new Text[slots.size()];
    cells = 0;
    surplus = false;
  }

  /** One cell, in order of columns. */
  void cell(int column, char[] buffer, int offset, int length) {
    cells = column + 1;
    if (column >= indexAt.length) {
      surplus |= !new Text(new String(buffer, offset, length)).isBlank();
      return;
    }
    int index = indexAt[column];
    if (index >= 0) {
      TextPool pool = pools[column];
      Text text =
          pool == null
              ? new Text(new String(buffer, offset, length))
              : pool.of(buffer, offset, length);
      if (columns.twin()[column] && !text.text().equals(values[index].text())) {
        doubled = columns.slotAt()[column];
      }
      values[index] = text;
    } else if (months.length > 0 && columns.monthAt()[column] > 0) {
      months[column] = pools[column].of(buffer, offset, length);
    }
  }

  /**
   * The row as a record.
   *
   * @param exact whether a row must have as many cells as the header
   * @throws BadFile if two columns that mean the same hold different texts
   */
  RawRecord record(long row, boolean exact) throws BadFile {
    if (doubled >= 0) {
      String name =
          doubled < Field.values().length ? Field.values()[doubled].code() : "filter or key";
      throw new BadFile(Rule.COLUMN_DOUBLED, row, name);
    }
    for (int[] copy : columns.copies()) {
      values[slots.indexOf(copy[1])] = values[slots.indexOf(copy[0])];
    }
    for (Text month : months) {
      if (month != null && !month.isBlank()) {
        values[monthly] = month; // until each month has its record: the row is not blank
        break;
      }
    }
    RawRecord record = new RawRecord(slots, row, values);
    return surplus || exact && cells < columns.width() ? record.asMiscounted() : record;
  }

  /** The cell of a month column of the row. */
  Text month(int column) {
    return months[column] == null ? Text.EMPTY : months[column];
  }
}
