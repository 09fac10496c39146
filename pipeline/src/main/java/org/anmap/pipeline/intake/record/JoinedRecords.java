package org.anmap.pipeline.intake.record;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.anmap.pipeline.intake.file.BadFile;
import org.anmap.pipeline.intake.profile.Field;
import org.anmap.pipeline.intake.profile.Profile;
import org.anmap.pipeline.intake.text.Clean;
import org.anmap.pipeline.intake.text.Folds;
import org.anmap.pipeline.intake.value.Unknowns;
import org.anmap.pipeline.notice.Rule;

/**
 * One record for all rows that share a key: the values of a long file, or several rows of one
 * incident.
 *
 * <p>Rows of a record may lie apart, so the records of the whole file are held until its end; a
 * file with more than {@link #MOST} of them is refused, which bounds the memory.
 */
final class JoinedRecords implements RecordSource {
  static final int MOST = 500_000;

  private final RecordSource rows;
  private final Profile profile;
  private final int[] key;
  private final BiConsumer<Rule, Long> remarks;
  private Iterator<RawRecord> joined;

  /** What rows of one record have in common; a row without a key is a record of its own. */
  private record Key(List<String> parts) {
    boolean isBlank() {
      return parts.stream().allMatch(String::isBlank);
    }
  }

  /**
   * @param remarks takes a rule and the row it was met in
   */
  JoinedRecords(RecordSource rows, Profile profile, BiConsumer<Rule, Long> remarks) {
    this.rows = rows;
    this.profile = profile;
    this.key =
        profile.pivot().isUsed()
            ? profile.pivot().key()
            : profile.oneRecord().stream().mapToInt(Enum::ordinal).toArray();
    this.remarks = remarks;
  }

  @Override
  public RawRecord next() throws BadFile, IOException {
    if (joined == null) {
      joined = join();
    }
    return joined.hasNext() ? joined.next() : null;
  }

  private Iterator<RawRecord> join() throws BadFile, IOException {
    Map<Key, RawRecord> records = new LinkedHashMap<>();
    List<RawRecord> alone = new ArrayList<>();
    for (RawRecord row = rows.next(); row != null; row = rows.next()) {
      Key shared = key(row);
      RawRecord record = profile.pivot().isUsed() ? turned(row) : row;
      if (shared.isBlank() || row.miscounted() || row.stoppedBy(profile) != null) {
        alone.add(record);
        continue;
      }
      RawRecord first = records.putIfAbsent(shared, record);
      if (first != null && first.join(record)) {
        remarks.accept(Rule.ROWS_DISAGREE, row.row());
      }
      if (records.size() + alone.size() > MOST) {
        throw new BadFile(Rule.RECORDS_TOO_MANY, row.row(), "");
      }
    }
    alone.addAll(0, records.values());
    return alone.iterator();
  }

  private Key key(RawRecord row) {
    List<String> parts = new ArrayList<>(key.length);
    for (int slot : key) {
      String text = Clean.of(row.get(slot));
      parts.add(Unknowns.isUnknown(text) || profile.isUnknown(text) ? "" : text);
    }
    return new Key(parts);
  }

  /** The value of the row in the field that its name stands for; other values are dropped. */
  private RawRecord turned(RawRecord row) {
    Field field = profile.pivot().fields().get(Folds.of(row.get(profile.pivot().name())));
    // Texts of the column of values belong to many fields, so none may keep what it means.
    Text value = Text.of(row.get(profile.pivot().value()));
    row.put(profile.pivot().name(), Text.EMPTY);
    row.put(profile.pivot().value(), Text.EMPTY);
    if (field != null) {
      row.put(field.ordinal(), value);
    }
    return row;
  }

  @Override
  public void close() throws IOException {
    rows.close();
  }
}
