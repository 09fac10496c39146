package org.anmap.pipeline.intake.record;

import java.io.IOException;
import java.util.Arrays;
import java.util.function.BiConsumer;
import org.anmap.pipeline.intake.file.BadFile;
import org.anmap.pipeline.intake.profile.Field;
import org.anmap.pipeline.intake.profile.Profile;
import org.anmap.pipeline.notice.Rule;

/**
 * Blank cells take the value above them, where the profile says that cells are merged.
 *
 * <p>A total has no part in it. A row whose cells may have shifted ends it: what stands below may
 * belong to another group, and a record under the wrong district would be counted there in silence.
 */
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
    if (row == null || row.isBlank() || Totals.isTotal(row.texts())) {
      return row;
    }
    if (row.miscounted()) {
      Arrays.fill(above, null);
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
