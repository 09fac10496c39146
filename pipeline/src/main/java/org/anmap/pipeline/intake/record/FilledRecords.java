package org.anmap.pipeline.intake.record;

import java.io.IOException;
import java.util.function.BiConsumer;
import org.anmap.pipeline.intake.file.BadFile;
import org.anmap.pipeline.intake.profile.Field;
import org.anmap.pipeline.intake.profile.Profile;
import org.anmap.pipeline.notice.Rule;

/** Blank cells take the value above them, where the profile says that cells are merged. */
final class FilledRecords implements RecordSource {
  private final RecordSource rows;
  private final int[] slots;
  private final Text[] above;
  private final BiConsumer<Rule, Long> remarks;

  FilledRecords(RecordSource rows, Profile profile, BiConsumer<Rule, Long> remarks) {
    this.rows = rows;
    this.slots = profile.fillDown().stream().mapToInt(Field::ordinal).toArray();
    this.above = new Text[slots.length];
    this.remarks = remarks;
  }

  @Override
  public RawRecord next() throws BadFile, IOException {
    RawRecord row = rows.next();
    if (row == null || row.isBlank()) {
      return row;
    }
    boolean filled = false;
    for (int i = 0; i < slots.length; i++) {
      Text cell = row.text(slots[i]);
      if (!cell.isBlank()) {
        above[i] = cell;
      } else if (above[i] != null) {
        row.put(slots[i], above[i]);
        filled = true;
      }
    }
    if (filled) {
      remarks.accept(Rule.FILLED_DOWN, row.row());
    }
    return row;
  }

  @Override
  public void close() throws IOException {
    rows.close();
  }
}
