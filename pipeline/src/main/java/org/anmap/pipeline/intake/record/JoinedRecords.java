package org.anmap.pipeline.intake.record;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
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
 * file with more than {@link #MOST} of them, or with more than {@link #MOST_CHARS} in them, is
 * refused, which bounds the memory.
 */
final class JoinedRecords implements RecordSource {
  static final int MOST = 500_000;

  /** Characters held; with two bytes each, a file takes a quarter of a gigabyte at most. */
  static final long MOST_CHARS = 1L << 27;

  /** Between the parts of a key; no clean text has it. */
  private static final String PART = "\u0000";

  private final RecordSource rows;
  private final Profile profile;
  private final int[] key;
  private final BiConsumer<Rule, Long> remarks;
  private Iterator<RawRecord> joined;

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
    // Texts have an order, by which a map tells them apart where hashes were made to collide.
    Map<String, RawRecord> records = new LinkedHashMap<>();
    List<RawRecord> alone = new ArrayList<>();
    Map<String, List<RawRecord>> stopped = new TreeMap<>();
    long held = 0;
    for (RawRecord row = rows.next(); row != null; row = rows.next()) {
      boolean stops = row.stoppedBy(profile) != null;
      String own = stops || row.miscounted() ? "" : key(row);
      if (stops) {
        String of = key(row);
        if (!of.isEmpty()) {
          stopped.computeIfAbsent(of, any -> new ArrayList<>()).add(row);
        }
      } else {
        pass(row);
      }
      RawRecord record = own.isEmpty() ? null : records.putIfAbsent(own, row);
      if (own.isEmpty()) {
        alone.add(row);
      }
      if (record == null) {
        record = row;
        held += row.frame() + own.length();
      } else if (record.join(row)) {
        remarks.accept(Rule.ROWS_DISAGREE, row.row());
      }
      held += record.hold();
      if (records.size() + alone.size() > MOST || held > MOST_CHARS) {
        throw new BadFile(Rule.RECORDS_TOO_MANY, row.row(), "");
      }
    }
    stopped.keySet().retainAll(records.keySet());
    stopped.values().forEach(parts -> parts.forEach(RawRecord::becomePartOfAnother));
    alone.addAll(0, records.values());
    return alone.iterator();
  }

  /** Past the filters, which see a row as it stands in the file, its value goes to its field. */
  private void pass(RawRecord row) {
    row.pass();
    if (profile.pivot().isUsed()) {
      turn(row);
    }
  }

  /** What rows of one record have in common; empty if the row is a record of its own. */
  private String key(RawRecord row) {
    String[] parts = new String[key.length];
    boolean known = false;
    for (int i = 0; i < key.length; i++) {
      String text = Clean.of(row.get(key[i]));
      parts[i] = Unknowns.isUnknown(text) || profile.isUnknown(text) ? "" : text;
      known |= !parts[i].isEmpty();
    }
    return known ? String.join(PART, parts) : "";
  }

  /** Puts the value into the field that its name stands for; other values are dropped. */
  private void turn(RawRecord row) {
    Field field = profile.pivot().fields().get(Folds.of(row.get(profile.pivot().name())));
    // Texts of the column of values belong to many fields, so none may keep what it means.
    Text value = Text.of(row.get(profile.pivot().value()));
    row.put(profile.pivot().name(), Text.EMPTY);
    row.put(profile.pivot().value(), Text.EMPTY);
    if (field != null) {
      row.put(field.ordinal(), value);
    }
  }

  @Override
  public void close() throws IOException {
    rows.close();
  }
}
